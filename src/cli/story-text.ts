import type { Article, Found } from '../article/article.ts'
import { speakerThreshold } from '../story/attribution.ts'
import type { Quote, Speaker, Story } from '../story/story.ts'

/** The document `extract --json` prints for one article. */
export function storyJson({ article, quotes, statements, problems }: Story) {
  return {
    headline: article.headline.value,
    kicker: textOf(article.kicker),
    source: textOf(article.source),
    dateline: textOf(article.dateline),
    author: textOf(article.author),
    date: textOf(article.date),
    url: textOf(article.url),
    image: textOf(article.image),
    paragraphs: article.paragraphs,
    quotes: quotes.map(quoteJson),
    statements: statements ?? [],
    problems: [...article.problems, ...problems],
  }
}

function quoteJson(quote: Quote) {
  const { text, paragraph, start, end, marked, fragment, score, selected } = quote
  const speaker = sureSpeaker(quote)
  return {
    text,
    speaker: speaker && { name: speaker.name, role: speaker.role },
    paragraph,
    start,
    end,
    marked,
    fragment,
    score,
    selected,
    leadIn: quote.leadIn,
    why: quote.why ?? {},
  }
}

/** Null where the card would show no name. */
function sureSpeaker({ speaker }: Quote): Speaker | null {
  return speaker !== null && speaker.confidence >= speakerThreshold ? speaker : null
}

/** The same for people: fields that were found, then every quote, those chosen for cards marked. */
export function storyText({ article, quotes }: Story): string {
  const chosen = quotes.filter(quote => quote.selected).length
  return [
    ...fields(article).map(([name, value]) => `${name.padEnd(11)}${value}\n`),
    `Paragraphs ${article.paragraphs.length}\n`,
    `Quotes     ${quotes.length}${quotes.length > 0 ? ` (${chosen} for cards)` : ''}\n`,
    ...quotes.map(quoteText),
  ].join('')
}

function fields(article: Article): readonly (readonly [string, string])[] {
  const all = [
    ['Headline', article.headline],
    ['Kicker', article.kicker],
    ['Source', article.source],
    ['Dateline', article.dateline],
    ['Author', article.author],
    ['Date', article.date],
    ['URL', article.url],
    ['Image', article.image],
  ] as const
  return all.flatMap(([name, found]) => (found === null ? [] : [[name, found.value] as const]))
}

function quoteText(quote: Quote): string {
  const speaker = sureSpeaker(quote)
  const by =
    speaker === null ? 'no speaker found' : [speaker.role, speaker.name].filter(it => it !== null).join(' ')
  const remarks = [
    `paragraph ${quote.paragraph + 1}`,
    `score ${quote.score.toFixed(2)}`,
    ...(quote.marked ? [] : ['without quotation marks']),
    ...(quote.fragment ? ['does not stand alone'] : []),
  ]
  return `\n${quote.selected ? '●' : '○'} «${quote.text}»\n  ${by}\n  ${remarks.join(', ')}\n`
}

function textOf(found: Found | null): string | null {
  return found === null ? null : found.value
}
