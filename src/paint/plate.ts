import { Resvg } from '@resvg/resvg-js'
import type { Plate } from '../card/card.ts'
import { Recent } from '../card/recent.ts'
import type { Pixels } from './composite.ts'

// 3 to 8 MB each: one template in the four default formats, twice.
const known = new Recent<Pixels>(8)

/** The pixels of a plate, opaque and a copy of one's own to paint on. Drawn once for each hash. */
export function platePixels({ svg, hash }: Plate): Pixels {
  const { data, width, height } = known.get(hash, () => rasterize(svg))
  // A Buffer's own slice() would share the memory.
  return { data: Uint8Array.from(data), width, height }
}

/** Premultiplied pixels of an SVG that needs no fonts. */
export function rasterize(svg: string): Pixels {
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  return { data: pixels, width, height }
}
