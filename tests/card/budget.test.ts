import { expect, test } from 'vitest'
import { defaultBrand } from '../../src/card/brand.ts'
import { composeCard } from '../../src/card/compose.ts'
import { formatById } from '../../src/card/formats.ts'
import { nodeWorld } from '../../src/node-world.ts'
import { paint } from '../../src/paint/paint.ts'
import { openFonts } from '../../src/text/catalogue.ts'
import { typeset } from '../../src/text/typeset.ts'
import { family, samplePhoto } from './family.ts'

const fonts = await openFonts(nodeWorld())
const market = await samplePhoto('photos/market', 'تصوير سامر الخرنوبي')

// WhatsApp shows no preview of a heavier one.
test.each(family.filter(it => it.name === 'photo' || it.name === 'split'))(
  '$name keeps the busiest photo within the bytes of a link preview',
  async ({ templates, contents }) => {
    const format = formatById('facebook')
    for (const content of contents.slice(0, 2)) {
      const card = await composeCard({ ...content, photo: market }, format, {
        brand: defaultBrand,
        templates,
      })
      const texts = card.blocks.map(block => typeset(block, fonts, 'facebook'))
      expect((await paint({ card, texts, problems: [] })).png.length).toBeLessThanOrEqual(format.budget)
    }
  },
)
