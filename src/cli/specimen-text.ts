import type { Block } from '../text/block.ts'
import type { Fonts } from '../text/fonts.ts'
import type { InkRun, SetLine, SetText } from '../text/set.ts'
import { typeset } from '../text/typeset.ts'
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
  const versions = [text.replace(/\s*\n\s*/g, ' ')]
  return {
    box: { x: PADDING, y: PADDING, width: width - 2 * PADDING, height: 1e6 },
    place: 'start',
    gap: 0,
    direction: dir === 'ltr' ? 'ltr' : 'rtl',
    items: [
      {
        kind: 'text',
        role: 'specimen',
        versions,
        font: { family: font, weight },
        size: { min: size, max: size },
        color: '#000000',
        align,
        direction: dir,
        leading: asCard ? fonts.entry(font).leading : LINE,
        maxLines: 10_000,
        balance: asCard,
        plain: !asCard,
        highlight: asCard ? HIGHLIGHT : null,
        kashida,
        band: null,
      },
    ],
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
  const lines = linesOf(set).map(line => ({
    text: line.text,
    baseline: line.baseline,
    glyphs: glyphsOf(set, line, size),
  }))
  return { font, weight, size, width, height: heightOf(set, size), lines }
}

function glyphsOf(set: SetText, { baseline }: SetLine, size: number) {
  const top = baseline - BASELINE * size
  const inLine = ({ y }: { readonly y: number }) => y >= top && y < top + LINE * size
  return set.runs
    .flatMap((run: InkRun) =>
      run.glyphs.filter(inLine).map(({ id, x, y }) => ({ font: run.face.family, id, x, y })),
    )
    .sort((a, b) => a.x - b.x)
}
