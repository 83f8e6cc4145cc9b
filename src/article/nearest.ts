/** The entry of `allowed` that `name` was most likely meant to be, by Levenshtein distance; null when none is near. */
export function nearest(name: string, allowed: readonly string[]): string | null {
  const ranked = allowed
    .map(candidate => ({ candidate, distance: distance(name.toLowerCase(), candidate.toLowerCase(), 3) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best !== undefined && best.distance <= Math.max(1, Math.floor(name.length / 3))
    ? best.candidate
    : null
}

/** Levenshtein distance of two short strings, in UTF-16 units; anything above `limit` counts as `limit` + 1. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
  }
  return Math.min(row[b.length] ?? limit + 1, limit + 1)
}
