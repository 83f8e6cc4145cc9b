import { readFileSync } from 'node:fs'
import { design, fontFiles, type Order } from '../design.ts'
import type { Peer } from '../peer.ts'

const { padding, gap, source, headline, grounds } = design

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
    return ({ width, height, ...order }: Order) =>
      renderer.render(tree(order), { width, height, format: 'png' })
  },
} satisfies Peer

export function tree({ text, ground }: Pick<Order, 'text' | 'ground'>) {
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
      [ground === 'solid' ? 'backgroundColor' : 'backgroundImage']: grounds[ground],
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
