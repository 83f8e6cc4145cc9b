import type { Face } from '../text/face.ts'
import { kernel, memory } from './kernel.ts'

/** Samples to a pixel, each way. */
export const SAMPLES = 4

/** A glyph's outline in the kernel's memory. */
interface Outline {
  readonly at: number
  readonly commands: number
  readonly coordinates: number
}

const known = new WeakMap<Face, Map<number, Outline>>()

/** Inks a glyph whose origin stands at x, y px of the mask; `scale` makes px of its font units. */
export function inkGlyph(face: Face, glyph: number, x: number, y: number, scale: number): void {
  const box = face.box(glyph)
  if (box === null) return
  // One more on each side: an edge is rounded to its sample, and a curve may lie beyond its box by a hair.
  const top = Math.floor((y - box.yMax * scale) * SAMPLES) - 1
  const lines = Math.ceil((y - box.yMin * scale) * SAMPLES) + 1 - top
  inkOutline(outlineOf(face, glyph), { x, y, scale }, top, lines)
}

/** Where an outline's origin stands on the mask, and what makes px of its units. */
interface Stand {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Inks an outline whose ink lies on so many sampling lines from `top` on. */
export function inkOutline(outline: Outline, { x, y, scale }: Stand, top: number, lines: number): void {
  const { at, commands, coordinates } = outline
  kernel().glyph(at, commands, coordinates, x * SAMPLES, y * SAMPLES, scale * SAMPLES, top, lines)
}

/** Handed over on first use and kept: about 1 KB each, of a few hundred glyphs that a run uses. */
function outlineOf(face: Face, glyph: number): Outline {
  const glyphs = known.get(face) ?? new Map<number, Outline>()
  if (glyphs.size === 0) known.set(face, glyphs)
  const outline = glyphs.get(glyph) ?? outlineFrom(face.outline(glyph))
  glyphs.set(glyph, outline)
  return outline
}

/** Of SVG path data: M, L, Q, C and Z with absolute coordinates. */
export function outlineFrom(path: string): Outline {
  const letters = path.replace(/[^A-Z]/g, '')
  const points = Float64Array.from(path.match(/-?[\d.]+/g) ?? [], Number)
  const at = kernel().outline(letters.length, points.length)
  memory(at, points.byteLength).set(new Uint8Array(points.buffer))
  memory(at + points.byteLength, letters.length).set(Buffer.from(letters))
  return { at, commands: letters.length, coordinates: points.length }
}
