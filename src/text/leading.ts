import type { AlignedLine } from './align.ts'
import { glyphInk } from './lay.ts'

/** Width of a column of a line's outline, em: finer than any mark. */
const COLUMN = 1 / 24
/** Air kept between the ink of one line and the next, em. */
const CLEARANCE = 0.06

/**
 * The distance between baselines, em, at which no ink of a line comes within `CLEARANCE` of the next one's: at least
 * `least`, and one for the whole block, so that the lines stand evenly. Marks that pass between the letters of the other
 * line cost nothing: the outlines are compared column by column.
 */
export function evenPitch(lines: readonly AlignedLine[], least: number): number {
  let pitch = least
  for (let i = 1; i < lines.length; i++) {
    const [upper, lower] = [lines[i - 1] as AlignedLine, lines[i] as AlignedLine]
    // Most keep clear of each other wherever their marks stand; tracing the others was a thirtieth of a cold start.
    if (lower.ink.yMax - upper.ink.yMin + CLEARANCE <= pitch) continue
    pitch = Math.max(pitch, needed(outline(upper), outline(lower)) + CLEARANCE)
  }
  return pitch
}

/** Per column from `first` on: how deep the ink reaches below the baseline and how high above it; -Infinity where none is. */
interface Outline {
  readonly first: number
  readonly depth: Float64Array
  readonly height: Float64Array
}

function outline(line: AlignedLine): Outline {
  const { left } = line
  // One column more on each side of a glyph: what stands beside a mark must not brush it either.
  const first = Math.floor((left + line.ink.xMin) / COLUMN) - 1
  const columns = line.ink.xMin > line.ink.xMax ? 0 : Math.floor((left + line.ink.xMax) / COLUMN) + 2 - first
  const depth = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY)
  const height = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY)
  for (const glyph of line.glyphs) {
    const ink = glyphInk(glyph)
    if (ink.xMin > ink.xMax) continue
    const to = Math.floor((left + ink.xMax) / COLUMN) + 1 - first
    for (let i = Math.floor((left + ink.xMin) / COLUMN) - 1 - first; i <= to; i++) {
      if (-ink.yMin > (depth[i] as number)) depth[i] = -ink.yMin
      if (ink.yMax > (height[i] as number)) height[i] = ink.yMax
    }
  }
  return { first, depth, height }
}

function needed(upper: Outline, lower: Outline): number {
  let most = 0
  const from = Math.max(upper.first, lower.first)
  const to = Math.min(upper.first + upper.depth.length, lower.first + lower.height.length)
  for (let column = from; column < to; column++) {
    const depth = upper.depth[column - upper.first] as number
    const height = lower.height[column - lower.first] as number
    if (depth + height > most) most = depth + height
  }
  return most
}
