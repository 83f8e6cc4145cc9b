import sharp from 'sharp'
import { expect, test } from 'vitest'
import { defaultBrand } from '../../src/card/brand.ts'
import { composeCard } from '../../src/card/compose.ts'
import { formats } from '../../src/card/formats.ts'
import { loadTemplates } from '../../src/card/templates.ts'
import { nodeWorld } from '../../src/node-world.ts'
import { paint, paintText } from '../../src/paint/paint.ts'
import type { Item } from '../../src/text/block.ts'
import { openFonts } from '../../src/text/catalogue.ts'
import { typeset } from '../../src/text/typeset.ts'
import { words } from '../card/cards.ts'

const fonts = await openFonts(nodeWorld())
const templates = await loadTemplates()

async function picture(text: string, format = formats[0] as (typeof formats)[number]) {
  const content = { ...words, text: [text], kicker: 'اقتصاد', source: 'المرفأ' }
  const card = await composeCard(content, format, { brand: defaultBrand, templates })
  const texts = card.blocks.map(block => typeset(block, fonts, format.id))
  return { texts, png: (await paint({ card, texts, problems: [] })).png }
}

const headline = 'خبراء المياه يحذرون من تراجع مخزون السدود شرقي البلاد هذا الصيف'

test.each(formats.map(it => [it.id, it] as const))(
  '%s: a PNG of the exact size, within its bytes',
  async (_, it) => {
    const { png } = await picture(headline, it)
    const { format, width, height, hasAlpha } = await sharp(png).metadata()
    expect({ format, width, height, hasAlpha }).toEqual({
      format: 'png',
      width: it.width,
      height: it.height,
      hasAlpha: false,
    })
    expect(png.length).toBeLessThan(it.budget)
  },
)

test('the same card gives the same bytes, and a card before it leaves no trace', async () => {
  const first = await picture(headline)
  await picture('عنوان آخر يترك حبره')
  // More colours than a plate's numbers have room for.
  await picture('🎉🌈🦚🎨🪅 عنوان ملوّن')
  expect(Buffer.compare(first.png, (await picture(headline)).png)).toBe(0)
})

test('all ink lies within the areas that are painted, and is there', async () => {
  const { texts, png } = await picture(headline)
  const bare = await picture('ـ')
  const [a, b] = await Promise.all([first(png), first(bare.png)])
  const ink = texts.flatMap(text => text.items).find(item => item.role === 'headline')?.ink
  let changed = 0
  for (let i = 0; i < a.length; i += 3) {
    if (a[i] === b[i] && a[i + 1] === b[i + 1] && a[i + 2] === b[i + 2]) continue
    changed++
    const [x, y] = [(i / 3) % 1200, Math.floor(i / 3 / 1200)]
    // The kicker stands on the headline and moves with it.
    expect(x).toBeGreaterThanOrEqual((ink?.x ?? 0) - 1)
    expect(y).toBeLessThanOrEqual((ink?.y ?? 0) + (ink?.height ?? 0) + 1)
  }
  expect(changed).toBeGreaterThan(20_000)
})

const first = (png: Uint8Array) => sharp(png).raw().toBuffer()

test('a specimen is black on white', async () => {
  const box = { x: 20, y: 20, width: 360, height: 80 }
  const item: Item = {
    kind: 'text',
    role: 'specimen',
    versions: ['بطاقة'],
    font: { family: 'Cairo', weight: 700 },
    size: { min: 48, max: 48 },
    color: '#000000',
    align: 'start',
    direction: 'rtl',
    leading: 1.4,
    maxLines: 1,
    balance: false,
    plain: true,
    highlight: null,
    kashida: false,
    band: null,
  }
  const text = typeset({ box, place: 'start', gap: 0, direction: 'rtl', items: [item] }, fonts, 'specimen')
  const png = await paintText(text, 400, 120)
  const { dominant, channels } = await sharp(png).stats()
  expect(channels[0]).toMatchObject({ min: 0, max: 255 })
  expect(dominant).toMatchObject({ r: 248, g: 248, b: 248 })
})
