import type { DrawFuncs, Font } from 'harfbuzzjs'
import { hb } from './harfbuzz.ts'

/** What a glyph's ink is bounded by: SVG's path commands M, L, Q and C, a letter each, and their absolute coordinates; every contour is closed. */
export interface Contours {
  readonly commands: string
  /** Font units, y upwards. */
  readonly coordinates: readonly number[]
}

let pen: DrawFuncs | undefined

/** Without commands for a glyph without ink. */
export function contoursOf(font: Font, glyph: number): Contours {
  const drawing = new Drawing()
  pen ??= newPen()
  font.drawGlyph(glyph, pen, drawing)
  return drawing
}

class Drawing implements Contours {
  commands = ''
  readonly coordinates: number[] = []

  add(command: string, ...coordinates: readonly number[]): void {
    this.commands += command
    this.coordinates.push(...coordinates)
  }
}

/** Not glyphToPath: its path data would have to be read again, which made a glyph's first painting three times as long. */
function newPen(): DrawFuncs {
  const made = new hb.DrawFuncs()
  made.setMoveToFunc((x, y, on) => (on as Drawing).add('M', x, y))
  made.setLineToFunc((x, y, on) => (on as Drawing).add('L', x, y))
  made.setQuadraticToFunc((x1, y1, x, y, on) => (on as Drawing).add('Q', x1, y1, x, y))
  made.setCubicToFunc((x1, y1, x2, y2, x, y, on) => (on as Drawing).add('C', x1, y1, x2, y2, x, y))
  return made
}
