import type { Contours } from '../text/contours.ts'
import type { Face } from '../text/face.ts'
import { kernel, memory } from './kernel.ts'

/** Samples to a pixel, each way. */
export const SAMPLES = 4

/** An outline as the kernel reads it: its coordinates, 64 bits each, then its commands, a letter each. */
interface Outline {
  readonly bytes: Uint8Array
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
  const { bytes, commands, coordinates } = outline
  memory(kernel().outlineRoom(bytes.length), bytes.length).set(bytes)
  kernel().glyph(commands, coordinates, x * SAMPLES, y * SAMPLES, scale * SAMPLES, top, lines)
}

/** Made on first use and kept as long as its face. */
function outlineOf(face: Face, glyph: number): Outline {
  const glyphs = known.get(face) ?? new Map<number, Outline>()
  if (glyphs.size === 0) known.set(face, glyphs)
  const outline = glyphs.get(glyph) ?? outlineFrom(face.contours(glyph))
  glyphs.set(glyph, outline)
  return outline
}

export function outlineFrom({ commands, coordinates }: Contours): Outline {
  const points = new Uint8Array(Float64Array.from(coordinates).buffer)
  const bytes = Buffer.concat([points, Buffer.from(commands)])
  return { bytes, commands: commands.length, coordinates: coordinates.length }
}
