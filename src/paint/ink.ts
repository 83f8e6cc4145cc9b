import type { InkPicture, InkRect, InkRun, SetText } from '../text/set.ts'
import { inkGlyph, SAMPLES } from './glyph.ts'
import { kernel } from './kernel.ts'
import { rasterize } from './plate.ts'
import type { Area, Sheet } from './sheet.ts'

/**
 * Paints a text on a sheet: rectangles, glyphs, pictures. All glyphs of a colour are united before they are laid on, so
 * that no seam shows where they overlap at joins.
 */
export function inkOn(sheet: Sheet, text: SetText): void {
  const area = inkArea(text)
  if (area === null) return
  for (const rect of text.rects) rectangleOn(sheet, rect)
  for (const [color, runs] of byColour(text.runs)) {
    sheet.ink(rgb(color), area, () => {
      for (const { face, scale, glyphs } of runs)
        for (const { id, x, y } of glyphs) inkGlyph(face, id, x - area.x, y - area.y, scale)
    })
  }
  for (const picture of text.pictures) pictureOn(sheet, picture)
}

/** The whole pixels that hold a text's ink, one more on each side for its soft edges; null when nothing is painted. */
export function inkArea({ ink }: Pick<SetText, 'ink'>): Area | null {
  if (ink.width <= 0 || ink.height <= 0) return null
  const [x, y] = [Math.floor(ink.x) - 1, Math.floor(ink.y) - 1]
  return { x, y, width: Math.ceil(ink.x + ink.width) + 1 - x, height: Math.ceil(ink.y + ink.height) + 1 - y }
}

function byColour(runs: readonly InkRun[]): Map<string, InkRun[]> {
  const groups = new Map<string, InkRun[]>()
  for (const run of runs) {
    const group = groups.get(run.color)
    if (group) group.push(run)
    else groups.set(run.color, [run])
  }
  return groups
}

/** `#rgb` or `#rrggbb`. */
function rgb(color: string): number {
  const hex = color.slice(1)
  return Number.parseInt(hex.length === 3 ? hex.replace(/./g, '$&$&') : hex.slice(0, 6), 16)
}

/** Sharp corners are sampled here; rounded ones are drawn by resvg, as on plates. */
function rectangleOn(sheet: Sheet, rect: InkRect): void {
  const area = inkArea({ ink: rect })
  if (area === null || rect.color === 'none') return
  const [x, y] = [rect.x - area.x, rect.y - area.y]
  if (rect.radius > 0) {
    const shape = `<rect x="${x}" y="${y}" width="${rect.width}" height="${rect.height}" rx="${rect.radius}" fill="${rect.color}"/>`
    sheet.lay(rasterize(svg(area, shape)), area.x, area.y)
    return
  }
  const [left, right] = [sample(x), sample(x + rect.width)]
  sheet.ink(rgb(rect.color), area, () => {
    for (let line = sample(y); line < sample(y + rect.height); line++) kernel().span(line, left, right)
  })
}

/** The first sample at or after a place: samples stand in the middle of their quarter of a pixel. */
function sample(px: number): number {
  return Math.round(px * SAMPLES)
}

function pictureOn(sheet: Sheet, { drawing, x, y, size }: InkPicture): void {
  const area = inkArea({ ink: { x, y, width: size, height: size } })
  if (area === null) return
  const place = `x="${x - area.x}" y="${y - area.y}" width="${size}" height="${size}"`
  sheet.lay(rasterize(svg(area, `<svg ${place} viewBox="0 0 36 36">${drawing}</svg>`)), area.x, area.y)
}

function svg({ width, height }: Area, content: string): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${content}</svg>`
}
