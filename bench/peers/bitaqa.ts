import { readFileSync } from 'node:fs'
import { defaultBrand } from '../../src/card/brand.ts'
import { composeCard } from '../../src/card/compose.ts'
import type { CardContent } from '../../src/card/content.ts'
import { formats } from '../../src/card/formats.ts'
import { photoOf } from '../../src/card/photo.ts'
import { loadTemplates } from '../../src/card/templates.ts'
import { nodeWorld } from '../../src/node-world.ts'
import { paint } from '../../src/paint/paint.ts'
import { openFonts } from '../../src/text/catalogue.ts'
import { typeset } from '../../src/text/typeset.ts'
import { card } from '../card.tsx'
import type { Order } from '../design.ts'
import type { Peer } from '../peer.ts'

/** From the text to PNG bytes, by the program's own stages. */
export default {
  name: `bitaqa ${JSON.parse(readFileSync('package.json', 'utf8')).version}`,
  lanes: 2,
  inFlight: 2,
  async open() {
    const fonts = await openFonts(nodeWorld())
    const known = await loadTemplates()
    return async (order: Order) => {
      const template = { template: card(order.ground), where: 'bench/card.tsx' }
      const format = formats.find(it => it.width === order.width && it.height === order.height)
      if (format === undefined) throw new RangeError(`no format is ${order.width}×${order.height}`)
      const options = { brand: defaultBrand, templates: { ...known, headline: template } }
      const composed = await composeCard(await content(order), format, options)
      const texts = composed.blocks.map(block => typeset(block, fonts, format.id))
      return (await paint({ card: composed, texts, problems: [] })).png
    }
  },
} satisfies Peer

/** An editor says where the photo's subject stands, as the peers' crop to the middle does. */
const given = { focus: '50% 50%', credit: null }

async function content({ text, photo }: Order): Promise<CardContent> {
  const opened = photo === null ? null : await photoOf(readFileSync(photo), photo, given)
  return {
    kind: 'headline',
    name: 'headline',
    text: [text],
    leadIn: null,
    speaker: null,
    kicker: null,
    source: null,
    dateline: null,
    author: null,
    date: null,
    direction: 'rtl',
    photo: opened?.photo ?? null,
  }
}
