import type { Article } from '../article/article.ts'
import { type Token, tokensOf } from './phrase.ts'
import { type Span, spansOf } from './spans.ts'
import { wordCount } from './words.ts'

/** A paragraph with its words and marked spans. */
export interface Passage {
  readonly index: number
  readonly text: string
  /** The reporter's words: those outside long spans. */
  readonly tokens: readonly Token[]
  readonly spans: readonly Span[]
  /** Spans of five words or more: what is in them is not the reporter's voice. */
  readonly long: readonly Span[]
}

export function passagesOf({ paragraphs }: Pick<Article, 'paragraphs'>): readonly Passage[] {
  return paragraphs.map((text, index) => passageOf(text, index, paragraphs[index + 1] ?? ''))
}

/** A paragraph, or with the index -1 the headline; a mark at the beginning of `next` continues a quotation left open. */
export function passageOf(text: string, index: number, next = ''): Passage {
  const spans = spansOf(text, /^\s*[«“”"„]/.test(next))
  const long = spans.filter(span => wordCount(text.slice(span.start, span.end)) >= 5)
  return { index, text, tokens: reporterTokens(text, long), spans, long }
}

function reporterTokens(text: string, long: readonly Span[]): readonly Token[] {
  const all = tokensOf(text, 0, text.length)
  if (long.length === 0) return all
  const kept: Token[] = []
  let next = 0
  let left = false
  for (const token of all) {
    while (next < long.length && (long[next] as Span).end <= token.start) next += 1
    if (next < long.length && token.start >= (long[next] as Span).start) {
      left = true
      continue
    }
    kept.push(left ? { ...token, gap: text.slice(kept.at(-1)?.end ?? 0, token.start) } : token)
    left = false
  }
  return kept
}

/** Offset at which the sentence around `at` begins, not reaching back into a long marked span. */
export function sentenceStart(passage: Passage, at: number): number {
  const floor = passage.long.reduce(
    (last, span) => (span.outerEnd <= at ? Math.max(last, span.outerEnd) : last),
    0,
  )
  const before = passage.text.slice(floor, at)
  let start = 0
  for (const found of before.matchAll(/[.؟!…](?=\s|[»”"])[»”"]?\s*/g)) {
    // A stop after a single letter is an abbreviation (د. محمد).
    if (!/(?:^|\s)\p{L}$/u.test(before.slice(0, found.index))) start = found.index + found[0].length
  }
  return floor + start
}

/** Offset at which the sentence around `at` ends, not reaching into the next long span. */
export function sentenceEnd(passage: Passage, at: number): number {
  const ceiling = passage.long.find(span => span.outerStart >= at)?.outerStart ?? passage.text.length
  const found = passage.text.slice(at, ceiling).search(/[.؟!…](?=\s|$)/)
  return found === -1 ? ceiling : at + found
}

export const tokensBetween = (passage: Passage, from: number, to: number): readonly Token[] =>
  passage.tokens.filter(token => token.start >= from && token.end <= to)
