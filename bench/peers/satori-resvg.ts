import { readFileSync } from 'node:fs'
import { background, design, fontFiles, type Order } from '../design.ts'
import type { Peer } from '../peer.ts'

const { padding, gap, source, headline, shade } = design

/** As its documentation shows: satori lays out and draws the text, resvg paints the whole card and encodes it. */
export default {
  name: 'satori 0.63.2 + resvg-js 2.6.2',
  lanes: 2,
  inFlight: 1,
  async open() {
    const { default: satori } = await import('satori')
    const { Resvg } = await import('@resvg/resvg-js')
    const fonts = fontFiles.map(({ name, weight, path }) => ({ name, weight, data: readFileSync(path) }))
    return async ({ width, height, ...order }: Order) => {
      const svg = await satori(tree(order) as Parameters<typeof satori>[0], { width, height, fonts })
      return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
    }
  },
} satisfies Peer

function tree({ text, ground, photo }: Pick<Order, 'text' | 'ground' | 'photo'>) {
  const picture = photo === null ? '' : `data:image/jpeg;base64,${readFileSync(photo).toString('base64')}`
  const box = (look: { family: string; weight: number; size: number; color: string }, children: string) => ({
    type: 'div',
    props: {
      style: { fontFamily: look.family, fontWeight: look.weight, fontSize: look.size, color: look.color },
      children,
    },
  })
  return {
    type: 'div',
    props: {
      style: {
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'flex-end',
        alignItems: 'flex-end',
        padding,
        gap,
        lineHeight: headline.leading,
        textAlign: 'right',
        ...background(ground),
        ...(photo === null
          ? {}
          : {
              backgroundImage: `${shade}, url(${picture})`,
              backgroundSize: 'cover',
              backgroundPosition: 'center',
            }),
      },
      children: [box(source, source.text), box(headline, text)],
    },
  }
}
