import { cubic, line, quad } from './edges'
import { Room } from './room'
import { beginScan, fill } from './scan'

const outlines = new Room()

/** Room for the outline that is inked next: its coordinates, 64 bits each, then its commands, a letter each. */
export function outlineRoom(bytes: i32): usize {
  return outlines.hold(bytes)
}

/**
 * Inks a glyph whose origin stands at x, y, in samples; `scale` makes samples of its font units, which grow upwards. Its ink
 * lies on `lines` sampling lines from `top` on.
 */
export function glyph(
  commands: i32,
  coordinates: i32,
  x: f64,
  y: f64,
  scale: f64,
  top: i32,
  lines: i32,
): void {
  beginScan(top, lines)
  const at = outlines.hold(0)
  const letters = at + coordinates * 8
  let startX: f64 = 0
  let startY: f64 = 0
  let penX: f64 = 0
  let penY: f64 = 0
  let next = at
  for (let i = 0; i < commands; i++) {
    const letter = load<u8>(letters + i)
    if (letter === MOVE) {
      if (penX !== startX || penY !== startY) line(penX, penY, startX, startY)
      startX = x + load<f64>(next) * scale
      startY = y - load<f64>(next, 8) * scale
      next += 16
      penX = startX
      penY = startY
      continue
    }
    const x1 = x + load<f64>(next) * scale
    const y1 = y - load<f64>(next, 8) * scale
    next += 16
    if (letter === LINE) {
      line(penX, penY, x1, y1)
      penX = x1
      penY = y1
      continue
    }
    const x2 = x + load<f64>(next) * scale
    const y2 = y - load<f64>(next, 8) * scale
    next += 16
    if (letter === QUAD) {
      quad(penX, penY, x1, y1, x2, y2)
      penX = x2
      penY = y2
      continue
    }
    const x3 = x + load<f64>(next) * scale
    const y3 = y - load<f64>(next, 8) * scale
    next += 16
    cubic(penX, penY, x1, y1, x2, y2, x3, y3)
    penX = x3
    penY = y3
  }
  if (penX !== startX || penY !== startY) line(penX, penY, startX, startY)
  fill()
}

/** The letters of SVG's path commands. */
const MOVE: u8 = 77
const LINE: u8 = 76
const QUAD: u8 = 81
