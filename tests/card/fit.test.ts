import { expect, test } from 'vitest'
import { type Brand, defaultBrand } from '../../src/card/brand.ts'
import { composeCard } from '../../src/card/compose.ts'
import { formats } from '../../src/card/formats.ts'
import { loadTemplates } from '../../src/card/templates.ts'
import { nodeWorld } from '../../src/cli/node-world.ts'
import { openFonts } from '../../src/text/catalogue.ts'
import { typeset } from '../../src/text/typeset.ts'
import { cruel } from './cruel.ts'

const fonts = await openFonts(nodeWorld())
const templates = await loadTemplates()

const longName: Brand = {
  ...defaultBrand,
  name: 'المؤسسة العربية المستقلة للأخبار والتحقيقات الصحفية العابرة',
}
const amiri: Brand = {
  ...defaultBrand,
  fonts: { ...defaultBrand.fonts, quote: { family: 'Amiri', weight: 700, leading: 1.5 } },
}

test.each([
  ['the default brand', defaultBrand],
  ['a name of 60 characters', longName],
  ['a font with tall marks', amiri],
])('with %s, every cruel text fits every format, not under its least size', async (_, brand) => {
  for (const format of formats)
    for (const content of cruel) {
      const card = await composeCard(content, format, { brand, templates })
      for (const block of card.blocks) {
        const { problems, items, ink } = typeset(block, fonts, `${content.name} on ${format.id}`)
        expect(problems).toEqual([])
        for (const { role, fontSize } of items)
          expect(fontSize, role).toBeGreaterThanOrEqual(['headline', 'quote'].includes(role) ? 40 : 26)
        expect(ink.y).toBeGreaterThanOrEqual(format.safe.top - 1)
        expect(ink.y + ink.height).toBeLessThanOrEqual(format.height - format.safe.bottom + 1)
        expect(ink.x).toBeGreaterThan(0)
        expect(ink.x + ink.width).toBeLessThan(format.width)
      }
    }
})

test('what X lays over the lower left of a card hides nothing', async () => {
  const twitter = formats.find(it => it.id === 'twitter')
  const covered = twitter?.covered
  if (!twitter || !covered) throw new Error('X covers a part of the card')
  for (const content of cruel) {
    const card = await composeCard(content, twitter, { brand: defaultBrand, templates })
    for (const item of card.blocks.flatMap(block => typeset(block, fonts, 'twitter').items))
      for (const { ink, text } of item.lines)
        if (ink.x < covered.x + covered.width && item.role !== 'headline')
          expect(ink.y + ink.height, text).toBeLessThanOrEqual(covered.y)
  }
})
