import type { Format } from '../card/formats.ts'
import { type Problem, problem } from '../problem.ts'
import type { Rect } from '../text/block.ts'
import type { SetText } from '../text/set.ts'
import { glyphBoxes, rectUnder } from './glyph-boxes.ts'
import { contrast, fifthPercentile, luminance, luminanceOf } from './luminance.ts'
import type { Sheet } from './sheet.ts'

/** WCAG 2.2, 1.4.3: text of any size, and large text: 64 px of 1200 are 19 px, its 14 points bold, on a phone. */
const [LEAST, LEAST_LARGE] = [4.5, 3]
const LARGE = 64
/** px between the pixels looked at: finer than any stroke of a photo that a reader would notice. */
const STEP = 3

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
    const values = boxes.flatMap(box => grounds(sheet, text, box).map(ground => contrast(ink, ground)))
    const size = run.scale * run.face.unitsPerEm
    return {
      role: roleAt(text, boxes[0]),
      ratio: fifthPercentile(values),
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

/** Luminances behind a glyph: of the band or marker it stands on, else of the ground's pixels. */
function grounds(sheet: Sheet, { rects }: SetText, box: Rect): readonly number[] {
  const band = rectUnder(rects, box)
  if (band && band.color !== 'none') return [luminanceOf(band.color)]
  const found: number[] = []
  const bottom = Math.min(sheet.height, box.y + box.height)
  const right = Math.min(sheet.width, box.x + box.width)
  for (let row = Math.max(0, Math.round(box.y)); row < bottom; row += STEP)
    for (let column = Math.max(0, Math.round(box.x)); column < right; column += STEP)
      found.push(luminanceAt(sheet, column, row))
  return found
}

function luminanceAt({ indices, colours, rgb, width }: Sheet, x: number, y: number): number {
  if (indices) {
    const colour = colours[indices[y * (width + 1) + 1 + x] ?? 0] ?? 0
    return luminance((colour >> 16) & 255, (colour >> 8) & 255, colour & 255)
  }
  const at = y * (width * 3 + 1) + 1 + x * 3
  return luminance(rgb?.[at] ?? 0, rgb?.[at + 1] ?? 0, rgb?.[at + 2] ?? 0)
}

function roleAt({ items }: SetText, box: Rect | undefined): string {
  const y = box ? box.y + box.height / 2 : 0
  const found = items.find(({ ink }) => y >= ink.y && y <= ink.y + ink.height)
  return found?.role ?? 'text'
}
