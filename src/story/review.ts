import { Document, type Pair, type Scalar, type YAMLMap } from 'yaml'
import { speakerThreshold } from './attribution.ts'
import type { Quote, Story } from './story.ts'
import { idealWords } from './versions.ts'
import { wordCount } from './words.ts'

/**
 * A story as Markdown that an editor can check and change and `read` takes back: front matter with every quote found, selected or
 * not, a comment for each doubt, and the body untouched.
 */
export function reviewMarkdown(story: Story): string {
  const { article } = story
  const fields = {
    headline: article.headline,
    kicker: article.kicker,
    source: article.source,
    dateline: article.dateline,
    author: article.author,
    date: article.date,
    url: article.url,
    image: article.image,
    imageAlt: article.imageAlt,
    imageCredit: article.imageCredit,
    focus: article.imageFocus,
  }
  const matter: Record<string, unknown> = {}
  for (const [key, found] of Object.entries(fields)) if (found) matter[key] = found.value
  matter.quotes = story.quotes.map(entryOf)
  const document = new Document(matter)
  annotate(document, story.quotes)
  const yaml = document.toString({ lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })
  return `---\n${yaml}---\n\n${article.paragraphs.join('\n\n')}\n`
}

function entryOf(quote: Quote) {
  const cut = shownCut(quote)
  return {
    text: quote.text,
    ...(cut === null ? {} : { cut }),
    ...(quote.leadIn === null ? {} : { leadIn: quote.leadIn }),
    speaker: quote.speaker?.name ?? null,
    role: quote.speaker?.role ?? null,
    selected: quote.selected,
  }
}

/** The form a card would print, where the whole is longer than reads at a glance: the longest that is short enough. */
function shownCut(quote: Quote): string | null {
  if (wordCount(quote.text) <= idealWords.most + 10) return null
  return (
    quote.versions.find(version => wordCount(version) <= idealWords.most + 10 && version !== quote.text) ??
    null
  )
}

function annotate(document: Document, quotes: readonly Quote[]): void {
  document.commentBefore =
    ' Quotes with `selected: true` become cards. Edit freely; `==words==` highlights; say `edited: true` where you change words.'
  const list = document.get('quotes') as { items: YAMLMap[] } | undefined
  for (const [i, item] of (list?.items ?? []).entries()) {
    const doubts = doubtsOf(quotes[i] as Quote)
    const first = item.items[0] as Pair<Scalar> | undefined
    if (doubts.length > 0 && first !== undefined)
      item.commentBefore = doubts.map(doubt => ` ${doubt}`).join('\n')
  }
}

function doubtsOf(quote: Quote): readonly string[] {
  const doubts: string[] = []
  if (quote.speaker === null) doubts.push('Who says this was not found.')
  else if (quote.speaker.confidence < speakerThreshold)
    doubts.push(`The speaker is unsure (${quote.speaker.name}).`)
  if (quote.fragment)
    doubts.push(
      quote.leadIn === null
        ? 'It completes the reporter’s sentence and does not stand alone.'
        : 'It completes the reporter’s sentence: the card prints `leadIn` before the marks.',
    )
  if (!quote.marked) doubts.push('It stands without quotation marks in the article.')
  return doubts
}
