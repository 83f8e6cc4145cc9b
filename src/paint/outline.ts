import type { Face } from '../text/face.ts'

/** An outline taken apart once: its commands (M L Q C Z) and their coordinates in font units. */
export interface Outline {
  readonly letters: string
  readonly points: Float64Array
}

const known = new WeakMap<Face, Map<number, Outline>>()

/** A glyph's outline, parsed on first use and kept as long as its face. */
export function numbersOf(face: Face, glyph: number): Outline {
  const glyphs = known.get(face) ?? new Map<number, Outline>()
  if (glyphs.size === 0) known.set(face, glyphs)
  const outline = glyphs.get(glyph) ?? parse(face.outline(glyph))
  glyphs.set(glyph, outline)
  return outline
}

function parse(path: string): Outline {
  return {
    letters: path.replace(/[^A-Z]/g, ''),
    points: Float64Array.from(path.match(/-?[\d.]+/g) ?? [], Number),
  }
}
