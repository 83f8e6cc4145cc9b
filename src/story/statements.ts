import type { Article } from '../article/article.ts'
import { type ContentWords, contentWords, overlapOf } from './score.ts'
import type { Statement } from './story.ts'
import { idealWords } from './versions.ts'
import { countOf, wordCount, wordsOf } from './words.ts'

/** Key sentences of an article without speech, best first: early, of a card's length, on the headline's subject, with figures. */
export function statementsOf(article: Article): readonly Statement[] {
  const headline = contentWords(wordsOf(article.headline.value))
  return article.paragraphs
    .flatMap((text, paragraph) => sentencesOf(text).map(span => ({ ...span, paragraph })))
    .map(it => ({ ...it, score: scoreOf(it.text, it.paragraph, headline) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
}

function scoreOf(text: string, paragraph: number, headline: ContentWords): number {
  const words = wordsOf(text)
  const overlap = overlapOf(contentWords(words), headline)
  const length = countOf(words) <= 28 ? 1 : 0.3
  const leans = /^(?:و|ف|كما|هذا|هذه|ذلك|تلك|لكن|يذكر|يُذكر|جدير|والجدير)/.test(text) ? -0.8 : 0
  const total =
    length +
    1 / (1 + paragraph) +
    Math.min(overlap, 0.6) +
    (/\d/.test(text) ? 0.3 : 0) +
    leans -
    (overlap > 0.8 ? 1 : 0)
  return Math.round(total * 100) / 100
}

/** 8 to 40 words; what has not two letters a word need not be counted. */
function isOfLength(text: string, start: number, end: number): boolean {
  if (end - start < 2 * idealWords.least) return false
  const words = wordCount(text.slice(start, end))
  return words >= idealWords.least && words <= 40
}

function sentencesOf(
  text: string,
): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
  const ends = [...text.matchAll(/[.؟!…](?=\s|$)/g)].map(found => found.index + 1)
  const starts = [0, ...ends]
  return starts.flatMap((from, i) => {
    const to = ends[i] ?? text.length
    const start = from + (text.slice(from, to).match(/^\s*/)?.[0].length ?? 0)
    return isOfLength(text, start, to) ? [{ text: text.slice(start, to), start, end: to }] : []
  })
}
