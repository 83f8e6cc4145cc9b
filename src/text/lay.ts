import { lineLevels, visualOrder } from './bidi.ts'
import type { Face } from './face.ts'
import type { Line } from './lines.ts'
import type { Paragraph, Word } from './paragraph.ts'
import type { Picture } from './picture.ts'
import { remember } from './remember.ts'
import { type Glyph, type ShapedRun, shape } from './shape.ts'

/** A glyph in its line; x from the line's left end along the baseline, y upwards from it; em. */
export interface LaidGlyph {
  readonly face: Face | Picture
  /** em of the face's own size in em of the text. */
  readonly scale: number
  readonly id: number
  readonly x: number
  readonly y: number
  readonly advance: number
  /** UTF-16 offset into the paragraph. */
  readonly cluster: number
}

/** The ink of something; em, y upwards from the baseline. xMin > xMax when there is none. */
export interface InkBox {
  readonly xMin: number
  readonly yMin: number
  readonly xMax: number
  readonly yMax: number
}

/** A line with its glyphs in visual order. */
export interface LaidLine {
  readonly text: string
  readonly glyphs: readonly LaidGlyph[]
  /** Advance of the whole line, hanging marks included, em. */
  readonly width: number
  readonly ink: InkBox
}

export const noInk: InkBox = {
  xMin: Number.POSITIVE_INFINITY,
  yMin: Number.POSITIVE_INFINITY,
  xMax: Number.NEGATIVE_INFINITY,
  yMax: Number.NEGATIVE_INFINITY,
}

/** Lines as they come: at all the sizes and in all the formats that are tried, a text breaks at the same few places. */
const memory = new WeakMap<Paragraph, Map<string, LaidLine>>()

/**
 * Orders one line for the eye: UAX #9 L1 and L2 on the line itself, after breaking, and its glyphs in their places.
 * `stretch` em are added to every space (justified lines).
 */
export function layLine(paragraph: Paragraph, line: Line, stretch = 0): LaidLine {
  const known = memory.get(paragraph) ?? new Map<string, LaidLine>()
  memory.set(paragraph, known)
  return remember(known, `${line.first} ${line.last} ${stretch}`, () => ordered(paragraph, line, stretch))
}

function ordered(paragraph: Paragraph, line: Line, stretch: number): LaidLine {
  const { text, direction, levels, words } = paragraph
  const start = (words[line.first] as Word).start
  const { end } = words[line.last] as Word
  const own = lineLevels(text, levels, start, end, direction)
  const pieces = cut(paragraph, start, end, own)
  const glyphs: LaidGlyph[] = []
  let x = 0
  const ink = { ...noInk }
  for (const at of visualOrder(pieces.map(piece => piece.level))) {
    const piece = pieces[at] as Piece
    for (const glyph of piece.glyphs) {
      const { id, cluster } = glyph
      const advance = glyph.advance + (stretch > 0 && text[cluster] === ' ' ? stretch : 0)
      const { face, scale } = piece
      const laid = { face, scale, id, x: x + glyph.dx, y: glyph.dy, advance, cluster }
      glyphs.push(laid)
      grow(ink, glyphInk(laid))
      x += advance
    }
  }
  return { text: text.slice(start, end), glyphs, width: x, ink }
}

interface Piece {
  readonly level: number
  readonly face: Face | Picture
  readonly scale: number
  readonly glyphs: readonly Glyph[]
}

/** The parts of the runs that fall into [start, end), cut again where L1 gave trailing white space another level. */
function cut(paragraph: Paragraph, start: number, end: number, levels: Uint8Array): readonly Piece[] {
  const pieces: Piece[] = []
  for (const run of paragraph.runs) {
    const from = Math.max(run.start, start)
    const to = Math.min(run.end, end)
    if (from >= to) continue
    const glyphs = glyphsWithin(paragraph.text, run, from, to)
    for (let i = from; i < to; ) {
      const level = levels[i - start] as number
      let j = i + 1
      while (j < to && levels[j - start] === level) j++
      const [a, b] = [i, j]
      pieces.push({
        level,
        face: run.face,
        scale: run.scale,
        glyphs: glyphs.filter(g => g.cluster >= a && g.cluster < b),
      })
      i = j
    }
  }
  return pieces
}

/** A run's glyphs between two offsets, shaped anew where HarfBuzz says the cut changes them. */
function glyphsWithin(text: string, run: ShapedRun, from: number, to: number): readonly Glyph[] {
  if (from === run.start && to === run.end) return run.glyphs
  const unsafe = run.glyphs.some(glyph => glyph.unsafe && (glyph.cluster === from || glyph.cluster === to))
  const glyphs = unsafe ? shape(text, { ...run, start: from, end: to }, run.scale).glyphs : run.glyphs
  return glyphs.filter(glyph => glyph.cluster >= from && glyph.cluster < to)
}

export function glyphInk({ face, scale, id, x, y }: LaidGlyph): InkBox {
  const box = face.box(id)
  if (!box) return noInk
  const em = scale / face.unitsPerEm
  return {
    xMin: x + box.xMin * em,
    yMin: y + box.yMin * em,
    xMax: x + box.xMax * em,
    yMax: y + box.yMax * em,
  }
}

function grow(
  box: { -readonly [Edge in keyof InkBox]: InkBox[Edge] },
  { xMin, yMin, xMax, yMax }: InkBox,
): void {
  if (xMin < box.xMin) box.xMin = xMin
  if (yMin < box.yMin) box.yMin = yMin
  if (xMax > box.xMax) box.xMax = xMax
  if (yMax > box.yMax) box.yMax = yMax
}
