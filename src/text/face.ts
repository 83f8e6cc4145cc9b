import type { GlyphExtents, Font as HbFont } from 'harfbuzzjs'
import { type Contours, contoursOf } from './contours.ts'
import { hb } from './harfbuzz.ts'
import { remember } from './remember.ts'

/** Extents of a glyph's outline in font units, y upwards; null for a glyph without ink (a space). */
export interface GlyphBox {
  readonly xMin: number
  readonly yMin: number
  readonly xMax: number
  readonly yMax: number
}

/**
 * One font file, opened with HarfBuzz at font units. Boxes are remembered: a glyph is asked for many times.
 * Throws whatever the parser throws on bytes that are no font; the catalogue turns that into `broken-font`.
 */
export class Face {
  readonly family: string
  readonly weight: number
  readonly unitsPerEm: number
  readonly hb: HbFont
  readonly #characters = new Map<number, boolean>()
  readonly #boxes = new Map<number, GlyphBox | null>()

  /** `variation`: the weight to set a variable font to. */
  constructor(family: string, weight: number, bytes: Uint8Array, variation: number | null = null) {
    const face = new hb.Face(new hb.Blob(bytes))
    this.family = family
    this.weight = weight
    this.hb = new hb.Font(face)
    if (variation !== null) this.hb.setVariations([new hb.Variation('wght', variation)])
    this.unitsPerEm = face.upem
  }

  has(codePoint: number): boolean {
    return remember(this.#characters, codePoint, () => this.hb.nominalGlyph(codePoint) !== undefined)
  }

  contours(glyph: number): Contours {
    return contoursOf(this.hb, glyph)
  }

  box(glyph: number): GlyphBox | null {
    return remember(this.#boxes, glyph, () => boxOf(this.hb.glyphExtents(glyph)))
  }
}

function boxOf(e: GlyphExtents | undefined): GlyphBox | null {
  if (!e || e.width === 0 || e.height === 0) return null
  // HarfBuzz: yBearing is the top, height is negative downwards.
  return { xMin: e.xBearing, yMin: e.yBearing + e.height, xMax: e.xBearing + e.width, yMax: e.yBearing }
}
