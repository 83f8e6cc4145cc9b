import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines, fewestLines } from '../../src/text/lines.ts'
import type { Word } from '../../src/text/paragraph.ts'

const words = fc.array(
  fc.record({
    width: fc.integer({ min: 1, max: 80 }).map(n => n / 10),
    cost: fc.constantFrom(-0.04, 0, 0, 0, 0.14, 0.35),
  }),
  { minLength: 1, maxLength: 9 },
)

function wordsOf(list: readonly { width: number; cost: number }[]): Word[] {
  return list.map(({ width, cost }, i) => ({
    start: i,
    end: i + 1,
    width,
    gap: 0.3,
    hangStart: 0,
    hangEnd: 0,
    cost,
  }))
}

/** Every way to set n words in k lines, as the first word of each line after the first. */
function* partitions(n: number, k: number, from = 1): Generator<number[]> {
  if (k === 1) yield []
  else
    for (let i = from; i <= n - k + 1; i++) for (const rest of partitions(n, k - 1, i + 1)) yield [i, ...rest]
}

/** The cost as lines.ts documents it, by itself. */
function costOf(list: readonly Word[], starts: readonly number[], limit: number): number {
  const edges = [0, ...starts, list.length]
  const width = (a: number, b: number) =>
    list.slice(a, b).reduce((sum, it) => sum + it.width + it.gap, 0) - 0.3
  const even = width(0, list.length) / (edges.length - 1)
  let total = 0
  for (let i = 1; i < edges.length; i++) {
    const [a, b] = [edges[i - 1] as number, edges[i] as number]
    if (width(a, b) > limit + 1e-9) return Number.POSITIVE_INFINITY
    const last = b === list.length
    total += ((width(a, b) - even) / even) ** 2 + (last ? 0 : (list[b - 1] as Word).cost)
    if (last && edges.length > 2 && b - a === 1 && list.length > 3) total += 0.4
  }
  return total
}

test('no other way to break the lines is better (all of them tried)', () => {
  fc.assert(
    fc.property(
      words,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 8, max: 30 }),
      (list, count, limit) => {
        const all = wordsOf(list)
        fc.pre(count <= all.length)
        const best = Math.min(...[...partitions(all.length, count)].map(starts => costOf(all, starts, limit)))
        const got = breakLines(all, count, { limit, balance: true, hang: true })
        if (!got) expect(best).toBe(Number.POSITIVE_INFINITY)
        const starts = (got?.lines ?? []).slice(1).map(line => line.first)
        if (got) expect(costOf(all, starts, limit)).toBeCloseTo(best, 9)
      },
    ),
    { numRuns: 500 },
  )
})

test('the fewest lines are those of filling each in turn', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 8, max: 30 }), (list, limit) => {
      const all = wordsOf(list)
      const fewest = fewestLines(all, limit, true)
      expect(breakLines(all, fewest, { limit, balance: true, hang: true })).not.toBeNull()
      if (fewest > 1) expect(breakLines(all, fewest - 1, { limit, balance: true, hang: true })).toBeNull()
    }),
  )
})
