import type { TextItem } from './block.ts'
import type { Face } from './face.ts'
import { type LaidLine, layLine } from './lay.ts'
import { evenPitch } from './leading.ts'
import { type Breaking, breakLines, fewestLines, remeasured } from './lines.ts'
import { type Optical, opticalEdges } from './optical.ts'
import type { Paragraph } from './paragraph.ts'
import type { Picture } from './picture.ts'

/** A text broken and sized, not yet placed. Distances in em of `size` (px). */
export interface Fitted {
  readonly paragraph: Paragraph
  readonly breaking: Breaking
  readonly lines: readonly LaidLine[]
  readonly size: number
  /** Between baselines. */
  readonly pitch: number
  /** From the first baseline up, and from the last one down, to the ink. */
  readonly rise: number
  readonly drop: number
  readonly optical: Optical
}

/** Sizes are kept on a quarter pixel, so that equal cards get equal glyphs. */
const GRID = 4

/** px a text of this size takes between its outermost ink, and never less than its optical edges. */
export function heightOf({ lines, pitch, rise, drop, size }: Fitted): number {
  return (rise + (lines.length - 1) * pitch + drop) * size
}

/**
 * The best setting of a paragraph in `width` × `height` px: for every number of lines the best breaks and the largest size
 * that fits; among them the one whose size, less its badness, is greatest. null when even `size.min` does not fit.
 */
export function fitText(paragraph: Paragraph, item: TextItem, width: number, height: number): Fitted | null {
  const options = { limit: width / item.size.min, balance: item.balance, hang: !item.plain }
  const fewest = fewestLines(paragraph.words, options.limit, options.hang)
  const most = Math.min(item.maxLines, paragraph.words.length)
  let best: { fitted: Fitted; merit: number } | null = null
  for (let count = fewest; count <= most; count++) {
    const breaking = breakLines(paragraph.words, count, options)
    if (!breaking || (best && merit(breaking, largest(breaking), width) <= best.merit)) continue
    const fitted = sized(paragraph, breaking, item, width, height)
    if (!fitted) continue
    const own = merit(breaking, fitted.size, width)
    if (!best || own > best.merit + 1e-9) best = { fitted, merit: own }
    // Text of one size takes no more lines than it must.
    if (item.size.min === item.size.max) break
  }
  return best?.fitted ?? null

  /** No setting of these breaks can be larger: the leading alone, without a look at their ink. */
  function largest({ lines, width: widest }: Breaking): number {
    const least = (lines.length - 1) * item.leading
    return Math.min(item.size.max, width / widest, least > 0 ? height / least : Number.POSITIVE_INFINITY)
  }
}

function merit(breaking: Breaking, size: number, width: number): number {
  return Math.log(size) - breaking.ragged - breaking.sense / 2 - waste(breaking, size, width)
}

/** What lines cost that leave the column half empty, or are more than need be, when the size cannot grow any more. */
function waste(breaking: Breaking, size: number, width: number): number {
  const empty = 1 - Math.min(1, (breaking.width * size) / width)
  return 0.3 * empty ** 2 + 0.02 * breaking.lines.length
}

function sized(
  paragraph: Paragraph,
  breaking: Breaking,
  item: TextItem,
  width: number,
  height: number,
): Fitted | null {
  const lines = breaking.lines.map(line => layLine(paragraph, line))
  const pitch = evenPitch(lines, item.align, paragraph.direction, item.leading)
  const optical = opticalEdges(mainFace(paragraph))
  const rise = Math.max(optical.top, lines[0]?.ink.yMax ?? 0)
  const drop = Math.max(optical.bottom, -(lines.at(-1)?.ink.yMin ?? 0))
  const tall = rise + (lines.length - 1) * pitch + drop
  const free = Math.min(item.size.max, width / Math.max(breaking.width, 1e-9), height / tall)
  const size = Math.floor(free * GRID + 1e-6) / GRID
  if (size < item.size.min) return null
  return { paragraph, breaking, lines, size, pitch, rise, drop, optical }
}

/** The same setting of a text that kashidas have drawn out. */
export function refitted(fitted: Fitted, paragraph: Paragraph): Fitted {
  const breaking = remeasured(fitted.breaking, paragraph.words, true)
  return { ...fitted, paragraph, breaking, lines: breaking.lines.map(line => layLine(paragraph, line)) }
}

/** The face most of the text is set in. */
function mainFace(paragraph: Paragraph): Face | Picture {
  const lengths = new Map<Face | Picture, number>()
  for (const run of paragraph.runs) lengths.set(run.face, (lengths.get(run.face) ?? 0) + run.end - run.start)
  const [face] = [...lengths].reduce((a, b) => (b[1] > a[1] ? b : a))
  return face
}
