/**
 * The word an editor most likely meant: nearest by edit distance, if no more than about a third of its letters differ.
 * A plain Levenshtein distance; the lists are a dozen words long.
 */
export function nearest(typed: string, words: readonly string[]): string | null {
  const ranked = words
    .map(word => ({ word, distance: distance(typed.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best && best.distance <= Math.max(1, Math.ceil(best.word.length / 3)) ? best.word : null
}

/** The allowed words for a hint, the likely one named: `facebook, twitter (did you mean “twitter”?)`. */
export function allowedWords(typed: string, words: readonly string[]): string {
  const likely = nearest(typed, words)
  return words.join(', ') + (likely === null ? '' : ` (did you mean “${likely}”?)`)
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, x] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, y] of [...b].entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (x === y ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
