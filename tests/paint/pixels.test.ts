import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { blend, type Pixels } from '../../src/paint/composite.ts'
import { encode, jpegBeside } from '../../src/paint/encode.ts'
import { Held } from '../../src/paint/held.ts'
import { kernel } from '../../src/paint/kernel.ts'
import { packed, unpacked } from '../../src/paint/packed.ts'
import { rasterize } from '../../src/paint/plate.ts'
import { pngFile } from '../../src/paint/png.ts'
import { pressed, pressedSize } from '../../src/paint/pressed.ts'
import { type Area, Sheet } from '../../src/paint/sheet.ts'
import { deflatedRows } from '../../src/paint/strips.ts'
import { inkPixels } from './inking.ts'

const svg = (inside: string, width = 40, height = 30) =>
  rasterize(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`)

const base = () =>
  svg('<rect width="40" height="30" fill="#0e3b4a"/><rect x="9" width="7" height="30" fill="#f5b83d"/>')
const over = svg('<circle cx="9.3" cy="8.7" r="7.4" fill="#fafafa" fill-opacity="0.83"/>', 20, 18)

/** What a reader sees of a sheet: its PNG, decoded by libvips. */
async function seen(sheet: Sheet): Promise<Pixels> {
  const { png } = await encode(sheet, Number.POSITIVE_INFINITY)
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

test('laying over agrees with libvips, but for rounding', async () => {
  const sheet = Sheet.from(base())
  sheet.lay(over, 5, 6)
  const mine = await seen(sheet)
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

test('what stands outside a sheet is left out, wherever it lies', async () => {
  const place = fc.integer({ min: -60, max: 60 })
  await fc.assert(
    fc.asyncProperty(place, place, async (x, y) => {
      const [sheet, roomy] = [Sheet.from(base()), Sheet.from(inTheMiddle(base()))]
      for (const [it, dx] of [
        [sheet, 0],
        [roomy, 100],
      ] as const) {
        it.lay(over, x + dx, y + dx)
        const area = { x: x + dx + 4, y: y + dx + 3, width: 21, height: 2 }
        inkPixels(it, 0xb0e0d0, area, (row, column) => (row === 0 ? 16 : column < 2 ? 5 : 0))
      }
      const [mine, wide] = [await seen(sheet), await seen(roomy)]
      for (let row = 0; row < 30; row++) {
        const from = ((row + 100) * wide.width + 100) * 4
        const line = Buffer.from(mine.data).subarray(row * 160, row * 160 + 160)
        expect(line.equals(wide.data.subarray(from, from + 160))).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

/** The base in the middle of a sheet so large that nothing reaches its edge. */
function inTheMiddle(inner: Pixels): Pixels {
  const sheet = { data: new Uint8Array(240 * 230 * 4), width: 240, height: 230 }
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

test.each([1, 2, 17, 256, 257, 1500])('%i colours are kept exactly', async colours => {
  const picture = noise(colours)
  const { png } = await encode(Sheet.from(picture), Number.POSITIVE_INFINITY)
  const { isPalette, paletteBitDepth } = (await sharp(png).metadata()) as {
    isPalette?: boolean
    paletteBitDepth?: number
  }
  expect(isPalette === true || paletteBitDepth !== undefined).toBe(colours <= 256)
  const { data } = await seen(Sheet.from(picture))
  expect(Buffer.compare(Buffer.from(data), Buffer.from(picture.data))).toBe(0)
})

test('random pictures come back pixel by pixel, whatever their size and colours', async () => {
  const pictures = fc
    .record({
      width: fc.integer({ min: 1, max: 70 }),
      height: fc.integer({ min: 1, max: 40 }),
      colours: fc.array(fc.integer({ min: 0, max: 0xffffff }), { minLength: 1, maxLength: 400 }),
      seed: fc.integer({ min: 1, max: 2147483646 }),
    })
    .map(({ width, height, colours, seed }) => {
      const data = new Uint8Array(width * height * 4)
      let random = seed
      for (let i = 0; i < width * height; i++) {
        random = (random * 48271) % 2147483647
        const colour = colours[random % colours.length] as number
        data.set([colour >> 16, (colour >> 8) & 255, colour & 255, 255], i * 4)
      }
      return { data, width, height }
    })
  await fc.assert(
    fc.asyncProperty(pictures, async picture => {
      const { data, width, height } = await seen(Sheet.from(picture))
      expect([width, height]).toEqual([picture.width, picture.height])
      expect(Buffer.compare(Buffer.from(data), Buffer.from(picture.data))).toBe(0)
    }),
    { numRuns: 100 },
  )
})

test('ink that brings the 257th colour leaves all the others as they were', async () => {
  const picture = noise(250)
  const sheet = Sheet.from(picture)
  inkPixels(sheet, 0x123456, { x: 0, y: 0, width: 200, height: 40 }, row => 1 + (row % 16))
  const { data } = await seen(sheet)
  const below = 40 * 200 * 4
  expect(Buffer.compare(Buffer.from(data).subarray(below), Buffer.from(picture.data).subarray(below))).toBe(0)
  expect(sheet.colours).toBeNull()
  expect([...data.subarray(15 * 800, 15 * 800 + 4)]).toEqual([0x12, 0x34, 0x56, 255])
})

function random(): Pixels {
  const picture = noise(1500)
  let last = 1
  for (let i = 0; i < picture.data.length; i++) {
    last = (last * 48271) % 2147483647
    if (i % 4 < 3) picture.data[i] = last % 256
  }
  return picture
}

test('above its budget a picture keeps its colours but for a few levels, far above it gets a palette', async () => {
  const sheet = Sheet.from(random())
  const lossless = await encode(sheet, Number.POSITIVE_INFINITY)
  const near = await encode(sheet, 0.9 * lossless.png.length)
  const reduced = await encode(sheet, lossless.png.length / 2)
  expect([lossless, near, reduced].map(it => it.encoding)).toEqual(['full', 'near', 'palette'])
  expect(near.png.length).toBeLessThan(0.9 * lossless.png.length)
  expect(reduced.png.length).toBeLessThan(lossless.png.length / 2)
})

test('a palette is chosen for the picture, also while another takes more of the kernel’s memory', async () => {
  const sheet = Sheet.from(random())
  const alone = await encode(sheet, 1)
  const beside = encode(sheet, 1)
  new Held(kernel().memory.buffer.byteLength).leave()
  expect(alone.encoding).toBe('palette')
  expect(Buffer.compare((await beside).png, alone.png)).toBe(0)
})

/** What a reader sees of rows that were pressed. */
async function seenOf(rows: Uint8Array, width: number, height: number, loss: number): Promise<Buffer> {
  const deflated = pressed({ rows, pitch: 1 + 3 * width }, loss)
  return await sharp(pngFile({ width, height, colours: null, deflated }))
    .raw()
    .toBuffer()
}

test.each([0, 1, 2, 3, 4])('with a loss of %i no channel of a picture is further off', async loss => {
  const { data, width, height } = random()
  const shown = await seenOf(Buffer.from(Sheet.from({ data, width, height }).rows), width, height, loss)
  const off = shown.map((value, i) => Math.abs(value - (data[i + Math.floor(i / 3)] as number)))
  expect(off.reduce((a, b) => Math.max(a, b))).toBe(loss)
})

// Snow, of which some rows take ten times as much as others, is told within a sixth; it is far below any budget.
test.each(['harbour', 'market'])('some bands tell how many bytes %s will take', async name => {
  const [width, height] = [1200, 630]
  const data = await sharp(`content/photos/${name}.jpg`).resize(width, height).ensureAlpha().raw().toBuffer()
  const sheet = Sheet.from({ data, width, height })
  for (const loss of [0, 1, 2, 3]) {
    const ratio = pressedSize(sheet, loss) / pressed(sheet, loss).length
    expect(Math.abs(ratio - 1)).toBeLessThan(0.08)
  }
})

test('photos come back whatever their size, what repeats in them and what they are bordered by', async () => {
  const photos = fc.record({
    width: fc.integer({ min: 1, max: 90 }),
    height: fc.integer({ min: 1, max: 40 }),
    spread: fc.constantFrom(0, 1, 3, 40, 255),
    seed: fc.integer({ min: 1, max: 2147483646 }),
    loss: fc.integer({ min: 0, max: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(photos, async ({ width, height, spread, seed, loss }) => {
      const pitch = 1 + 3 * width
      const rows = new Uint8Array(pitch * height)
      let last = seed
      for (let i = 0; i < rows.length; i++) {
        last = (last * 48271) % 2147483647
        if (i % pitch > 0) rows[i] = (i % pitch) / 9 + (last % 5 === 0 ? last % (spread + 1) : 0)
      }
      const shown = await seenOf(rows, width, height, loss)
      const off = shown.map((value, i) =>
        Math.abs(value - (rows[i + 1 + Math.floor(i / (3 * width))] as number)),
      )
      expect(off.reduce((a, b) => Math.max(a, b))).toBeLessThanOrEqual(loss)
    }),
    { numRuns: 200 },
  )
})

test('beside a PNG over its budget stands a JPEG of the same size, and only then', async () => {
  const { png } = await encode(Sheet.from(noise(700)), Number.POSITIVE_INFINITY)
  expect(await jpegBeside(png, png.length)).toBeNull()
  const jpeg = await jpegBeside(png, png.length - 1)
  expect(await sharp(jpeg ?? png).metadata()).toMatchObject({ format: 'jpeg', width: 200, height: 100 })
})

test.each([3, 250, 700])(
  'a kept plate of %i colours gives the same cards as one just drawn',
  async colours => {
    const drawn = Sheet.from(noise(colours))
    const kept = await unpacked(packed(drawn))
    for (const ink of [0x000000, 0xfafafa]) {
      const pngs = [drawn, kept].map(async plate => {
        const sheet = plate.copy()
        const area = { x: 20, y: 10, width: 130, height: 30 }
        inkPixels(sheet, ink, area, (row, column) =>
          column >= 3 * row && column < 3 * row + 40 ? 1 + (row % 16) : 0,
        )
        return (await encode(sheet, Number.POSITIVE_INFINITY)).png
      })
      const [one, two] = await Promise.all(pngs)
      expect(Buffer.compare(one as Uint8Array, two as Uint8Array)).toBe(0)
      expect((await sharp(one).raw().toBuffer()).length).toBe(200 * 100 * 3)
    }
  },
)

/** A plate with a gradient of some eighty colours. */
function gradient(): Sheet {
  const data = new Uint8Array(200 * 100 * 4).fill(255)
  for (let i = 0; i < 200 * 100; i++) {
    const row = Math.floor(i / 200)
    data.set([14 + row * 0.13, 59 + row * 0.41, 74 + row * 0.46].map(Math.floor), i * 4)
  }
  return Sheet.from({ data, width: 200, height: 100 })
}

test('on a gradient an edge of ink is at most two levels from its exact colour, and stays a number', async () => {
  const plate = gradient()
  const sheet = plate.copy()
  const ink = 0xf7fbfc
  inkPixels(sheet, ink, { x: 0, y: 0, width: 200, height: 100 }, (row, column) => (row + column) % 17)
  expect(sheet.colours).not.toBeNull()
  const { data } = await seen(sheet)
  let farthest = 0
  for (let row = 0; row < 100; row++)
    for (let column = 0; column < 200; column++) {
      const exact = blend(plate.colourAt(column, row), ink, (row + column) % 17)
      for (const [channel, shift] of [16, 8, 0].entries()) {
        const value = data[(row * 200 + column) * 4 + channel] ?? 0
        farthest = Math.max(farthest, Math.abs(value - ((exact >> shift) & 255)))
      }
    }
  expect(farthest).toBeLessThanOrEqual(2)
})

test('the two sides of the painter blend alike', () => {
  // White ink laid by the kernel on bytes; the same as numbers are blended by.
  const noisy = Sheet.from(noise(1500))
  for (const ink of [0x000000, 0xf7fbfc, 0x8040c0]) {
    const sheet = noisy.copy()
    inkPixels(sheet, ink, { x: 0, y: 0, width: 200, height: 100 }, (row, column) => (row * 3 + column) % 17)
    for (let row = 0; row < 100; row++)
      for (let column = 0; column < 200; column++)
        if (sheet.colourAt(column, row) !== blend(noisy.colourAt(column, row), ink, (row * 3 + column) % 17))
          expect.fail(`at ${column}, ${row}`)
  }
})

test('what was painted on a plate before leaves no trace on a card', () => {
  const places = fc.record({
    x: fc.integer({ min: -20, max: 190 }),
    y: fc.integer({ min: -20, max: 90 }),
    width: fc.integer({ min: 1, max: 60 }),
    height: fc.integer({ min: 1, max: 40 }),
    inks: fc.array(fc.integer({ min: 0, max: 0xffffff }), { minLength: 1, maxLength: 25 }),
  })
  const painted = (plate: Sheet, { inks, ...area }: { inks: number[] } & Area) => {
    const sheet = plate.copy()
    for (const [i, ink] of inks.entries())
      inkPixels(sheet, ink, { ...area, y: area.y + i }, (row, column) => (row + column + i) % 17)
    const rows = Buffer.from(sheet.rows)
    const deflated = deflatedRows(sheet)
    sheet.leave()
    return { rows, deflated }
  }
  for (const drawn of [() => Sheet.from(noise(3)), () => Sheet.from(noise(240)), gradient]) {
    const shared = drawn()
    fc.assert(
      fc.property(places, card => {
        const [one, two] = [painted(shared, card), painted(drawn(), card)]
        expect(one.rows.equals(two.rows)).toBe(true)
        expect(one.deflated).toEqual(two.deflated)
      }),
      { numRuns: 40 },
    )
  }
})

test('a picture that stands two gigabytes up in the kernel’s memory is the same', async () => {
  const painted = async () => {
    const sheet = Sheet.from(noise(250)).copy()
    sheet.lay(over, 5, 6)
    inkPixels(sheet, 0x123456, { x: 0, y: 0, width: 200, height: 40 }, row => 1 + (row % 16))
    return { held: sheet.held, png: (await encode(sheet, Number.POSITIVE_INFINITY)).png }
  }
  const below = await painted()
  // Never touched, so they take no memory of the machine's.
  const gigabytes = Array.from({ length: 2 }, () => new Held(2 ** 30 - 64))
  const filler = Array.from({ length: 40 }, () => new Held(2 ** 20))
  const above = await painted()
  for (const it of [...gigabytes, ...filler]) it.leave()
  expect(above.held.at).toBeLessThan(0)
  expect(Buffer.compare(above.png, below.png)).toBe(0)
})
