import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inkOutline, outlineFrom, SAMPLES } from '../../src/paint/glyph.ts'
import { kernel } from '../../src/paint/kernel.ts'
import { rasterize } from '../../src/paint/plate.ts'
import { Sheet } from '../../src/paint/sheet.ts'
import type { Contours } from '../../src/text/contours.ts'

const SIZE = 64

type Point = readonly [number, number]
type Piece = readonly ['L' | 'Q' | 'C', ...Point[]]
interface Shape {
  readonly start: Point
  readonly pieces: readonly Piece[]
}

/** As SVG path data; font units grow upwards, which -1 makes of pixels. */
function pathOf({ start, pieces }: Shape, down: 1 | -1): string {
  const numbers = (points: readonly Point[]) => points.map(([x, y]) => `${x} ${y * down}`).join(' ')
  return `M${numbers([start])}${pieces.map(([kind, ...points]) => kind + numbers(points)).join('')}Z`
}

function contoursOf(path: string): Contours {
  return { commands: path.replace(/[^MLQC]/g, ''), coordinates: (path.match(/-?[\d.]+/g) ?? []).map(Number) }
}

/** Coverage 0 to 256 of each pixel by our own scan: black ink on white. */
function scanned(path: string): Uint16Array {
  const sheet = Sheet.blank(SIZE, SIZE)
  sheet.ink(0, { x: 0, y: 0, width: SIZE, height: SIZE }, () =>
    inkOutline(outlineFrom(contoursOf(path)), { x: 0, y: 0, scale: 1 }, 0, SIZE * SAMPLES),
  )
  return Uint16Array.from({ length: SIZE * SIZE }, (_, i) => {
    const white = sheet.colourAt(i % SIZE, Math.floor(i / SIZE)) & 255
    return 256 - Math.round((white * 256) / 255)
  })
}

/** The same by resvg, the judge. */
function drawn(path: string): Uint8Array {
  const size = `width="${SIZE}" height="${SIZE}"`
  const { data } = rasterize(`<svg xmlns="http://www.w3.org/2000/svg" ${size}><path d="${path}"/></svg>`)
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
      const [mine, theirs] = [scanned(pathOf(it, -1)), drawn(pathOf(it, 1))]
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
  const sheet = Sheet.blank(20, 4)
  sheet.ink(0, { x: 0, y: 0, width: 20, height: 4 }, () => {
    for (let line = 0; line < 16; line++) {
      kernel().span(line, 5, 31)
      kernel().span(line, 31, 66)
    }
  })
  for (let y = 0; y < 4; y++) for (let x = 2; x < 16; x++) expect(sheet.colourAt(x, y)).toBe(0)
})

test('a mask begins empty', () => {
  const sheet = Sheet.blank(9, 2)
  const area = { x: 0, y: 0, width: 9, height: 2 }
  Sheet.blank(9, 2).ink(0, area, () => kernel().span(3, 1, 36))
  sheet.ink(0, area, () => {})
  expect(sheet.colours).toEqual([0xffffff])
})

test('an outline may cross a line more often than any glyph does', () => {
  const teeth = Array.from({ length: 30 }, (_, i) => `L${2 * i + 1} 1L${2 * i + 2} 60`).join('')
  const [mine, theirs] = [
    scanned(`M0 -60${teeth.replaceAll(' 1', ' -1').replaceAll(' 60', ' -60')}Z`),
    drawn(`M0 60${teeth}Z`),
  ]
  for (let i = 0; i < mine.length; i++)
    expect(Math.abs((mine[i] as number) - (theirs[i] as number))).toBeLessThanOrEqual(2)
})
