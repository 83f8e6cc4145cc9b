import type { Face } from './face.ts'
import { Picture } from './picture.ts'
import { shape } from './shape.ts'

/** Where the eye sees a line begin and end, em: the top of its alefs and the depth of its common descenders. */
export interface Optical {
  readonly top: number
  readonly bottom: number
}

const memory = new WeakMap<Face | Picture, Optical>()

/** The optical edges of a face, from its own outlines: alef (or H) above, ج ع ي ر و (or p) below. */
export function opticalEdges(face: Face | Picture): Optical {
  const known = memory.get(face)
  if (known) return known
  if (face instanceof Picture) return pictureEdges(face)
  const arabic = face.has(0x627)
  const edges = {
    top: extent(face, arabic ? 'ا' : 'H', arabic, box => box.yMax),
    bottom: extent(face, arabic ? 'ج ع ي ر و' : 'p', arabic, box => -box.yMin),
  }
  memory.set(face, edges)
  return edges
}

function pictureEdges(picture: Picture): Optical {
  const { yMax, yMin } = picture.box()
  return { top: yMax / picture.unitsPerEm, bottom: -yMin / picture.unitsPerEm }
}

function extent(
  face: Face,
  text: string,
  arabic: boolean,
  pick: (box: { yMin: number; yMax: number }) => number,
): number {
  const item = { start: 0, end: text.length, level: arabic ? 1 : 0, script: arabic ? 'Arab' : 'Latn', face }
  const boxes = shape(text, item).glyphs.flatMap(glyph => face.box(glyph.id) ?? [])
  return Math.max(0, ...boxes.map(pick)) / face.unitsPerEm
}
