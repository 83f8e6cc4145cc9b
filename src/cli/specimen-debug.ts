import { fitText } from '../text/fit.ts'
import type { Fonts } from '../text/fonts.ts'
import type { LaidLine } from '../text/lay.ts'
import { shapeParagraph, type Word } from '../text/paragraph.ts'
import type { InkRect, SetText } from '../text/set.ts'
import { typeset } from '../text/typeset.ts'
import { joined } from './font-sheet.ts'
import { plainItem } from './plain-item.ts'
import type { SpecimenOptions } from './specimen.ts'
import { blockOf } from './specimen-text.ts'

const colors = { ink: '#dbeafe', baseline: '#f87171', free: '#16a34a', dear: '#c2410c' }
const LABEL_SIZE = 13

/**
 * A specimen with what the engine knows of it: the ink box and baseline of each line, and at the end of each word the cost of
 * breaking there (green where it is free or welcome).
 */
export function withBreaks(set: SetText, text: string, options: SpecimenOptions, fonts: Fonts): SetText {
  const { box, items } = blockOf(text, options, fonts)
  const [item] = set.items
  const [asked] = items
  if (!item || asked?.kind !== 'text') return set
  const fitted = fitText(shapeParagraph(asked.versions[0] ?? '', asked, fonts), asked, box.width, box.height)
  const lines = item.lines.flatMap((line, i) => (fitted?.lines[i] ? [{ line, laid: fitted.lines[i] }] : []))
  const rects = item.lines.flatMap(({ ink, baseline }): InkRect[] => [
    { ...ink, color: colors.ink, radius: 0 },
    { x: box.x, y: baseline, width: box.width, height: 1, color: colors.baseline, radius: 0 },
  ])
  const words = fitted?.paragraph.words.slice(0, -1) ?? []
  const labels = lines.flatMap(({ line, laid }) => {
    const left = line.ink.x - laid.ink.xMin * item.fontSize
    return words.flatMap(word => {
      const x = leftmost(laid, word)
      return x === null ? [] : [costLabel(word, left + x * item.fontSize, line.baseline, fonts)]
    })
  })
  const notes = joined([...labels, { ...set, rects: [], runs: [], pictures: [] }])
  const ink = unionOf(set, notes, box.width)
  return {
    ...notes,
    rects: [...rects, ...set.rects],
    runs: [...set.runs, ...notes.runs],
    pictures: set.pictures,
    ink,
  }
}

/** em of a word's left end in its line; null when it stands in another. */
function leftmost({ glyphs }: LaidLine, word: Word): number | null {
  const own = glyphs.filter(it => it.cluster >= word.start && it.cluster < word.end).map(it => it.x)
  return own.length === 0 ? null : Math.min(...own)
}

function costLabel({ cost }: Word, x: number, baseline: number, fonts: Fonts): SetText {
  return label(cost.toFixed(2), x, baseline + 4, cost <= 0 ? colors.free : colors.dear, fonts)
}

function unionOf(set: SetText, notes: SetText, width: number): SetText['ink'] {
  const bottom = Math.max(set.ink.y + set.ink.height, notes.ink.height)
  return { x: 0, y: 0, width: width + 40, height: bottom }
}

function label(text: string, x: number, y: number, color: string, fonts: Fonts): SetText {
  const item = plainItem(text, { family: 'Noto Sans', weight: 600 }, LABEL_SIZE, { color, align: 'center' })
  const box = { x: x - 30, y, width: 60, height: 40 }
  return typeset({ box, place: 'start', gap: 0, direction: 'ltr', items: [item] }, fonts, 'debug')
}
