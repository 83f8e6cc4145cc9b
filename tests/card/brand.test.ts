import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { defaultBrand, handleFor, loadBrand } from '../../src/card/brand.ts'
import { formatById } from '../../src/card/formats.ts'
import { pngLogo, svgLogo } from '../../src/card/logo.ts'
import type { World } from '../../src/world.ts'

/** A world of these files and nothing else. */
function world(files: Record<string, string | Uint8Array>): World {
  const read = async (path: string) => {
    const found = Object.entries(files).find(([name]) => path.endsWith(name))?.[1]
    if (found === undefined) throw new Error(`no ${path}`)
    return typeof found === 'string' ? new TextEncoder().encode(found) : found
  }
  return { read } as World
}

const load = (yaml: string, files = {}) => loadBrand(world({ 'brand.yaml': yaml, ...files }), 'brand.yaml')

test('without a file: Bitaqa’s own identity', async () => {
  expect(await loadBrand(world({}), null)).toBe(defaultBrand)
  expect(defaultBrand.logo?.dark.src).toMatch(/^data:image\/svg\+xml/)
})

test('a name and a colour are enough', async () => {
  const brand = await load('name: صدى الميناء\ncolors: { primary: "#00853e" }')
  expect(brand).toMatchObject({ name: 'صدى الميناء', logo: null, theme: 'auto', pattern: 8 })
  expect(brand.fonts.headline).toEqual({ family: 'Cairo', weight: 800, leading: 1.4 })
})

test('the headline’s family serves for labels unless they have their own', async () => {
  const fonts = (yaml: string) =>
    load(`name: أ\ncolors: { primary: teal }\nfonts: ${yaml}`).then(it => it.fonts)
  expect((await fonts('{ headline: Almarai }')).label.family).toBe('Almarai')
  expect((await fonts('{ headline: Almarai, label: Cairo }')).label.family).toBe('Cairo')
})

describe('what is wrong is named: key, value, what is allowed', () => {
  const ok = 'name: أ\ncolors: { primary: teal }\n'
  test.each([
    ['name: أ', 'colors is missing', 'colors'],
    ['name: أ\ncolors: { primary: blu }', 'colors.primary cannot be “blu”', 'CSS colour'],
    [`${ok}theme: black`, 'theme cannot be “black”', 'auto, dark, light'],
    [`${ok}fonts: { headline: Arial }`, 'fonts.headline cannot be “Arial”', 'Cairo, Almarai'],
    [`${ok}fonts: { head: Cairo }`, 'no key head in fonts', 'headline, quote, label'],
    [`${ok}colour: red`, 'no key colour in the file', 'name, handle, handles, logo, colors'],
    [`${ok}pattern: 9`, 'pattern cannot be “9”', '8, 10, 12, stars, none'],
    [`${ok}numerals: hindi`, 'numerals cannot be “hindi”', 'as-written, arab, latn'],
    [`${ok}dates: { months: iraq }`, 'dates.months cannot be “iraq”', 'gulf, levant, maghreb, morocco'],
    [`${ok}formats: { banner: { width: 90000, height: 500 } }`, 'formats.banner.width', 'at most 4096'],
    [`${ok}formats: { banner: { width: 900 } }`, 'formats.banner.height is missing', 'a number'],
    [`${ok}formats: { banner: { size: 900 } }`, 'formats.banner.width is missing', 'number'],
    [`${ok}logo: 5`, 'logo cannot be “5”', 'path of an SVG or PNG'],
    ['name: [', 'Flow', 'YAML'],
    ['', 'is missing', 'name'],
    [`${ok}name: ب`, 'unique', 'YAML'],
  ])('%j', async (yaml, reason, allowed) => {
    await expect(load(yaml)).rejects.toMatchObject({
      problem: {
        code: 'bad-brand',
        message: expect.stringContaining(reason),
        hint: expect.stringContaining(allowed),
      },
    })
  })
})

describe('an SVG logo reaches nothing outside it', () => {
  const svg = (inside: string, head = '') =>
    `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">${inside}</svg>`
  const kept = (source: string) => Buffer.from(svgLogo(source).src.split(',')[1] ?? '', 'base64').toString()

  test.each([
    ['a file', '<image href="/etc/hostname" width="9" height="9"/>', /hostname/],
    ['a file, the old way', "<image xlink:href='file:///etc/hostname' width='9' height='9'/>", /hostname/],
    ['an SVG in a data URI, which may reach on', '<image href="data:image/svg+xml;base64,AA"/>', /data:/],
    ['the web', '<rect fill="url(https://example.org/a)" width="9" height="9"/>', /example/],
    [
      'a style',
      '<style>@import "a.css"; .a { fill: url("b.svg#c") }</style><path class="a" d="M0 0"/>',
      /a\.css|b\.svg/,
    ],
    ['an attribute’s style', '<rect style="fill: url(b.svg#c)" width="9" height="9"/>', /b\.svg/],
    ['a script', '<script>alert(1)</script>', /alert/],
    ['an event', '<rect onload="alert(1)" width="9" height="9"/>', /alert/],
    ['HTML', '<foreignObject><img src="a.png"/></foreignObject>', /a\.png/],
  ])('%s', (_, inside, outside) => {
    const logo = kept(svg(`<path d="M0 0H9V9Z"/>${inside}`))
    expect(logo).not.toMatch(outside)
    expect(logo).toContain('M0 0H9V9Z')
    expect(new Resvg(logo).imagesToResolve()).toEqual([])
  })

  test('an entity', () => {
    const source = svg(
      '<path d="M0 0H9V9Z"/>&x;',
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    )
    expect(() => svgLogo(source)).toThrow(/no valid SVG/)
  })

  test('what is inside stays: gradients, uses, sizes', () => {
    const inside = '<linearGradient id="g"/><path id="p" d="M0 0H9V9Z" fill="url(#g)"/><use href="#p" x="9"/>'
    expect(kept(svg(inside))).toBe(svg(inside))
    expect(svgLogo(svg(inside))).toMatchObject({ width: 40, height: 20 })
  })

  test('lettering that is still text is refused: it would vanish', () => {
    expect(() => svgLogo(svg('<text>بطاقة</text>'))).toThrow(/outlines/)
  })
})

test('a PNG logo keeps its size; anything else is refused by name', async () => {
  const png = await sharp({ create: { width: 30, height: 12, channels: 4, background: 'red' } })
    .png()
    .toBuffer()
  expect(pngLogo(png)).toMatchObject({ width: 30, height: 12 })
  const yaml = 'name: أ\ncolors: { primary: teal }\nlogo: logo.jpg'
  await expect(load(yaml, { 'logo.jpg': new Uint8Array(40) })).rejects.toMatchObject({
    problem: { code: 'bad-brand', message: expect.stringContaining('logo.jpg') },
  })
})

test('the line of what is wrong is named, however deep it stands', async () => {
  const yaml = 'name: أ\n\ncolors:\n  primary: teal\n  accent: blu\n'
  await expect(load(yaml)).rejects.toMatchObject({
    problem: { message: expect.stringContaining('brand.yaml:5') },
  })
})

test('any family of the opened catalogue may be named, and no other', async () => {
  const own = [{ family: 'My Kufi', leading: 1.7, roles: ['headline'] }]
  const world_ = world({ 'brand.yaml': 'name: أ\ncolors: { primary: teal }\nfonts: { headline: My Kufi }' })
  const brand = await loadBrand(world_, 'brand.yaml', own)
  expect(brand.fonts.headline).toEqual({ family: 'My Kufi', weight: 800, leading: 1.7 })
  await expect(loadBrand(world_, 'brand.yaml')).rejects.toMatchObject({ problem: { code: 'bad-brand' } })
})

test('house style, formats and handles of its own', async () => {
  const brand = await load(
    'name: أ\ncolors: { primary: teal }\nhandle: "@a"\nhandles: { telegram: t.me/a }\nnumerals: arab\n' +
      'dates: { months: levant }\nformats: { banner: { width: 1500, height: 500, margin: 10 }, door: { width: 600, height: 1400 } }',
  )
  expect(brand.style).toEqual({
    numerals: 'arab',
    quoteMarks: 'guillemets',
    dates: { months: 'levant', calendar: 'gregorian' },
  })
  expect(brand.formats.map(it => [it.id, it.shape, it.safe.left])).toEqual([
    ['banner', 'wide', 150],
    ['door', 'story', 30],
  ])
  expect(['telegram', 'twitter'].map(id => handleFor(brand, formatById(id)))).toEqual(['t.me/a', '@a'])
})
