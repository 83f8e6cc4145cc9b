import type { Quote, Story } from '../story/story.ts'
import type { Direction } from '../text/block.ts'
import type { CardKind } from './card.ts'

/** What one card says: the words of a story, chosen for it. */
export interface CardContent {
  readonly kind: CardKind
  /** `headline`, `quote-1` …: the file name before the format. */
  readonly name: string
  /** The main text, in versions of which the first that fits is printed. */
  readonly text: readonly string[]
  readonly speaker: { readonly name: string; readonly role: string | null } | null
  readonly kicker: string | null
  /** The outlet. */
  readonly source: string | null
  readonly dateline: string | null
  readonly author: string | null
  readonly date: string | null
  readonly direction: Direction
}

/** The cards a story asks for: its headline, then one for each selected quote. */
export function contents(story: Story, kinds: readonly CardKind[]): readonly CardContent[] {
  const quotes = story.quotes.filter(quote => quote.selected)
  return [
    ...(kinds.includes('headline') ? [headline(story)] : []),
    ...(kinds.includes('quote') ? quotes.map((quote, index) => quoted(story, quote, index + 1)) : []),
  ]
}

function headline(story: Story): CardContent {
  return content(story, 'headline', 'headline', [story.article.headline.value], null)
}

function quoted(story: Story, quote: Quote, number: number): CardContent {
  const speaker = quote.speaker && { name: quote.speaker.name, role: quote.speaker.role }
  return content(story, 'quote', `quote-${number}`, quote.versions, speaker)
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
    speaker,
    kicker: article.kicker?.value ?? null,
    source: article.source?.value ?? null,
    dateline: article.dateline?.value ?? null,
    author: article.author?.value ?? null,
    date: article.date?.value ?? null,
    direction: directionOf(text[0] ?? ''),
  }
}

/** Right-to-left by decision, not by the first letter: only a text without any Arabic (or Hebrew) letter is not. */
function directionOf(text: string): Direction {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) || !/\p{Script=Latin}/u.test(text) ? 'rtl' : 'ltr'
}
