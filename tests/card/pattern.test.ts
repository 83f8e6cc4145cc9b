import { expect, test } from 'vitest'
import { girih } from '../../src/card/pattern.ts'

const given = { width: 100, height: 100, period: 100, points: 8, origin: [0, 0] } as const
const points = (path: string) =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(it => [Number(it[1]), Number(it[2])])

test('a star has eight tips on the middles of its octagon’s edges', () => {
  const star = points(girih({ ...given, keep: (x, y) => x === 0 && y === 0 }))
  expect(star).toHaveLength(16)
  const tips = star.filter(([x = 0, y = 0]) => Math.abs(Math.hypot(x, y) - 50) < 0.1)
  expect(tips).toHaveLength(8)
  expect(tips).toContainEqual([50, 0])
})

test('stars that touch leave a small star where their four octagons leave a square', () => {
  const four = girih({ ...given, keep: (x, y) => [0, 1].includes(x) && [0, 1].includes(y) })
  expect(four.match(/M/g)).toHaveLength(5)
})

test('lines go straight through where tiles touch', () => {
  const [before, tip, after] = [-1, 0, 1].map(step => {
    const star = points(girih({ ...given, keep: (x, y) => x === 0 && y === 0 }))
    const index = star.findIndex(([x, y]) => x === 50 && y === 0)
    return star[(index + step + 16) % 16] as [number, number]
  }) as [[number, number], [number, number], [number, number]]
  // The contact angle to the edge, which is upright here: 67.5° on both sides.
  const angle = ([x, y]: [number, number]) =>
    (Math.atan2(Math.abs(x - tip[0]), Math.abs(y - tip[1])) * 180) / Math.PI
  expect(angle(before)).toBeCloseTo(67.5, 0)
  expect(angle(after)).toBeCloseTo(67.5, 0)
})

test.each([8, 10, 12] as const)('neighbouring stars of %i points touch at a tip, and none overlap', count => {
  const path = girih({ ...given, points: count, width: 300, height: 300, origin: [150, 150] })
  const stars = path
    .split('Z')
    .map(points)
    .filter(it => it.length === 2 * count)
  const centre = (star: number[][]) =>
    [0, 1].map(axis => star.reduce((sum, it) => sum + (it[axis] ?? 0), 0) / star.length)
  const centres = stars.map(centre)
  const [mx = 0, my = 0] = [150, 150]
  const distances = centres
    .map(([x = 0, y = 0]) => Math.hypot(x - mx, y - my))
    .filter(it => it > 1)
    .sort((a, b) => a - b)
  expect(distances[0]).toBeCloseTo(100, 0)
  expect(distances[3]).toBeCloseTo(100, 0)
})
