import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { PhotoSlot } from '../../src/card/card.ts'
import { openPhoto, type Photo, parseFocus } from '../../src/card/photo.ts'
import { articlePhoto, portraits } from '../../src/card/pictures.ts'
import { develop, window } from '../../src/paint/photo.ts'
import { story } from './cards.ts'

function world(files: Record<string, Uint8Array>) {
  const asked: string[] = []
  return {
    asked,
    kind: async (path: string) => {
      asked.push(path)
      return Object.keys(files).some(it => it.startsWith(`${path}/`))
        ? ('folder' as const)
        : path in files
          ? ('file' as const)
          : null
    },
    list: async (folder: string) =>
      Object.keys(files)
        .filter(it => it.startsWith(`${folder}/`))
        .map(it => it.slice(folder.length + 1)),
    read: async (path: string) => files[path] ?? new Uint8Array(),
    fetch: null,
  }
}

const nothing = { focus: null, credit: null }
const open = (bytes: Uint8Array, given: { focus: string | null; credit: string | null } = nothing) =>
  openPhoto(world({ 'a.jpg': bytes }), 'a.jpg', given)

/** Left half red, right half blue; `width` × `height` px. */
function halves(width: number, height: number) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#e00000"/><rect x="${width / 2}" width="${width}" height="${height}" fill="#0000e0"/></svg>`
  return sharp(Buffer.from(svg))
}

function slot(photo: Photo, width: number, height: number, look: Partial<PhotoSlot['look']> = {}): PhotoSlot {
  const usual = {
    tone: 'natural',
    colors: ['#000000', '#ffffff'],
    blur: 0,
    at: { x: 0.5, y: 0.5 },
    scrim: null,
  } as const
  return { photo, box: { x: 0, y: 0, width, height }, placeholder: '', look: { ...usual, ...look } }
}

describe('formats', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s is read', async format => {
    const { photo, problems } = await open(await halves(800, 600).toFormat(format).toBuffer())
    expect(problems).toEqual([])
    expect(photo).toMatchObject({ width: 800, height: 600, focus: null })
  })

  test('a photo taken with the camera turned is turned upright', async () => {
    // Orientation 6: the camera’s right was down; upright the red left half is on top.
    const bytes = await halves(800, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { photo } = await open(bytes)
    expect(photo).toMatchObject({ width: 600, height: 800 })
    if (!photo) return
    const { data } = await develop(slot(photo, 60, 80), it => ({ data: it.data.slice() }))
    const at = (x: number, y: number) => [...data.subarray((y * 60 + x) * 3, (y * 60 + x + 1) * 3)]
    expect(at(30, 5)[0]).toBeGreaterThan(180)
    expect(at(30, 75)[2]).toBeGreaterThan(180)
  })

  test('a CMYK photo comes out in sRGB', async () => {
    const { photo } = await open(await halves(800, 600).toColourspace('cmyk').jpeg().toBuffer())
    if (!photo) throw new Error('it should be read')
    const { data } = await develop(slot(photo, 40, 30), it => ({ data: it.data.slice() }))
    expect(data).toHaveLength(40 * 30 * 3)
    expect(data[0] ?? 0).toBeGreaterThan((data[2] ?? 0) + 80)
  })
})

describe('what cannot be used is named, and the card goes without', () => {
  test.each([
    ['text', async () => new TextEncoder().encode('not a picture'), /no picture/],
    ['half a file', async () => (await halves(900, 900).jpeg().toBuffer()).subarray(0, 2500), /damaged/],
    ['a stamp', () => halves(40, 40).png().toBuffer(), /only 40×40/],
    ['more than 50 megapixels', () => huge(), /56 megapixels/],
    [
      'an SVG, which may reach for other files',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"/>'),
      /SVG/,
    ],
  ] as const)('%s', async (_, make, reason) => {
    const { photo, problems } = await open(await make())
    expect(photo).toBeNull()
    expect(problems).toMatchObject([{ code: 'bad-photo', message: expect.stringMatching(reason) }])
  })

  test('a small photo is drawn, with a note', async () => {
    const { photo, problems } = await open(await halves(300, 200).png().toBuffer())
    expect(photo).not.toBeNull()
    expect(problems).toMatchObject([{ code: 'small-photo', severity: 'note' }])
  })
})

function huge() {
  return sharp({ create: { width: 8000, height: 7000, channels: 3, background: 'red' } })
    .png({ compressionLevel: 1 })
    .toBuffer()
}

describe('focus', () => {
  test.each([
    ['40% 30%', { x: 0.4, y: 0.3 }],
    ['0.4 0.3', { x: 0.4, y: 0.3 }],
    ['40، 30', { x: 0.4, y: 0.3 }],
    ['0% 100%', { x: 0, y: 1 }],
    ['left', null],
    ['140% 30%', null],
  ])('%s', (text, expected) => expect(parseFocus(text)).toEqual(expected))

  test('one that cannot be read is named', async () => {
    const { problems } = await open(await halves(800, 600).png().toBuffer(), {
      focus: 'the man',
      credit: null,
    })
    expect(problems).toMatchObject([{ code: 'bad-focus' }])
  })

  const px = fc.integer({ min: 64, max: 4000 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  test('stays in every crop, whatever the proportions', () => {
    fc.assert(
      fc.property(px, px, px, px, share, share, (w, h, bw, bh, x, y) => {
        const cut = window({ width: w, height: h }, { width: bw, height: bh }, { x, y }, { x: 0.5, y: 0.4 })
        expect(cut.left).toBeGreaterThanOrEqual(0)
        expect(cut.top).toBeGreaterThanOrEqual(0)
        expect(cut.left + cut.width).toBeLessThanOrEqual(w)
        expect(cut.top + cut.height).toBeLessThanOrEqual(h)
        expect(x * w).toBeGreaterThanOrEqual(cut.left - 1)
        expect(x * w).toBeLessThanOrEqual(cut.left + cut.width + 1)
        expect(y * h).toBeGreaterThanOrEqual(cut.top - 1)
        expect(y * h).toBeLessThanOrEqual(cut.top + cut.height + 1)
      }),
    )
  })

  test('without one, the crop goes where the eye does', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="500"><rect width="1600" height="500" fill="#8a8f94"/><circle cx="1350" cy="250" r="90" fill="#e8541d"/><circle cx="1350" cy="220" r="30" fill="#f6d0b0"/></svg>`
    const { photo } = await open(await sharp(Buffer.from(svg)).png().toBuffer())
    if (!photo) throw new Error('it should be read')
    const { data } = await develop(slot(photo, 100, 100), it => ({ data: it.data.slice() }))
    let warm = 0
    for (let i = 0; i < data.length; i += 3) if ((data[i] ?? 0) > (data[i + 2] ?? 0) + 60) warm++
    expect(warm).toBeGreaterThan(500)
  })
})

test('duotone maps shadows to one colour and lights to the other', async () => {
  const { photo } = await open(
    await sharp({ create: { width: 500, height: 500, channels: 3, background: '#ffffff' } })
      .png()
      .toBuffer(),
  )
  if (!photo) throw new Error('it should be read')
  const { data } = await develop(
    slot(photo, 10, 10, { tone: 'duotone', colors: ['#102030', '#f0e0d0'] }),
    it => ({ data: it.data.slice() }),
  )
  expect([...data.subarray(0, 3)]).toEqual([0xf0, 0xe0, 0xd0])
})

describe('where an article’s image may be', () => {
  const at = (input: string, image: string) => {
    const it = story('عنوان')
    const article = { ...it.article, input, image: { value: image, from: 'front-matter' as const } }
    return { ...it, article }
  }

  test('beside the article', async () => {
    const bytes = await halves(800, 600).png().toBuffer()
    const { photo } = await articlePhoto(
      at('news/a.md', 'photos/a.png'),
      world({ 'news/photos/a.png': bytes }),
    )
    expect(photo?.width).toBe(800)
  })

  test.each([
    ['https://example.org/a.jpg', 'photo-on-web'],
    ['//example.org/a.jpg', 'photo-on-web'],
    ['data:image/png;base64,AAAA', 'photo-on-web'],
    ['file:///etc/hostname', 'photo-on-web'],
    ['../../../../../../etc/hostname', 'photo-outside'],
    ['/etc/hostname', 'bad-photo'],
    ['missing.jpg', 'bad-photo'],
  ])('%s is not followed: %s', async (image, code) => {
    const it = world({})
    const { photo, problems } = await articlePhoto(at('news/a.md', image), it)
    expect(photo).toBeNull()
    expect(problems).toMatchObject([{ code }])
    expect(it.asked.filter(path => !path.startsWith('news'))).toEqual([])
  })
})

test('a speaker’s portrait is the file of that name, and nobody else’s', async () => {
  const bytes = await halves(800, 800).png().toBuffer()
  const files = world({ 'people/ليان الحداد.png': bytes, 'people/ليان.png': bytes })
  const found = await portraits(['ليان الحداد', 'حداد'], 'people', files)
  expect([...found.portraits.keys()]).toEqual(['ليان الحداد'])
})
