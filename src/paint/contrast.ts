import type { Format } from '../card/formats.ts'
import { type Problem, problem } from '../problem.ts'
import type { Rect } from '../text/block.ts'
import type { SetText } from '../text/set.ts'
import { glyphBoxes, rectUnder } from './glyph-boxes.ts'
import { contrast, luminance, luminanceOf } from './luminance.ts'
import type { Sheet } from './sheet.ts'

/** WCAG 2.2, 1.4.3: text of any size, and large text: 64 px of 1200 are 19 px, its 14 points bold, on a phone. */
const [LEAST, LEAST_LARGE] = [4.5, 3]
const LARGE = 64
/** px between the pixels looked at: every one behind a small glyph, fewer behind a large one. */
const step = ({ height }: Rect) => (height < 40 ? 1 : 3)

export interface MeasuredContrast {
  readonly role: string
  /** Of the text's colour with what is behind it, where it is least but for a twentieth of its pixels. */
  readonly ratio: number
  readonly least: number
}

/** The contrast of every run of a text with the pixels its glyphs will cover; `sheet` is the ground before they are painted. */
export function contrasts(sheet: Sheet, text: SetText): readonly MeasuredContrast[] {
  return text.runs.map(run => {
    const ink = luminanceOf(run.color)
    const boxes = glyphBoxes(run)
    const seen = new Map<number, number>()
    for (const box of boxes) count(sheet, text, box, seen)
    const size = run.scale * run.face.unitsPerEm
    return {
      role: roleAt(text, boxes[0]),
      ratio: leastButForStrays(ink, seen),
      least: size >= LARGE ? LEAST_LARGE : LEAST,
    }
  })
}

/** A problem for each run that cannot be read well. */
export function lowContrast(sheet: Sheet, texts: readonly SetText[], format: Format): readonly Problem[] {
  return texts
    .flatMap(text => contrasts(sheet, text))
    .filter(it => it.ratio < it.least)
    .map(({ role, ratio, least }) =>
      problem('low-contrast', { what: `The ${role}`, format: format.id, ratio: ratio.toFixed(1), least }),
    )
}

/** Adds up the colours behind a glyph: of the band or marker it stands on, else of the ground's pixels. */
function count(sheet: Sheet, { rects }: SetText, box: Rect, seen: Map<number, number>): void {
  const band = rectUnder(rects, box)
  if (band && band.color !== 'none') {
    add(seen, Number.parseInt(band.color.slice(1, 7), 16), 1)
    return
  }
  const bottom = Math.min(sheet.height, box.y + box.height)
  const right = Math.min(sheet.width, box.x + box.width)
  for (let row = Math.max(0, Math.round(box.y)); row < bottom; row += step(box)) {
    // Colours come in runs: a look at the map for each of them, not for each pixel.
    let run = -1
    let length = 0
    for (let column = Math.max(0, Math.round(box.x)); column < right; column += step(box)) {
      const colour = sheet.colourAt(column, row)
      if (colour !== run) {
        if (length > 0) add(seen, run, length)
        run = colour
        length = 0
      }
      length++
    }
    if (length > 0) add(seen, run, length)
  }
}

function add(seen: Map<number, number>, colour: number, times: number): void {
  seen.set(colour, (seen.get(colour) ?? 0) + times)
}

/** The contrast that all but a twentieth of the pixels exceed. */
function leastButForStrays(ink: number, seen: ReadonlyMap<number, number>): number {
  const ratios = [...seen]
    .map(([colour, times]) => {
      const ground = luminance(colour >> 16, (colour >> 8) & 255, colour & 255)
      return { ratio: contrast(ink, ground), times }
    })
    .sort((a, b) => a.ratio - b.ratio)
  const total = ratios.reduce((sum, it) => sum + it.times, 0)
  let left = Math.floor((total - 1) / 20)
  for (const { ratio, times } of ratios) {
    if (left < times) return ratio
    left -= times
  }
  return Number.POSITIVE_INFINITY
}

function roleAt({ items }: SetText, box: Rect | undefined): string {
  const y = box ? box.y + box.height / 2 : 0
  const found = items.find(({ ink }) => y >= ink.y && y <= ink.y + ink.height)
  return found?.role ?? 'text'
}
