import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { composite, type Pixels } from '../../src/paint/composite.ts'
import { encode } from '../../src/paint/encode.ts'
import { rasterize } from '../../src/paint/plate.ts'

const svg = (inside: string, width = 40, height = 30) =>
  rasterize(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`)

const base = () => {
  const { data, width, height } = svg(
    '<rect width="40" height="30" fill="#0e3b4a"/><rect x="9" width="7" height="30" fill="#f5b83d"/>',
  )
  return { data: Uint8Array.from(data), width, height }
}
const over = svg('<circle cx="9.3" cy="8.7" r="7.4" fill="#fafafa" fill-opacity="0.83"/>', 20, 18)

test('laying over agrees with libvips, but for rounding', async () => {
  const mine = base()
  composite(mine, over, 5, 6)
  const raw = (it: Pixels) => ({ raw: { width: it.width, height: it.height, channels: 4 as const } })
  const theirs = await sharp(base().data, raw(base()))
    .composite([{ input: Buffer.from(straight(over).data), ...raw(over), left: 5, top: 6 }])
    .raw()
    .toBuffer()
  const differences = mine.data.map((value, index) => Math.abs(value - (theirs[index] ?? 0)))
  expect(Math.max(...differences)).toBeLessThanOrEqual(1)
})

/** Colours divided by their alpha, as libvips takes them. */
function straight({ data, ...size }: Pixels): Pixels {
  const alpha = (index: number) => data[index - (index % 4) + 3] || 255
  return {
    data: data.map((value, index) => (index % 4 === 3 ? value : (value * 255) / alpha(index))),
    ...size,
  }
}

test('what stands outside the base is left out, wherever it lies', () => {
  const place = fc.integer({ min: -60, max: 60 })
  fc.assert(
    fc.property(place, place, (x, y) => {
      const [mine, wide] = [base(), roomy()]
      composite(mine, over, x, y)
      composite(wide, over, x + 100, y + 100)
      for (let row = 0; row < 30; row++) {
        const from = ((row + 100) * wide.width + 100) * 4
        expect(mine.data.subarray(row * 160, row * 160 + 160)).toEqual(wide.data.subarray(from, from + 160))
      }
    }),
    { numRuns: 60 },
  )
})

/** The base in the middle of a sheet so large that nothing reaches its edge. */
function roomy(): Pixels {
  const [sheet, inner] = [{ data: new Uint8Array(240 * 230 * 4), width: 240, height: 230 }, base()]
  for (let row = 0; row < 30; row++)
    sheet.data.set(inner.data.subarray(row * 160, row * 160 + 160), ((row + 100) * 240 + 100) * 4)
  return sheet
}

function noise(colours: number): Pixels {
  const data = new Uint8Array(200 * 100 * 4).fill(255)
  for (let i = 0; i < 200 * 100; i++) {
    const colour = (i * 7919) % colours
    data.set([colour % 256, (colour * 3) % 256, Math.floor(colour / 256) * 31], i * 4)
  }
  return { data, width: 200, height: 100 }
}

test.each([2, 17, 256, 257, 1500])('%i colours are kept exactly', async colours => {
  const picture = noise(colours)
  const png = await encode(picture, Number.POSITIVE_INFINITY)
  const { isPalette, paletteBitDepth } = (await sharp(png).metadata()) as {
    isPalette?: boolean
    paletteBitDepth?: number
  }
  expect(isPalette === true || paletteBitDepth !== undefined).toBe(colours <= 256)
  const back = await sharp(png).ensureAlpha().raw().toBuffer()
  expect(Buffer.compare(back, Buffer.from(picture.data))).toBe(0)
})

test('above its budget a picture gets a palette', async () => {
  const picture = noise(1500)
  let random = 1
  for (let i = 0; i < picture.data.length; i++) {
    random = (random * 48271) % 2147483647
    if (i % 4 < 3) picture.data[i] = random % 256
  }
  const lossless = await encode(picture, Number.POSITIVE_INFINITY)
  expect((await encode(picture, lossless.length - 1)).length).toBeLessThan(lossless.length / 2)
})
