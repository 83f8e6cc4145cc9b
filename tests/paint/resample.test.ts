import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { resampled } from '../../src/paint/resample.ts'

const content = async (name: string) => {
  const { data, info } = await sharp(`content/photos/${name}.jpg`).raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

test.each([
  ['harbour', 1200, 630],
  ['market', 400, 500],
  ['snow', 97, 31],
])('%s made smaller, %i × %i px, is what libvips makes of it', async (name, width, height) => {
  const picture = await content(name)
  const window = { left: 40, top: 11, width: Math.floor(1.1 * width), height: Math.floor(1.25 * height) }
  const ours = resampled(picture, window, width, height).data.slice()
  const theirs = await sharp(picture.data, {
    raw: { width: picture.width, height: picture.height, channels: 3 },
  })
    .extract(window)
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer()
  // Libvips rounds the weights to fewer bits, and between its two passes.
  const off = ours.map((value, i) => Math.abs(value - (theirs[i] as number)))
  expect(off.reduce((a, b) => Math.max(a, b))).toBeLessThanOrEqual(3)
})

const side = fc.integer({ min: 1, max: 90 })

test('one colour stays what it is, and a window that keeps its size every pixel', () => {
  fc.assert(
    fc.property(side, side, side, side, fc.integer({ min: 0, max: 255 }), (w, h, width, height, value) => {
      const plain = { data: new Uint8Array(3 * w * h).fill(value), width: w, height: h }
      const whole = { left: 0, top: 0, width: w, height: h }
      expect(resampled(plain, whole, width, height).data.every(it => it === value)).toBe(true)
      const noise = { data: plain.data.map((_, i) => (i * 7919 + value) % 251), width: w, height: h }
      expect(Buffer.compare(resampled(noise, whole, w, h).data, noise.data)).toBe(0)
    }),
    { numRuns: 200 },
  )
})

test('halved, stripes of a pixel become their mean', () => {
  const stripes = Uint8Array.from({ length: 3 * 80 * 4 }, (_, i) => 200 * (Math.floor(i / 3) % 2))
  const whole = { left: 0, top: 0, width: 80, height: 4 }
  const { data } = resampled({ data: stripes, width: 80, height: 4 }, whole, 40, 2)
  // Within Lanczos's reach of an edge, which is repeated, they are not as many of both.
  for (let y = 0; y < 2; y++) for (let x = 3; x < 37; x++) expect(data[3 * (40 * y + x)]).toBe(100)
})

test('made larger, an edge stays in the middle and its sides alike', () => {
  const data = Uint8Array.from({ length: 3 * 100 * 4 }, (_, i) => (i % 300 < 150 ? 0 : 255))
  for (const width of [108, 150, 301]) {
    const { data: shown } = resampled(
      { data, width: 100, height: 4 },
      { left: 0, top: 0, width: 100, height: 4 },
      width,
      4,
    )
    for (let x = 0; x < width; x++) {
      const mirrored = 255 - (shown[3 * (width - 1 - x)] as number)
      expect(Math.abs((shown[3 * x] as number) - mirrored)).toBeLessThanOrEqual(1)
    }
  }
})
