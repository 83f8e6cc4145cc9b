import { readFileSync } from 'node:fs'
import { read } from '../src/article/read.ts'
import type { Quote } from '../src/story/story.ts'
import { understand } from '../src/story/understand.ts'

export interface Label {
  readonly text: string
  readonly speaker: string | null
  readonly role: string | null
  readonly aliases: readonly string[]
  readonly fragment: boolean
}

/** An article with what its readers found in it; docs/quotes.md tells the form. */
export interface Labelled {
  readonly id: string
  readonly headline: string
  readonly body: string
  readonly quotes: readonly Label[]
  readonly best: readonly number[]
}

export const labelledIn = (file: string): readonly Labelled[] =>
  JSON.parse(readFileSync(file, 'utf8')) as readonly Labelled[]

/** What the program finds in marks; fails where the article is refused. */
export async function quotesOf(article: Labelled): Promise<readonly Quote[]> {
  const bytes = new TextEncoder().encode(`${article.headline}\n\n${article.body}`)
  const [first] = await read(bytes, `${article.id}.txt`)
  return first === undefined ? [] : understand(first, { maxQuotes: 3 }).quotes.filter(quote => quote.marked)
}

/** Greedy one-to-one matching, the closest pairs first; two texts match when their words overlap by F1 0.8. */
export function matchAll(quotes: readonly Quote[], labels: readonly Label[]): readonly number[] {
  const pairs = quotes.flatMap((quote, i) =>
    labels.map((label, j) => ({ i, j, f1: overlap(quote.text, label.text) })),
  )
  const match = quotes.map(() => -1)
  for (const { i, j, f1 } of pairs.sort((a, b) => b.f1 - a.f1)) {
    if (f1 >= 0.8 && match[i] === -1 && !match.includes(j)) match[i] = j
  }
  return match
}

function overlap(a: string, b: string): number {
  const one = words(a)
  const two = words(b)
  const counts = new Map<string, number>()
  for (const word of two) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of one) {
    const left = counts.get(word) ?? 0
    if (left > 0) {
      common += 1
      counts.set(word, left - 1)
    }
  }
  return common === 0 ? 0 : (2 * common) / (one.length + two.length)
}

const words = (text: string): readonly string[] =>
  normal(text)
    .split(' ')
    .filter(word => word !== '')

export const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
