import { distance } from './article/nearest.ts'

/** The allowed words for a hint, the likely one named: `facebook, twitter (did you mean “twitter”?)`. */
export function allowedWords(typed: string, words: readonly string[]): string {
  const likely = likelyWord(typed, words)
  return words.join(', ') + (likely === null ? '' : ` (did you mean “${likely}”?)`)
}

/** The word most likely meant: the nearest by Levenshtein distance, if no more than about a third of its letters differ. */
export function likelyWord(typed: string, words: readonly string[]): string | null {
  const ranked = words
    .map(word => ({ word, apart: distance(typed.toLowerCase(), word.toLowerCase(), word.length) }))
    .sort((a, b) => a.apart - b.apart)
  const best = ranked[0]
  return best && best.apart <= Math.max(1, Math.ceil(best.word.length / 3)) ? best.word : null
}
