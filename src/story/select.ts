import { type ContentWords, overlapOf } from './score.ts'

interface Selectable {
  readonly about: ContentWords
  readonly score: number
  readonly speakerName: string | null
  /** Fit for a card at all. */
  readonly eligible: boolean
}

/**
 * The indices of the best quotes, at most `max`: by score, but a speaker who already has one counts less, and one that repeats
 * another is left out.
 */
export function select(quotes: readonly Selectable[], max: number): ReadonlySet<number> {
  const chosen = new Set<number>()
  while (chosen.size < max) {
    let best = -1
    let bestScore = Number.NEGATIVE_INFINITY
    const before = [...chosen].map(i => quotes[i] as Selectable)
    for (const [i, quote] of quotes.entries()) {
      if (!quote.eligible || chosen.has(i)) continue
      const score = quote.score - penalty(quote, before)
      if (score > bestScore) [best, bestScore] = [i, score]
    }
    if (best === -1 || bestScore < leastScore) break
    chosen.add(best)
  }
  return chosen
}

/** Below this a quote is worse than no card. */
const leastScore = -0.5
const sameSpeaker = 0.6
/** More than any score: a repetition is never a second card. */
const repetition = 100

function penalty(quote: Selectable, chosen: readonly Selectable[]): number {
  const same = chosen.filter(other => other.speakerName === quote.speakerName).length * sameSpeaker
  const repeats = chosen.some(other => overlapOf(quote.about, other.about) > 0.6) ? repetition : 0
  return same + repeats
}
