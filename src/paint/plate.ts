import type { Plate } from '../card/card.ts'
import { Recent } from '../card/recent.ts'
import { lazy } from '../lazy.ts'
import type { Pixels } from './composite.ts'
import { Sheet } from './sheet.ts'

const resvg = lazy<typeof import('@resvg/resvg-js')>('@resvg/resvg-js')

// Below 1 MB each while they have few colours, else 3 MB: one template in the four default formats, twice.
const known = new Recent<Sheet>(8)

/** A plate to paint on, a copy of one's own. Drawn once for each hash. */
export function plateSheet({ svg, hash }: Plate): Sheet {
  return known.get(hash, () => Sheet.from(rasterize(svg))).copy()
}

/** Premultiplied pixels of an SVG that needs no fonts. */
export function rasterize(svg: string): Pixels {
  const { Resvg } = resvg()
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  return { data: pixels, width, height }
}
