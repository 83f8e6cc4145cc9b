import { speakerThreshold } from '../story/attribution.ts'
import type { Quote, Story } from '../story/story.ts'
import type { Direction } from '../text/block.ts'
import type { CardKind } from './card.ts'
import type { Photo } from './photo.ts'

/** What one card says: the words of a story, chosen for it. */
export interface CardContent {
  readonly kind: CardKind
  /** `headline`, `quote-1` …: the file name before the format. */
  readonly name: string
  /** The main text, in versions of which the first that fits is printed. */
  readonly text: readonly string[]
  /** The reporter's words a fragment completes: what `text` begins with, before the marks around the quotation; else null. */
  readonly leadIn: string | null
  readonly speaker: { readonly name: string; readonly role: string | null } | null
  readonly kicker: string | null
  /** The outlet. */
  readonly source: string | null
  readonly dateline: string | null
  readonly author: string | null
  readonly date: string | null
  readonly direction: Direction
  /** The picture its template asked for: the article’s or the speaker’s; null where there is none. */
  readonly photo: Photo | null
}

/** Statements are sorted best first; more of them say less. */
const MOST_STATEMENTS = 3

/** The cards a story asks for: its headline, one for each selected quote, and the best of its key sentences. */
export function contents(story: Story, kinds: readonly CardKind[]): readonly CardContent[] {
  const quotes = story.quotes.filter(quote => quote.selected)
  return [
    ...(kinds.includes('headline') ? [headline(story)] : []),
    ...(kinds.includes('quote') ? quotes.map((quote, index) => quoted(story, quote, index + 1)) : []),
    ...(kinds.includes('statement') ? stated(story) : []),
  ]
}

function stated(story: Story): readonly CardContent[] {
  const best = (story.statements ?? []).slice(0, MOST_STATEMENTS)
  return best.map(({ text }, index) => content(story, 'statement', `statement-${index + 1}`, [text], null))
}

function headline(story: Story): CardContent {
  return content(story, 'headline', 'headline', [story.article.headline.value], null)
}

function quoted(story: Story, quote: Quote, number: number): CardContent {
  // A name that is not sure is worse than none (DESIGN, «Faithful»).
  const sure = quote.speaker && quote.speaker.confidence >= speakerThreshold ? quote.speaker : null
  const speaker = sure && { name: sure.name, role: sure.role }
  const { leadIn, versions } = quote
  const text = leadIn === null ? versions : versions.map(version => `${leadIn} «${version}»`)
  return { ...content(story, 'quote', `quote-${number}`, text, speaker), leadIn }
}

function content(
  { article }: Story,
  kind: CardKind,
  name: string,
  text: readonly string[],
  speaker: CardContent['speaker'],
): CardContent {
  return {
    kind,
    name,
    text,
    leadIn: null,
    speaker,
    kicker: article.kicker?.value ?? null,
    source: article.source?.value ?? null,
    dateline: article.dateline?.value ?? null,
    author: article.author?.value ?? null,
    date: article.date?.value ?? null,
    direction: directionOf(text[0] ?? ''),
    photo: null,
  }
}

/** Right-to-left by decision, not by the first letter: only a text without any Arabic (or Hebrew) letter is not. */
function directionOf(text: string): Direction {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) || !/\p{Script=Latin}/u.test(text) ? 'rtl' : 'ltr'
}
