import { expect, test } from 'vitest'
import { defaultBrand } from '../../src/card/brand.ts'
import { compose, composeCard } from '../../src/card/compose.ts'
import { formatById, formats } from '../../src/card/formats.ts'
import { loadTemplates } from '../../src/card/templates.ts'
import { nodeWorld } from '../../src/node-world.ts'
import type { Rect } from '../../src/text/block.ts'
import { story, words } from './cards.ts'

const templates = await loadTemplates()
const world = nodeWorld()
const options = { world, brand: defaultBrand, formats, kinds: ['headline', 'quote'] as const, templates }

test('the headline comes first in every format, then a card for each selected quote', async () => {
  const it = story('عنوان الخبر', [{ text: 'أول' }, { text: 'متروك', selected: false }, { text: 'ثانٍ' }])
  const cards = await compose(it, { ...options, formats: formats.slice(0, 2) })
  expect(cards.map(card => `${card.name}.${card.format.id}`)).toEqual([
    'headline.facebook',
    'headline.twitter',
    'quote-1.facebook',
    'quote-1.twitter',
    'quote-2.facebook',
    'quote-2.twitter',
  ])
})

test('a plate does not depend on the words', async () => {
  const [one, two] = await Promise.all(
    ['قصير', 'عنوان أطول بكثير من الأول يملأ البطاقة كلها'].map(text => compose(story(text), options)),
  )
  expect(one?.map(card => card.plate.hash)).toEqual(two?.map(card => card.plate.hash))
  expect(one?.every(card => !/<text|font-family/.test(card.plate.svg))).toBe(true)
})

test('a quote without a speaker shows the source in its place', async () => {
  const speaker = { name: 'مأمون الصوّان', role: 'خبير المياه', confidence: 1 }
  const [named, unnamed] = await compose(story('عنوان', [{ speaker }, {}]), {
    ...options,
    formats: [formatById('facebook')],
    kinds: ['quote'],
  })
  const said = (card: typeof named, role: string) =>
    card?.blocks.flatMap(block => block.items).find(item => item.kind === 'text' && item.role === role)
  expect(named?.speaker).toBe('خبير المياه مأمون الصوّان')
  expect(said(named, 'speaker')).toMatchObject({ versions: ['مأمون الصوّان'] })
  expect(unnamed?.speaker).toBeNull()
  expect(said(unnamed, 'speaker')).toMatchObject({ versions: ['المرفأ'] })
  expect(said(unnamed, 'role')).toBeUndefined()
})

const full = { kicker: 'اقتصاد', source: 'صدى الميناء', dateline: 'مرسى الياسمين', date: '12 مارس 2024' }
const speaker = { name: 'اسم', role: 'صفة' }

test.each(formats.map(it => [it.id, it] as const))(
  '%s: every text stands in the safe area',
  async (_, format) => {
    for (const kind of ['headline', 'quote'] as const)
      for (const direction of ['rtl', 'ltr'] as const) {
        const card = await composeCard({ ...words, ...full, speaker, kind, direction }, format, options)
        expect(card.blocks.length).toBeGreaterThan(1)
        for (const { box } of card.blocks) {
          expect(box.width).toBeGreaterThan(200)
          expect(box.x).toBeGreaterThanOrEqual(format.safe.left)
          expect(box.y).toBeGreaterThanOrEqual(format.safe.top)
          expect(box.x + box.width).toBeLessThanOrEqual(format.width - format.safe.right)
          expect(box.y + box.height).toBeLessThanOrEqual(format.height - format.safe.bottom)
        }
        expect(
          card.blocks.some(({ box }, i) => card.blocks.some((it, j) => i < j && overlap(box, it.box))),
        ).toBe(false)
      }
  },
)

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

test('English mirrors the layout', async () => {
  const box = async (direction: 'rtl' | 'ltr') => {
    const card = await composeCard({ ...words, kind: 'quote', direction }, formatById('facebook'), options)
    return card.blocks[0]?.box ?? { x: Number.NaN, y: 0, width: 0, height: 0 }
  }
  const [rtl, ltr] = [await box('rtl'), await box('ltr')]
  expect(1200 - rtl.x - rtl.width).toBeCloseTo(ltr.x)
})
