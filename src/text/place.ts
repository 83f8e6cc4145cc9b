import { anchorOf } from './align.ts'
import type { Rect, TextItem } from './block.ts'
import type { Face } from './face.ts'
import type { Fitted } from './fit.ts'
import type { LaidGlyph, LaidLine } from './lay.ts'
import { isHighlighted, markers } from './markers.ts'
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

/** Puts a fitted text into `column` (x and width in px) with its first baseline at `baseline` px. */
export function place(fitted: Fitted, item: TextItem, column: Rect, baseline: number): Placed {
  const { size, pitch, optical } = fitted
  const { spans } = fitted.paragraph
  const lines: SetLine[] = []
  const rects: InkRect[] = []
  const pictures: InkPicture[] = []
  const runs = new Runs()
  const anchor = anchorOf(item, fitted.paragraph, column)
  fitted.lines.forEach((laid, i) => {
    const left = anchor + laid.left * size
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
