import { readFileSync } from 'node:fs'
import { deflateRawSync, inflateRawSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Held } from '../../src/paint/held.ts'
import { inkOn } from '../../src/paint/ink.ts'
import { Sheet } from '../../src/paint/sheet.ts'
import { deflated, deflatedRows } from '../../src/paint/strips.ts'
import { typeset } from '../../src/text/typeset.ts'
import { blockOf, fonts, textItem } from '../text/setting.ts'
import { inkPixels } from './inking.ts'

/** An empty last block of fixed codes. */
const end = Uint8Array.of(3, 0)

/** Zlib, the judge: what the strip inflates to, when the window holds what stood before it. */
function inflated(strip: Uint8Array, before: Uint8Array): Buffer {
  return inflateRawSync(Buffer.concat([strip, end]), { dictionary: before })
}

const repeated = fc
  .array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 60 })))
  .map(parts => Buffer.concat(parts.flatMap(([bytes, times]) => Array<Uint8Array>(times).fill(bytes))))

test('zlib reads back whatever is deflated, with and without something before it', () => {
  const pitch = fc.integer({ min: 1, max: 400 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(repeated, pitch, share, fc.constantFrom(1, 3), (bytes, pitch, share, pixel) => {
      const start = Math.floor(bytes.length * share)
      const strip = deflated(Held.of(bytes), { known: 0, start, end: bytes.length }, { pitch, pixel })
      expect(inflated(strip.deflated, bytes.subarray(0, start)).equals(bytes.subarray(start))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['nothing', 0, () => 0],
  ['one byte', 1, () => 7],
  ['one value only', 300_000, () => 255],
  ['all values once', 256, (i: number) => i],
  ['noise, in several blocks', 200_000, (i: number) => (Math.imul(i + 1, 0x9e3779b1) >>> 24) ^ (i >> 3)],
  [
    'frequencies that want codes of more than 15 bits',
    250_000,
    (i: number) => Math.clz32(Math.imul(i, 0x2545f491)),
  ],
  ['repeats farther apart than the window', 100_000, (i: number) => Math.imul(i % 40_000, 0x85ebca6b) >>> 24],
])('%s', (_, length, value) => {
  const bytes = Uint8Array.from({ length }, (_, i) => value(i))
  for (const pixel of [1, 3]) {
    const strip = deflated(Held.of(bytes), { known: 0, start: 0, end: length }, { pitch: 1201, pixel })
    expect(inflated(strip.deflated, new Uint8Array()).equals(bytes)).toBe(true)
  }
})

test('pictures of text are smaller than by zlib’s default', () => {
  const headlines = readFileSync('tests/headlines.txt', 'utf8').split('\n').slice(0, 12)
  let [ours, theirs] = [0, 0]
  for (const text of headlines) {
    const sheet = Sheet.blank(1200, 630)
    inkOn(sheet, typeset(blockOf([textItem(text)]), fonts, 'facebook'))
    const rows = deflatedRows(sheet)
    expect(inflateSync(rows).equals(sheet.rows)).toBe(true)
    ours += rows.length
    theirs += deflateRawSync(sheet.rows, { level: 6 }).length
  }
  expect(ours).toBeLessThan(theirs)
})

test('a card’s stream is whole with strips of its plate, wherever its ink stands', () => {
  const plate = Sheet.blank(90, 200)
  const place = fc.integer({ min: -20, max: 210 })
  fc.assert(
    fc.property(place, place, fc.integer({ min: 1, max: 60 }), (x, y, height) => {
      const sheet = plate.copy()
      inkPixels(sheet, 0x204060, { x, y, width: 30, height }, (row, column) => (row * column) % 17)
      // Zlib checks the Adler-32 at the end as well.
      expect(inflateSync(deflatedRows(sheet)).equals(sheet.rows)).toBe(true)
    }),
    { numRuns: 100 },
  )
})
