import type { Align, Direction } from './block.ts'
import { glyphInk, type LaidLine } from './lay.ts'

/** Width of a column of a line's outline, em: finer than any mark. */
const COLUMN = 1 / 24
/** Air kept between the ink of one line and the next, em. */
const CLEARANCE = 0.06

/**
 * The distance between baselines, em, at which no ink of a line comes within `CLEARANCE` of the next one's: at least
 * `least`, and one for the whole block, so that the lines stand evenly. Marks that pass between the letters of the other
 * line cost nothing: the outlines are compared column by column.
 */
export function evenPitch(
  lines: readonly LaidLine[],
  align: Align,
  direction: Direction,
  least: number,
): number {
  let pitch = least
  const outlines = lines.map(line => outline(line, origin(line.width, align, direction)))
  for (let i = 1; i < outlines.length; i++) {
    pitch = Math.max(pitch, needed(outlines[i - 1] as Outline, outlines[i] as Outline) + CLEARANCE)
  }
  return pitch
}

/** Where a line's left end stands when its block's fixed edge or axis is at 0, em. */
function origin(width: number, align: Align, direction: Direction): number {
  if (align === 'center') return -width / 2
  return (align === 'end') === (direction === 'ltr') ? -width : 0
}

/** Per column: how deep the ink reaches below the baseline and how high above it. */
interface Outline {
  readonly depth: Map<number, number>
  readonly height: Map<number, number>
}

function outline(line: LaidLine, left: number): Outline {
  const depth = new Map<number, number>()
  const height = new Map<number, number>()
  for (const glyph of line.glyphs) {
    const ink = glyphInk(glyph)
    if (ink.xMin > ink.xMax) continue
    // One column more on each side: what stands beside a mark must not brush it either.
    const to = Math.floor((left + ink.xMax) / COLUMN) + 1
    for (let column = Math.floor((left + ink.xMin) / COLUMN) - 1; column <= to; column++) {
      raise(depth, column, -ink.yMin)
      raise(height, column, ink.yMax)
    }
  }
  return { depth, height }
}

function raise(columns: Map<number, number>, column: number, value: number): void {
  const known = columns.get(column)
  if (known === undefined || known < value) columns.set(column, value)
}

function needed(upper: Outline, lower: Outline): number {
  let most = 0
  for (const [column, depth] of upper.depth) {
    const height = lower.height.get(column)
    if (height !== undefined) most = Math.max(most, depth + height)
  }
  return most
}
