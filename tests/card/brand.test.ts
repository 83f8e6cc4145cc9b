import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { defaultBrand, loadBrand } from '../../src/card/brand.ts'
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
  const brand = await load('name: عنب بلدي\ncolors: { primary: "#00853e" }')
  expect(brand).toMatchObject({ name: 'عنب بلدي', logo: null, theme: 'auto', pattern: 'stars' })
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
    [`${ok}colour: red`, 'no key colour in the file', 'name, handle, logo, colors'],
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
