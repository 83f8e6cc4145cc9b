/**
 * Scores the finding of quotes and speakers on a labelled file: `npm run eval:quotes -- FILE [--worst N]`.
 * The file's form and what counts are told in docs/quotes.md.
 */
import { argv, stdout } from 'node:process'
import { speakerThreshold } from '../src/story/attribution.ts'
import type { Quote } from '../src/story/story.ts'
import { type Label, type Labelled, labelledIn, matchAll, normal, quotesOf } from './labelled.ts'

interface Outcome {
  readonly article: Labelled
  readonly quotes: readonly Quote[]
  /** Index of the label each found quote matches, or -1. */
  readonly match: readonly number[]
  readonly wrong: readonly string[]
}

async function outcomeOf(article: Labelled): Promise<Outcome> {
  const wrong: string[] = []
  const quotes = await quotesOf(article).catch((error: unknown) => {
    wrong.push(`refused: ${String(error)}`)
    return []
  })
  const match = matchAll(quotes, article.quotes)
  for (const [i, quote] of quotes.entries()) {
    const label = article.quotes[match[i] ?? -1]
    if (label === undefined) wrong.push(`${quote.selected ? '✗✗' : '✗'} not labelled: «${quote.text}»`)
    else if (!isRight(quote, label))
      wrong.push(
        `${isShown(quote) ? 'name' : 'name (hidden)'}: ${quote.speaker?.name ?? '–'} [${quote.speaker?.confidence.toFixed(2)}] for ${label.speaker ?? label.role} in «${quote.text.slice(0, 60)}»`,
      )
    else if (!isShown(quote))
      wrong.push(`hidden though right: ${quote.speaker?.name} in «${quote.text.slice(0, 60)}»`)
  }
  for (const [j, label] of article.quotes.entries())
    if (!match.includes(j)) wrong.push(`missed: «${label.text}»`)
  if (article.best.length > 0 && !goodSelected(quotes, match, article))
    wrong.push(
      `none of the best selected: ${article.best.join(', ')}; chosen ${quotes
        .map((q, i) => (q.selected ? match[i] : null))
        .filter(x => x !== null)
        .join(', ')}`,
    )
  return { article, quotes, match, wrong }
}

function isRight(quote: Quote, label: Label): boolean {
  if (quote.speaker === null) return false
  const shown = [quote.speaker.name, `${quote.speaker.role ?? ''} ${quote.speaker.name}`].map(normal)
  const allowed = [
    label.speaker,
    ...label.aliases,
    label.role,
    label.role === null ? null : `${label.role} ${label.speaker}`,
  ]
  return allowed.some(name => name !== null && name !== '' && shown.includes(normal(name)))
}

const isShown = (quote: Quote): boolean =>
  quote.speaker !== null && quote.speaker.confidence >= speakerThreshold

const goodSelected = (quotes: readonly Quote[], match: readonly number[], article: Labelled): boolean =>
  quotes.some((quote, i) => quote.selected && article.best.includes(match[i] ?? -1))

function report(outcomes: readonly Outcome[], worst: number): string {
  const sum = (count: (outcome: Outcome) => number): number =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0)
  const found = sum(it => it.quotes.length)
  const matched = sum(it => it.match.filter(j => j !== -1).length)
  const labelled = sum(it => it.article.quotes.length)
  const precision = matched / found
  const recall = matched / labelled
  const pairs = outcomes.flatMap(it =>
    it.quotes.flatMap((quote, i) => {
      const label = it.article.quotes[it.match[i] ?? -1]
      return label === undefined ? [] : [{ quote, label }]
    }),
  )
  const right = pairs.filter(({ quote, label }) => isRight(quote, label))
  const shown = pairs.filter(({ quote }) => isShown(quote))
  const shownRight = shown.filter(({ quote, label }) => isRight(quote, label))
  const withBest = outcomes.filter(it => it.article.best.length > 0)
  const good = withBest.filter(it => goodSelected(it.quotes, it.match, it.article))
  const silent = outcomes.filter(it => it.article.quotes.length === 0)
  const loud = silent.filter(it => it.quotes.some(quote => quote.selected))
  const lines = [
    `articles ${outcomes.length}, quotations ${labelled}`,
    `detection: precision ${share(precision)}, recall ${share(recall)}, F1 ${share((2 * precision * recall) / (precision + recall))}`,
    `speakers: right ${share(right.length / pairs.length)} of ${pairs.length} matched; shown ${share(shown.length / pairs.length)}, of these right ${share(shownRight.length / shown.length)}`,
    `choice: a best quote selected in ${good.length} of ${withBest.length} (${share(good.length / withBest.length)})`,
    `articles without speech where a quote is selected: ${loud.length} of ${silent.length}`,
    '',
    ...[...outcomes]
      .filter(it => it.wrong.length > 0)
      .sort((a, b) => b.wrong.length - a.wrong.length)
      .slice(0, worst)
      .flatMap(it => [`${it.article.id}: ${it.article.headline}`, ...it.wrong.map(line => `    ${line}`)]),
  ]
  return `${lines.join('\n')}\n`
}

const share = (part: number): string => part.toFixed(3)

const [, , file = '', flag, count] = argv
const outcomes: Outcome[] = []
for (const article of labelledIn(file)) outcomes.push(await outcomeOf(article))
stdout.write(report(outcomes, flag === '--worst' ? Number(count) : 20))
