import type { Block } from '../text/block.ts'
import type { Fonts } from '../text/fonts.ts'
import type { InkRun, SetLine, SetText } from '../text/set.ts'
import { typeset } from '../text/typeset.ts'
import { plainItem } from './plain-item.ts'
import type { SpecimenOptions } from './specimen.ts'

/** px */
const PADDING = 20
/** em: room for the ink of every font of the catalogue, stacked marks included (Amiri's reaches 2.76 at the very worst). */
const LINE = 2.5
/** em from a line box's top to its baseline: marks above stack higher than descenders reach down. */
const BASELINE = 1.5
const HIGHLIGHT = { color: null, weight: null, marker: { color: '#ffe08a', pad: 0.05, radius: 0.08 } }

/** Every line's baseline at the same place in its box, whatever ink the line holds. */
export function setSpecimen(text: string, options: SpecimenOptions, fonts: Fonts): SetText {
  const set = typeset(blockOf(text, options, fonts), fonts, 'specimen')
  const first = linesOf(set)[0]
  return first === undefined
    ? set
    : moved(set, Math.round(PADDING + BASELINE * options.size) - first.baseline)
}

export function blockOf(text: string, options: SpecimenOptions, fonts: Fonts): Block {
  const { font, weight, size, width, align, dir, asCard = false, kashida = false } = options
  const words = text.replace(/\s*\n\s*/g, ' ')
  const changes = {
    align,
    direction: dir,
    leading: asCard ? fonts.entry(font).leading : LINE,
    balance: asCard,
    plain: !asCard,
    highlight: asCard ? HIGHLIGHT : null,
    kashida,
  }
  return {
    box: { x: PADDING, y: PADDING, width: width - 2 * PADDING, height: 1e6 },
    place: 'start',
    gap: 0,
    direction: dir === 'ltr' ? 'ltr' : 'rtl',
    items: [plainItem(words, { family: font, weight }, size, changes)],
  }
}

export function moved(set: SetText, dy: number): SetText {
  const down = <T extends { readonly y: number }>(it: T): T => ({ ...it, y: it.y + dy })
  return {
    ...set,
    items: set.items.map(item => ({
      ...item,
      ink: down(item.ink),
      lines: item.lines.map(line => ({ ...line, baseline: line.baseline + dy, ink: down(line.ink) })),
    })),
    rects: set.rects.map(down),
    runs: set.runs.map(run => ({ ...run, glyphs: run.glyphs.map(down) })),
    pictures: set.pictures.map(down),
    ink: down(set.ink),
  }
}

/** px: the lines' boxes and the padding. */
export function heightOf(set: SetText, size: number): number {
  const lines = linesOf(set)
  const apart = (lines.at(-1)?.baseline ?? 0) - (lines[0]?.baseline ?? 0)
  return Math.ceil(LINE * size + apart + 2 * PADDING)
}

function linesOf(set: SetText): readonly SetLine[] {
  return set.items.flatMap(item => item.lines)
}

/** Lines with their glyphs in visual order; positions are px of the picture. */
export function measures(set: SetText, { font, weight, size, width }: SpecimenOptions) {
  const all = linesOf(set)
  const lines = all.map(line => ({
    text: line.text,
    baseline: line.baseline,
    glyphs: glyphsOf(set, line, all),
  }))
  return { font, weight, size, width, height: heightOf(set, size), lines }
}

/** A glyph belongs to the line whose baseline is nearest: marks stand closer to their own line than to the next. */
function glyphsOf(set: SetText, line: SetLine, lines: readonly SetLine[]) {
  const isNearest = ({ y }: { readonly y: number }) =>
    lines.every(other => Math.abs(y - line.baseline) <= Math.abs(y - other.baseline))
  return set.runs
    .flatMap((run: InkRun) =>
      run.glyphs.filter(isNearest).map(({ id, x, y }) => ({ font: run.face.family, id, x, y })),
    )
    .sort((a, b) => a.x - b.x)
}
