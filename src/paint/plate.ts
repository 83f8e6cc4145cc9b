import type { Plate } from '../card/card.ts'
import { kept } from '../kept.ts'
import { lazy } from '../lazy.ts'
import { Recent } from '../recent.ts'
import type { Pixels } from './composite.ts'
import { packed, unpacked } from './packed.ts'
import { Sheet } from './sheet.ts'

const resvg = lazy<typeof import('@resvg/resvg-js')>('@resvg/resvg-js')

// Below 1 MB each while they have few colours, else 3 MB: one template in the four default formats, twice.
const known = new Recent<Promise<Sheet>>(8)

/** A plate to paint on, a copy of one's own. Drawn once for each hash. */
export async function plateSheet(plate: Plate): Promise<Sheet> {
  return (await known.get(plate.hash, () => keptOrDrawn(plate))).copy()
}

async function keptOrDrawn({ svg, hash }: Plate): Promise<Sheet> {
  const found = await kept().read(`plate ${hash}`)
  if (found) return unpacked(found)
  const drawn = Sheet.from(rasterize(svg))
  await kept().write(`plate ${hash}`, packed(drawn))
  return drawn
}

/** Premultiplied pixels of an SVG that needs no fonts. */
export function rasterize(svg: string): Pixels {
  const { Resvg } = resvg()
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  return { data: pixels, width, height }
}
