import type { InkPicture, InkRect, InkRun, PlacedGlyph, SetText } from '../text/set.ts'
import { numbersOf } from './outline.ts'

/** A rectangle of whole px. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The whole pixels that hold a text's ink, one more on each side for its soft edges; null when nothing is painted. */
export function inkArea({ ink }: SetText): Area | null {
  if (ink.width <= 0 || ink.height <= 0) return null
  const [x, y] = [Math.floor(ink.x) - 1, Math.floor(ink.y) - 1]
  return { x, y, width: Math.ceil(ink.x + ink.width) + 1 - x, height: Math.ceil(ink.y + ink.height) + 1 - y }
}

/**
 * A text as SVG, only the area of its ink. All glyphs of a colour are one path filled nonzero, so that they are united
 * where they overlap at joins and no seam shows.
 */
export function inkSvg(text: SetText, { x, y, width, height }: Area): string {
  const paths = [...byColour(text.runs)].map(
    ([color, runs]) => `<path fill="${color}" d="${runs.map(run => runPath(run, x, y)).join('')}"/>`,
  )
  const pictures = text.pictures.map(picture => nested(picture, x, y))
  const rects = text.rects.map(rect => rectangle(rect, x, y))
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${rects.join('')}${paths.join('')}${pictures.join('')}</svg>`
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

function nested({ drawing, x, y, size }: InkPicture, left: number, top: number): string {
  const place = `x="${round(x - left)}" y="${round(y - top)}" width="${round(size)}" height="${round(size)}"`
  return `<svg ${place} viewBox="0 0 36 36">${drawing}</svg>`
}

function rectangle({ x, y, width, height, color, radius }: InkRect, left: number, top: number): string {
  const place = `x="${round(x - left)}" y="${round(y - top)}" width="${round(width)}" height="${round(height)}"`
  return `<rect ${place} rx="${round(radius)}" fill="${color}"/>`
}

function runPath(run: InkRun, left: number, top: number): string {
  return run.glyphs.map(glyph => glyphPath(run, glyph, glyph.x - left, glyph.y - top)).join('')
}

/** The outline of a glyph moved to x, y: font units grow upwards, px downwards. */
function glyphPath({ face, scale }: InkRun, { id }: PlacedGlyph, x: number, y: number): string {
  const { letters, points } = numbersOf(face, id)
  let path = ''
  let next = 0
  for (const letter of letters) {
    path += letter
    for (const end = next + coordinates(letter); next < end; next += 2) {
      const [px, py] = [x + (points[next] ?? 0) * scale, y - (points[next + 1] ?? 0) * scale]
      path += `${round(px)} ${round(py)} `
    }
  }
  return path
}

function coordinates(letter: string): number {
  if (letter === 'C') return 6
  if (letter === 'Q') return 4
  return letter === 'Z' ? 0 : 2
}

/** A hundredth of a pixel is below what 8-bit coverage can show. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
