import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { defaultBrand, loadBrand } from '../../src/card/brand.ts'
import { composeCard } from '../../src/card/compose.ts'
import type { CardContent } from '../../src/card/content.ts'
import { formatById } from '../../src/card/formats.ts'
import { palettes } from '../../src/card/palette.ts'
import { openPhoto } from '../../src/card/photo.ts'
import { Stack, Text, type TextProps, template } from '../../src/card/template.ts'
import type { LoadedTemplate } from '../../src/card/templates.ts'
import { nodeWorld } from '../../src/node-world.ts'
import { contrasts, lowContrast } from '../../src/paint/contrast.ts'
import { ground } from '../../src/paint/ground.ts'
import { openFonts } from '../../src/text/catalogue.ts'
import { typeset } from '../../src/text/typeset.ts'
import { words } from './cards.ts'
import { family, type Member } from './family.ts'

const fonts = await openFonts(nodeWorld())
const facebook = formatById('facebook')

async function measured(content: CardContent, templates: Member['templates'], brand = defaultBrand) {
  const card = await composeCard(content, facebook, { brand, templates })
  const texts = card.blocks.map(block => typeset(block, fonts, 'facebook'))
  const sheet = await ground({ card, texts, problems: [] })
  return { all: texts.flatMap(text => contrasts(sheet, text)), low: lowContrast(sheet, texts, facebook) }
}

const colour = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)
const theme = fc.constantFrom('auto' as const, 'dark' as const, 'light' as const)

test.each(family.map(it => [it.name, it] as const))(
  '%s reads in any brand’s colours (WCAG 2.2, 1.4.3, on the pixels behind each glyph)',
  async (_, { templates, contents, kind }) => {
    const marked = contents.filter(it => /marked/.test(it.name) || kind === 'statement')
    const content = marked[0] ?? contents[0]
    if (!content) throw new Error('a family has contents')
    const full = { ...content, kicker: 'اقتصاد', date: '12 مارس 2024', source: 'المرفأ' }
    await fc.assert(
      fc.asyncProperty(colour, colour, theme, async (primary, accent, theme) => {
        const brand = { ...defaultBrand, theme, palettes: palettes(primary, accent) }
        expect((await measured(full, templates, brand)).low).toEqual([])
      }),
      { numRuns: 4, seed: 7 },
    )
  },
)

describe('over a photo', () => {
  const photos = family.filter(it => ['photo', 'split'].includes(it.name))

  test.each([
    ['white', '#ffffff', '#ffffff'],
    ['black', '#000000', '#000000'],
    ['grey as the text’s own contrast', '#777777', '#777777'],
    ['a chequer of black and white', '#000000', '#ffffff'],
  ])('%s', async (_, a, b) => {
    const squares = Array.from(
      { length: 600 },
      (_, i) =>
        `<rect x="${(i % 30) * 50}" y="${Math.floor(i / 30) * 50}" width="25" height="25" fill="${b}"/>`,
    )
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="1000"><rect width="1500" height="1000" fill="${a}"/>${squares.join('')}</svg>`
    const bytes = await sharp(Buffer.from(svg)).png().toBuffer()
    const world = { kind: async () => 'file' as const, list: async () => [], read: async () => bytes }
    const { photo } = await openPhoto(world, 'a.png', { focus: null, credit: 'تصوير: ليان الحداد' })
    for (const { templates, contents } of photos)
      for (const [name, theme] of [
        ['longest', 'auto'],
        ['marked', 'dark'],
        ['short', 'light'],
      ] as const)
        for (const content of contents.filter(it => it.name === name))
          expect((await measured({ ...content, photo }, templates, { ...defaultBrand, theme })).low).toEqual(
            [],
          )
  })

  test('a dark photo gets no scrim at all', async () => {
    const bytes = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#0a0c10' } })
      .png()
      .toBuffer()
    const world = { kind: async () => 'file' as const, list: async () => [], read: async () => bytes }
    const { photo } = await openPhoto(world, 'a.png', { focus: null, credit: null })
    const [member] = photos
    const content = member?.contents[0]
    if (!member || !content) throw new Error('there is a photo template')
    const card = await composeCard({ ...content, photo }, facebook, {
      brand: defaultBrand,
      templates: member.templates,
    })
    const texts = card.blocks.map(block => typeset(block, fonts, 'facebook'))
    const sheet = await ground({ card, texts, problems: [] })
    expect(sheet.colourAt(sheet.width - 5, sheet.height - 1)).toBe(0x0a0c10)
  })
})

/** What is measured of a headline on a ground of one colour. */
function onGround(ground: string, headline: Partial<TextProps>) {
  const render = () => (
    <div style={{ width: '100%', height: '100%', backgroundColor: ground }}>
      <Stack style={{ margin: 60, flexGrow: 1 }}>
        <Text
          name="headline"
          text="عنوان"
          font={defaultBrand.fonts.headline}
          size={40}
          color="#ffffff"
          {...headline}
        />
      </Stack>
    </div>
  )
  const loaded: LoadedTemplate = {
    template: template({ name: 'mine', title: '', cards: ['headline'], render }),
    where: 'mine.tsx',
  }
  const member = family[0]
  if (!member) throw new Error('there are templates')
  return measured(words, { ...member.templates, headline: loaded })
}

test('a template that sets grey on grey is told so, and what the text is', async () => {
  const { all, low } = await onGround('#888888', { color: '#777777' })
  // (L 0.246 + 0.05) / (0.184 + 0.05), by WCAG's own formula.
  expect(all[0]?.ratio).toBeCloseTo(1.27, 1)
  expect(low).toMatchObject([
    { code: 'low-contrast', message: expect.stringMatching(/headline.*1\.3:1.*4\.5:1/) },
  ])
})

test('words lost on a marker are noticed beside words that read', async () => {
  const marker = { color: '#ffffff', pad: 0.1, radius: 0 }
  const { low } = await onGround('#102030', {
    text: 'كلمات تُقرأ ==وكلمات لا تُقرأ==',
    highlight: { color: null, weight: null, marker },
  })
  expect(low).toMatchObject([{ code: 'low-contrast', message: expect.stringMatching(/1\.0:1/) }])
})

test.each(['almarfa', 'sawt-alhay', 'daftar-aljabal'])('the sample brand %s reads everywhere', async name => {
  const brand = await loadBrand(nodeWorld(), `content/brands/${name}.yaml`)
  for (const { templates, contents } of family)
    for (const content of contents.slice(0, 2))
      expect((await measured(content, templates, brand)).low).toEqual([])
})
