import { expect, test } from 'vitest'
import { type Brand, defaultBrand } from '../../src/card/brand.ts'
import { composeCard } from '../../src/card/compose.ts'
import { formats } from '../../src/card/formats.ts'
import { nodeWorld } from '../../src/node-world.ts'
import { openFonts } from '../../src/text/catalogue.ts'
import { typeset } from '../../src/text/typeset.ts'
import { family } from './family.ts'

const fonts = await openFonts(nodeWorld())

const longName: Brand = {
  ...defaultBrand,
  name: 'المؤسسة العربية المستقلة للأخبار والتحقيقات الصحفية العابرة',
}
const amiri: Brand = {
  ...defaultBrand,
  fonts: { ...defaultBrand.fonts, quote: { family: 'Amiri', weight: 700, leading: 1.5 } },
}
const bare: Brand = { ...defaultBrand, logo: null, handle: '@almarfa', pattern: 'none', theme: 'light' }
// A story is a WhatsApp status under another name.
const distinct = formats.filter(it => it.id !== 'story')
const few = formats.filter(it => ['facebook', 'whatsapp', 'story'].includes(it.id))

/** Least px at 1200: the main text, a photo's credit, all others (ART.md). */
function least(role: string): number {
  if (['headline', 'quote', 'statement'].includes(role)) return 40
  return role === 'credit' ? 22 : 26
}

const cases = [
  ...distinct.map(format => ['the default brand', format.id, defaultBrand, format] as const),
  ...few.map(format => ['a name of 60 characters', format.id, longName, format] as const),
  ...few.map(format => ['a font with tall marks', format.id, amiri, format] as const),
  ...few.map(format => ['light, with neither logo nor pattern', format.id, bare, format] as const),
]

test.each(cases)('%s, %s: every cruel text fits, not under its least size', async (_, __, brand, format) => {
  for (const { name, templates, contents } of family)
    for (const content of contents) {
      const card = await composeCard(content, format, { brand, templates })
      for (const block of card.blocks) {
        const where = `${name}: ${content.name} on ${format.id}`
        const { problems, items } = typeset(block, fonts, where)
        expect(problems, where).toEqual([])
        for (const { role, fontSize, ink } of items) {
          expect(fontSize, `${where}: ${role}`).toBeGreaterThanOrEqual(least(role))
          expect(ink.y, where).toBeGreaterThanOrEqual(format.safe.top - 1)
          expect(ink.y + ink.height, where).toBeLessThanOrEqual(format.height - format.safe.bottom + 1)
          expect(ink.x, where).toBeGreaterThan(0)
          expect(ink.x + ink.width, where).toBeLessThan(format.width)
        }
      }
    }
})

test('what X lays over the lower left of a card hides nothing', async () => {
  const twitter = formats.find(it => it.id === 'twitter')
  const covered = twitter?.covered
  if (!twitter || !covered) throw new Error('X covers a part of the card')
  for (const { name, templates, contents } of family)
    for (const content of contents) {
      const card = await composeCard(content, twitter, { brand: defaultBrand, templates })
      for (const item of card.blocks.flatMap(block => typeset(block, fonts, 'twitter').items))
        for (const { ink, text } of item.lines) {
          // A long Arabic headline may end there; it begins at the right, where nothing lies over it.
          if (item.role === 'headline' && content.direction === 'rtl') continue
          if (ink.x < covered.x + covered.width)
            expect(ink.y + ink.height, `${name}: ${text}`).toBeLessThanOrEqual(covered.y)
        }
    }
})
