import type { Format } from '../card/formats.ts'
import { luminance } from '../card/luminance.ts'
import { type Problem, problem } from '../problem.ts'
import type { Rect } from '../text/block.ts'
import type { SetText } from '../text/set.ts'
import { glyphBoxes, rectUnder } from './glyph-boxes.ts'
import { contrast, luminanceOf } from './luminance.ts'
import type { Sheet } from './sheet.ts'

/** WCAG 2.2, 1.4.3: text of any size, and large text: 64 px of 1200 are 19 px, its 14 points bold, on a phone. */
const [LEAST, LEAST_LARGE] = [4.5, 3]
const LARGE = 64
/**
 * px between the pixels looked at: half a dozen rows or more behind a glyph, all behind one of up to 35 px. Half a dozen behind those
 * too took a photo's grain for its ground.
 */
const step = ({ height }: Rect) => Math.max(1, Math.floor((height - 24) / 6))

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
    const seen = coloursBehind(sheet, text, boxes)
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

/** The colours behind glyphs and how often each is seen: the band or marker a glyph stands on, else the ground's pixels. */
function coloursBehind(sheet: Sheet, { rects }: SetText, boxes: readonly Rect[]): Map<number, number> {
  if (rects.length === 0) return sheet.coloursIn(boxes, step)
  const bands = boxes.map(box => rectUnder(rects, box)?.color ?? 'none')
  const seen = sheet.coloursIn(
    boxes.filter((_, index) => bands[index] === 'none'),
    step,
  )
  for (const [index, band] of bands.entries()) {
    if (band === 'none') continue
    const colour = Number.parseInt(band.slice(1, 7), 16)
    seen.set(colour, (seen.get(colour) ?? 0) + looks(boxes[index] as Rect))
  }
  return seen
}

/** How often a box is looked at. */
function looks(box: Rect): number {
  return Math.ceil(box.width / step(box)) * Math.ceil(box.height / step(box))
}

/** The contrast that all but a twentieth of the pixels reach; infinite when none was seen. */
function leastButForStrays(ink: number, seen: ReadonlyMap<number, number>): number {
  const ratios: { ratio: number; times: number }[] = []
  let total = 0
  seen.forEach((times, colour) => {
    const ground = luminance(colour >> 16, (colour >> 8) & 255, colour & 255)
    ratios.push({ ratio: contrast(ink, ground), times })
    total += times
  })
  ratios.sort((one, other) => one.ratio - other.ratio)
  let left = Math.floor(Math.max(0, total - 1) / 20)
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
