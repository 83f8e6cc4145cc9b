import type { Rect, TextItem } from './block.ts'
import type { Face } from './face.ts'
import type { Fitted } from './fit.ts'
import { type LaidGlyph, type LaidLine, layLine } from './lay.ts'
import type { Line } from './lines.ts'
import { isHighlighted, markers } from './markers.ts'
import type { Word } from './paragraph.ts'
import { Picture } from './picture.ts'
import { withoutIsolates } from './prepare.ts'
import type { InkPicture, InkRect, InkRun, PlacedGlyph, SetLine } from './set.ts'

export interface Placed {
  readonly lines: readonly SetLine[]
  readonly runs: readonly InkRun[]
  readonly pictures: readonly InkPicture[]
  /** Markers behind highlighted words. */
  readonly rects: readonly InkRect[]
  readonly ink: Rect
}

/** Most that a line is moved sideways so that its ink, not its advance, meets the edge; em. */
const MOST_BEARING = 0.12

/** Puts a fitted text into `column` (x and width in px) with its first baseline at `baseline` px. */
export function place(fitted: Fitted, item: TextItem, column: Rect, baseline: number): Placed {
  const { breaking, size, pitch, optical } = fitted
  const { spans } = fitted.paragraph
  const lines: SetLine[] = []
  const rects: InkRect[] = []
  const pictures: InkPicture[] = []
  const runs = new Runs()
  breaking.lines.forEach((line, i) => {
    const laid = justified(fitted, item, i, column.width)
    const left = lineLeft(fitted, item, line, laid, column)
    // Whole pixels: the long strokes of Arabic lie on the baseline and blur between two rows.
    const y = Math.round(baseline + i * pitch * size)
    for (const glyph of laid.glyphs) {
      const [gx, gy] = [left + glyph.x * size, y - glyph.y * size]
      const color = isHighlighted(spans, glyph.cluster) ? item.highlight?.color : null
      if (glyph.face instanceof Picture) pictures.push(picturePlaced(glyph.face, size, gx, gy))
      else runs.add(glyph.face, glyph, size, color ?? item.color, gx, gy)
    }
    const marker = item.highlight?.marker
    if (marker && spans.length > 0)
      rects.push(...markers(laid, spans, marker, optical, { left, baseline: y, size }))
    lines.push({ text: withoutIsolates(laid.text), baseline: y, ink: inkRect(laid, left, y, size) })
  })
  return { lines, runs: runs.all(), pictures, rects, ink: unionRects(lines.map(line => line.ink)) }
}

/** Glyphs gathered by face, size and colour, in the order these first appear. */
class Runs {
  readonly #runs: (InkRun & { readonly glyphs: PlacedGlyph[] })[] = []

  add(
    face: Face,
    { scale: ownScale, id }: LaidGlyph,
    size: number,
    color: string,
    x: number,
    y: number,
  ): void {
    if (!face.box(id)) return
    const scale = (ownScale * size) / face.unitsPerEm
    const run = this.#runs.find(it => it.face === face && it.scale === scale && it.color === color)
    if (run) run.glyphs.push({ id, x, y })
    else this.#runs.push({ face, scale, color, glyphs: [{ id, x, y }] })
  }

  all(): readonly InkRun[] {
    return this.#runs
  }
}

function picturePlaced(picture: Picture, size: number, x: number, y: number): InkPicture {
  const unit = size / picture.unitsPerEm
  const box = picture.box()
  return {
    drawing: picture.drawing,
    x: x + box.xMin * unit,
    y: y - box.yMax * unit,
    size: (box.xMax - box.xMin) * unit,
  }
}

/** Line `i`, its spaces widened to fill the column where the text is justified; the last line stays as it is. */
function justified(
  { paragraph, breaking, lines, size }: Fitted,
  item: TextItem,
  i: number,
  width: number,
): LaidLine {
  const laid = lines[i] as LaidLine
  const line = breaking.lines[i] as Line
  const spaces = laid.text.split(' ').length - 1
  if (item.align !== 'justify' || spaces === 0 || i === lines.length - 1) return laid
  return layLine(paragraph, line, Math.max(0, width / size - line.width) / spaces)
}

/** px of the line's left end, its hanging marks outside the column. */
function lineLeft(fitted: Fitted, item: TextItem, line: Line, laid: LaidLine, column: Rect): number {
  const { paragraph, size } = fitted
  const rtl = paragraph.direction === 'rtl'
  const hangStart = !item.plain ? (paragraph.words[line.first] as Word).hangStart * size : 0
  const hangEnd = !item.plain ? (paragraph.words[line.last] as Word).hangEnd * size : 0
  const width = laid.width * size
  const [hangLeft, hangRight] = rtl ? [hangEnd, hangStart] : [hangStart, hangEnd]
  if (item.align === 'center')
    return column.x + (column.width - (width - hangLeft - hangRight)) / 2 - hangLeft
  const atRight = (item.align === 'end') !== rtl
  const inset = !item.plain && (atRight ? hangRight : hangLeft) === 0 ? bearing(laid, atRight) * size : 0
  return atRight ? column.x + column.width - width + hangRight + inset : column.x - hangLeft - inset
}

/** em between a line's end and its ink. */
function bearing(laid: LaidLine, atRight: boolean): number {
  if (laid.ink.xMin > laid.ink.xMax) return 0
  const space = atRight ? laid.width - laid.ink.xMax : laid.ink.xMin
  return Math.max(-MOST_BEARING, Math.min(MOST_BEARING, space))
}

function inkRect({ ink }: LaidLine, left: number, baseline: number, size: number): Rect {
  if (ink.xMin > ink.xMax) return { x: left, y: baseline, width: 0, height: 0 }
  return {
    x: left + ink.xMin * size,
    y: baseline - ink.yMax * size,
    width: (ink.xMax - ink.xMin) * size,
    height: (ink.yMax - ink.yMin) * size,
  }
}

/** The smallest rectangle around all that are not empty. */
export function unionRects(rects: readonly Rect[]): Rect {
  const inked = rects.filter(rect => rect.width > 0 && rect.height > 0)
  if (inked.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const x = Math.min(...inked.map(rect => rect.x))
  const y = Math.min(...inked.map(rect => rect.y))
  const right = Math.max(...inked.map(rect => rect.x + rect.width))
  const bottom = Math.max(...inked.map(rect => rect.y + rect.height))
  return { x, y, width: right - x, height: bottom - y }
}
