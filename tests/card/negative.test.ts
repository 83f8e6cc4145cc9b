import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { lightnessOf, negative } from '../../src/card/negative.ts'

/** A photo of one colour. */
async function plain(background: string, width = 400, height = 300) {
  const bytes = await sharp({ create: { width, height, channels: 3, background } })
    .png({ compressionLevel: 1 })
    .toBuffer()
  return { bytes, hash: `${background} ${width} ${height}`, width, height }
}

describe('cards painted at once have a negative in common', () => {
  const box = { width: 1080, height: 1080 }

  test('a usual photo’s is remembered', async () => {
    const photo = await plain('#806040')
    const one = await negative(photo, box)
    expect((await negative(photo, box)) === one).toBe(true)
  })

  test('a long panorama’s is not held once it is decoded', async () => {
    const photo = await plain('#806040', 10_000, 1300)
    const [one, other] = await Promise.all([negative(photo, box), negative(photo, box)])
    // Compared as booleans: a failed comparison of so many bytes would be told byte by byte.
    expect(one === other).toBe(true)
    expect((await negative(photo, box)) === one).toBe(false)
  })

  test('of many at once each has its pixels, and the first are let go', async () => {
    const greys = Array.from({ length: 12 }, (_, i) => 16 * i)
    const photos = await Promise.all(greys.map(it => plain(`rgb(${it}, ${it}, ${it})`)))
    const first = await negative(photos[0] as (typeof photos)[0], box)
    const found = await Promise.all(photos.map(async it => (await negative(it, box)).data.at(-1)))
    expect(found).toEqual(greys)
    await expect.poll(() => first.data.length).toBe(0)
  })

  test('a panorama is let go once all have had it', async () => {
    const photo = await plain('#806040', 10_000, 1300)
    const seen: number[] = []
    const see = async () => {
      const it = await negative(photo, box)
      seen.push(it.data.length)
      return it
    }
    const [one] = await Promise.all([see(), see()])
    expect(seen).toEqual([39e6, 39e6])
    await expect.poll(() => one?.data.length).toBe(0)
  })

  test('one that cannot be read fails for all of them, and again', async () => {
    const photo = { ...(await plain('#806040', 10_000, 1300)), bytes: new Uint8Array(9), hash: 'damaged' }
    const both = await Promise.allSettled([negative(photo, box), negative(photo, box)])
    expect(both.map(it => it.status)).toEqual(['rejected', 'rejected'])
    await expect(negative(photo, box)).rejects.toThrow()
  })
})

test.each([
  ['#000000', 0],
  ['#ffffff', 1],
  ['#808080', 128 / 255],
  // Its light is 0.2126 (IEC 61966-2-1).
  ['#ff0000', 1.055 * 0.2126 ** (1 / 2.4) - 0.055],
])('the mean lightness of %s is %d', async (colour, lightness) => {
  expect(await lightnessOf(await plain(colour))).toBeCloseTo(lightness, 10)
})
