import { firstPersonIn } from './clause.ts'
import type { Speaker } from './story.ts'
import { idealWords } from './versions.ts'
import { countOf, type Word, wordCount } from './words.ts'

/**
 * What makes a quotation fit for a card, as weights of a linear score: it stands alone, says one thing in 8 to 25 words, comes from
 * somebody named, is not the headline again, and has news in it. Fitted by scripts/fit-quotes.ts; docs/quotes.md tells to what.
 */
export const cardWeights = {
  ideal: 0.84,
  cutToIdeal: 0.97,
  short: -0.85,
  long: -1.3,
  named: 0.61,
  described: 0.1,
  nameless: -0.61,
  fragment: -0.81,
  leans: -0.79,
  headlineAgain: -1,
  headlineTopic: 0.99,
  early: 1.2,
  firstPerson: 1.09,
  strongWords: 0.09,
  figures: 0.06,
  unbalanced: -1.2,
  unmarked: -1.5,
} as const

export type CardFeature = keyof typeof cardWeights

export interface Judged {
  readonly text: string
  readonly words: readonly Word[]
  readonly about: ContentWords
  readonly versions: readonly string[]
  readonly speaker: Speaker | null
  readonly speakerIsPerson: boolean
  readonly fragment: boolean
  readonly marked: boolean
  readonly unbalanced: boolean
  /** 0 for the article's first words, 1 for its last. */
  readonly position: number
}

/** The features of one quotation, each with what it adds to the score. */
export function reasonsFor(it: Judged, headline: ContentWords): Readonly<Record<string, number>> {
  const reasons: Record<string, number> = {}
  const add = (feature: CardFeature, value: number | boolean): void => {
    const part = Number(value) * cardWeights[feature]
    if (part !== 0) reasons[feature] = Math.round(part * 100) / 100
  }
  const words = countOf(it.words)
  const fits = words >= idealWords.least && words <= idealWords.most
  const cutFits = it.versions.some(version => isIdeal(wordCount(version)))
  add('ideal', fits)
  add('cutToIdeal', !fits && words > idealWords.most && cutFits)
  add('short', words < idealWords.least)
  add('long', words > idealWords.most && !cutFits ? Math.min(1, (words - idealWords.most) / 25) : 0)
  const known = it.speaker !== null && it.speaker.confidence >= 0.6
  add('named', known && it.speakerIsPerson)
  add('described', known && !it.speakerIsPerson)
  add('nameless', !known)
  add('fragment', it.fragment)
  add('leans', leaning.test(it.text))
  const overlap = overlapOf(it.about, headline)
  add('headlineAgain', overlap > 0.75)
  add('headlineTopic', overlap <= 0.75 ? Math.min(1, overlap * 2) : 0)
  add('early', 1 - it.position)
  add('firstPerson', firstPersonIn(it.words))
  add('strongWords', strong.test(it.text))
  add('figures', /\d/.test(it.text))
  add('unbalanced', it.unbalanced)
  add('unmarked', !it.marked)
  return reasons
}

export const sumOf = (reasons: Readonly<Record<string, number>>): number =>
  Math.round(Object.values(reasons).reduce((sum, part) => sum + part, 0) * 100) / 100

const isIdeal = (words: number): boolean => words >= idealWords.least && words <= idealWords.most + 3

/** An opening that leans on words before it: a pronoun, a demonstrative, a dangling conjunction. */
const leaning =
  /^(?:و[ء-يٱ-ۓ]{2,}|و\s|فإن|لكن|ولكن|لأن|حيث|إذ|مما|هذا|هذه|ذلك|تلك|هو|هي|هم|كما|أيضا|كذلك|بل|ثم|لذلك|لذا|قد|التي|الذي)(?=\s)/

const strong =
  /(?:^|\s)(?:و|ف)?(?:لن|يجب|أبدا|أبداً|مستحيل|كارثة|كارثي|خطير|خطيرة|الأكبر|أكبر|أول|الأول|أسوأ|أفضل|تاريخي|تاريخية|حلم|حلمنا|أمل|موت|حياة|حرب|سلام|أطفال|أطفالنا|وطن|بيت|حرية|عدالة|كرامة|لا\s+يمكن|مرة)(?=\s|$|[،.])/u

/** What a text is about: its words without prefixes, particles left out. */
export type ContentWords = ReadonlySet<string>

export const contentWords = (words: readonly Word[]): ContentWords =>
  new Set(
    words
      .map(word => word.bare.replace(/^(?:وال|بال|لل|ال|و|ب|ل|ف)(?=[ء-يٱ-ۓ]{3})/, ''))
      .filter(word => word.length > 2),
  )

/** The share of `own` that `other` has too. */
export function overlapOf(own: ContentWords, other: ContentWords): number {
  let shared = 0
  for (const word of own) if (other.has(word)) shared += 1
  return own.size === 0 ? 0 : shared / own.size
}
