import type { Article } from '../article/article.ts'
import { isComplementizer } from './candidate.ts'
import { cueOf } from './cues.ts'
import { isBoundary } from './lexicon.ts'
import { type ContentWords, contentWords, overlapOf } from './score.ts'
import type { Statement } from './story.ts'
import { idealWords } from './versions.ts'
import { countOf, type Word, withoutConjunction, wordCount, wordsOf } from './words.ts'

/**
 * Key sentences of an article without speech, best first: early, of a card's length, on the headline's subject, with figures, and
 * understood without those before them.
 */
export function statementsOf(article: Article): readonly Statement[] {
  const headline = contentWords(wordsOf(article.headline.value))
  return article.paragraphs
    .flatMap((text, paragraph) => sentencesOf(text).map(span => ({ ...span, paragraph })))
    .map(it => ({ ...it, score: scoreOf(it.text, it.paragraph, headline) }))
    .filter(it => it.score >= LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
}

function scoreOf(text: string, paragraph: number, headline: ContentWords): number {
  const words = wordsOf(text)
  const overlap = overlapOf(contentWords(words), headline)
  const length = countOf(words) <= 28 ? 1 : 0.3
  const leans = isLeaning(text, words) ? -1.5 : /^[وف]/.test(text) ? -0.8 : goesOn.test(text) ? -0.4 : 0
  const total =
    length +
    1 / (1 + paragraph) +
    Math.min(overlap, 0.6) +
    (/\d/.test(text) ? 0.3 : 0) +
    leans -
    (overlap > 0.8 ? 1 : 0)
  return Math.round(total * 100) / 100
}

/** What no sentence that needs the one before it, or is none, has. */
const LEAST = 0.8

/** Goes on with what was said («وأضاف أن», «لافتة إلى», «هو»), lists, asks, or speaks to the reader. */
function isLeaning(text: string, words: readonly Word[]): boolean {
  const [first, second] = words
  if (
    first === undefined ||
    /^[-–•*·]|^[\d٠-٩]+\s*[-.)]|[؟:]$|يمكنكم|اشتركوا|تابعونا|(?<=\sأيضا)ً?(?![ء-ي])/.test(text)
  )
    return true
  const opening = withoutConjunction(first.bare)
  if (connectives.has(opening) || (framed.test(opening) && asides.test(second?.bare ?? ''))) return true
  const cue = cueOf(first.text)
  if (cue === null) return false
  return (
    cue.kind !== 'verb' ||
    second === undefined ||
    isBoundary(second) ||
    isComplementizer(second) ||
    cueOf(second.text)?.kind === 'participle'
  )
}

/** What was before, and what is said besides. */
const goesOn = /^(?:كانت?|أضافت?|تابعت?|واصلت?|اختتمت?|ختمت?) /

const connectives = new Set(
  `هذا هذه ذلك تلك هؤلاء هو هي هم هما لكن لكنه لكنها كما كذلك ايضا حيث اذ مما فيما بينما الا غير بل ثم لذلك لذا بذلك هكذا بدوره بدورها بهذه بهذا لهذا
   يذكر يشار جدير الجدير باختصار`.split(/\s+/),
)
const framed = /^(?:من|في|علي)$/
const asides = /^(?:جانبه|جانبها|جهته|جهتها|ناحية|ناحيته|ناحيتها|جهة|المقابل|ذات|السياق|هذا|هذه|سبيل|حين)$/

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
    const opens = start + conjunction(text.slice(start, to))
    return isOfLength(text, opens, to) ? [{ text: text.slice(opens, to), start: opens, end: to }] : []
  })
}

/** Characters of the «و» or «وقد» that joined a sentence to the one before it; 0 where the و may be the word's own («وعد», «ويليام»). */
function conjunction(sentence: string): number {
  const [all = '', joined = ''] = /^و(?:قد\s+)?(?=(\S+))/.exec(sentence) ?? []
  if (all.length > 1) return all.length
  const isSaying = cueOf(joined)?.kind === 'verb' && !/^(?:دع|رد|عد|صف|جد)/.test(joined)
  return isSaying || /^أ[ء-ي]{2,}ت$/.test(joined) ? all.length : 0
}
