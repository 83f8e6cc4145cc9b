import type { Plate } from '../card/card.ts'
import { keptOrMade } from '../kept.ts'
import { lazy } from '../lazy.ts'
import { Recent } from '../recent.ts'
import type { Pixels } from './composite.ts'
import { packed, unpacked } from './packed.ts'
import { Sheet } from './sheet.ts'

const resvg = lazy<typeof import('@resvg/resvg-js')>('@resvg/resvg-js')

// About 1 MB each while they have few colours, else 3 MB, and as much for each spare copy: one template in the four default formats, twice.
const known = new Recent<Promise<Sheet>>(8)

/** A plate to paint on, a copy of one's own. Drawn once for each hash. */
export async function plateSheet(plate: Plate): Promise<Sheet> {
  const { svg, hash } = plate
  const making = { open: unpacked, make: () => Sheet.from(rasterize(svg)), pack: packed }
  return (await known.get(hash, () => keptOrMade(`plate ${hash}`, making))).copy()
}

/** Premultiplied pixels of an SVG that needs no fonts. */
export function rasterize(svg: string): Pixels {
  const { Resvg } = resvg()
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  return { data: pixels, width, height }
}
