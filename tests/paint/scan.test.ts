import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cubic, line, quad } from '../../src/paint/edges.ts'
import { type Coverage, Mask } from '../../src/paint/mask.ts'
import { rasterize } from '../../src/paint/plate.ts'
import { SAMPLES, Scan } from '../../src/paint/scan.ts'

const SIZE = 64

type Point = readonly [number, number]
type Piece = readonly ['L' | 'Q' | 'C', ...Point[]]
interface Shape {
  readonly start: Point
  readonly pieces: readonly Piece[]
}

/** Coverage 0 to 256 of each pixel by our own scan. */
function scanned({ start, pieces }: Shape): Uint16Array {
  const scan = new Scan()
  scan.begin(0, SIZE * SAMPLES)
  const at = (point: Point): [number, number] => [point[0] * SAMPLES, point[1] * SAMPLES]
  let pen = start
  for (const [kind, ...points] of [...pieces, ['L', start] as Piece]) {
    const flat = [pen, ...points].flatMap(at)
    if (kind === 'L') line(scan, ...(flat as [number, number, number, number]))
    else if (kind === 'Q') quad(scan, ...(flat as [number, number, number, number, number, number]))
    else cubic(scan, flat)
    pen = points.at(-1) as Point
  }
  const mask = new Mask()
  mask.begin(SIZE, SIZE)
  scan.spans(mask)
  const found = new Uint16Array(SIZE * SIZE)
  mask.drain(pixels((x, y, coverage) => (found[y * SIZE + x] = coverage * 16)))
  return found
}

/** What a mask hands over, pixel by pixel. */
function pixels(take: (x: number, y: number, coverage: number) => void): Coverage {
  return {
    solid(x, y, count) {
      for (let i = 0; i < count; i++) take(x + i, y, 16)
    },
    soft(x, y, upper, lower) {
      for (let i = 0; i < 8; i++) {
        const coverage = ((upper >>> (4 * i)) & 15) + ((lower >>> (4 * i)) & 15)
        if (coverage > 0) take(x + i, y, coverage)
      }
    },
  }
}

/** The same by resvg, the judge. */
function drawn({ start, pieces }: Shape): Uint8Array {
  const path = [`M${start.join(' ')}`, ...pieces.map(([kind, ...points]) => kind + points.flat().join(' '))]
  const size = `width="${SIZE}" height="${SIZE}"`
  const { data } = rasterize(
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}><path d="${path.join('')}Z"/></svg>`,
  )
  return data.filter((_, index) => index % 4 === 3)
}

// On 256ths, so that both sides read the same numbers.
const coordinate = fc.integer({ min: 4 * 256, max: (SIZE - 4) * 256 }).map(n => n / 256)
const point = fc.tuple(coordinate, coordinate)
const piece = fc.oneof(
  fc.tuple(fc.constant('L' as const), point),
  fc.tuple(fc.constant('Q' as const), point, point),
  fc.tuple(fc.constant('C' as const), point, point, point),
)
const shape = fc.record({ start: point, pieces: fc.array(piece, { minLength: 2, maxLength: 12 }) })

test('random outlines cover the samples that resvg covers', () => {
  let [inked, other] = [0, 0]
  fc.assert(
    fc.property(shape, it => {
      const [mine, theirs] = [scanned(it), drawn(it)]
      for (let i = 0; i < mine.length; i++) {
        if (theirs[i] === 0 && mine[i] === 0) continue
        inked++
        const difference = Math.abs((mine[i] as number) - (theirs[i] as number))
        // Skia splits curves in single precision: now and then one sample falls on the other side.
        expect(difference).toBeLessThanOrEqual(33)
        if (difference > 2) other++
      }
    }),
    { numRuns: 120, seed: 7 },
  )
  expect(inked).toBeGreaterThan(30_000)
  expect(other / inked).toBeLessThan(0.001)
})

test('shapes that share an edge leave no seam', () => {
  const mask = new Mask()
  mask.begin(20, 4)
  for (let row = 0; row < 16; row++) {
    mask.span(row, 5, 31)
    mask.span(row, 31, 66)
  }
  const rows: number[][] = []
  mask.drain(pixels((x, _, coverage) => rows.push([x, coverage])))
  const middle = rows.filter(([x = 0]) => x >= 2 && x < 16)
  expect(middle).toHaveLength(14 * 4)
  expect(middle.every(row => row[1] === 16)).toBe(true)
})

test('a drained mask is empty', () => {
  const mask = new Mask()
  const rows: number[] = []
  for (let turn = 0; turn < 2; turn++) {
    mask.begin(9, 2)
    if (turn === 0) mask.span(3, 1, 36)
    mask.drain(pixels(() => rows.push(turn)))
  }
  expect(new Set(rows)).toEqual(new Set([0]))
})
