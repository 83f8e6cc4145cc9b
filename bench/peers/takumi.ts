import { readFileSync } from 'node:fs'
import { background, design, fontFiles, type Order } from '../design.ts'
import type { Peer } from '../peer.ts'

const { padding, gap, source, headline, shade } = design

export default {
  name: 'takumi 2.16.3',
  // It paints on threads of its own.
  lanes: 1,
  inFlight: 4,
  async open() {
    const { Renderer } = await import('@takumi-rs/core')
    const renderer = new Renderer()
    for (const { name, weight, path } of fontFiles)
      await renderer.registerFont({ name, weight, data: readFileSync(path) })
    return ({ width, height, photo, ...order }: Order) => {
      const images = photo === null ? [] : [{ src: photo, data: readFileSync(photo) }]
      return renderer.render(tree({ ...order, photo }), { width, height, format: 'png', images })
    }
  },
} satisfies Peer

export function tree({ text, ground, photo }: Pick<Order, 'text' | 'ground' | 'photo'>) {
  return {
    type: 'container' as const,
    style: {
      width: '100%',
      height: '100%',
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'flex-end',
      padding,
      gap,
      direction: 'rtl',
      ...background(ground),
      ...(photo === null
        ? {}
        : {
            backgroundImage: `${shade}, url(${photo})`,
            backgroundSize: 'cover',
            backgroundPosition: 'center',
          }),
    } as const,
    children: [line(source.text, { ...source, leading: 1.4 }), line(text, headline)],
  }
}

function line(
  text: string,
  look: { family: string; weight: number; size: number; leading: number; color: string },
) {
  return {
    type: 'text' as const,
    text,
    style: {
      fontFamily: look.family,
      fontWeight: look.weight,
      fontSize: look.size,
      lineHeight: look.leading,
      color: look.color,
      direction: 'rtl',
      textAlign: 'right',
    } as const,
  }
}
