import type { TextItem } from '../text/block.ts'
import { fitText } from '../text/fit.ts'
import type { Fonts } from '../text/fonts.ts'
import { layLine } from '../text/lay.ts'
import { shapeParagraph } from '../text/paragraph.ts'
import type { InkRect, SetText } from '../text/set.ts'
import { typeset } from '../text/typeset.ts'
import { joined } from './font-sheet.ts'
import type { SpecimenOptions } from './specimen.ts'
import { blockOf } from './specimen-text.ts'

const colors = { ink: '#dbeafe', baseline: '#f87171', free: '#16a34a', dear: '#c2410c' }
const LABEL_SIZE = 13

/**
 * A specimen with what the engine knows of it: the ink box and baseline of each line, and at the end of each word the cost of
 * breaking there (green where it is free or welcome).
 */
export function withBreaks(set: SetText, text: string, options: SpecimenOptions, fonts: Fonts): SetText {
  const [item] = set.items
  const block = blockOf(text, options, fonts)
  const [asked] = block.items
  if (!item || asked?.kind !== 'text') return set
  const paragraph = shapeParagraph(asked.versions[0] ?? '', asked, fonts)
  const fitted = fitText(paragraph, asked, block.box.width, block.box.height)
  const rects: InkRect[] = []
  const labels: SetText[] = []
  fitted?.breaking.lines.forEach((line, i) => {
    const placed = item.lines[i]
    if (!placed) return
    const { ink, baseline } = placed
    const laid = layLine(paragraph, line)
    const left = ink.x - laid.ink.xMin * item.fontSize
    rects.push({ ...ink, color: colors.ink, radius: 0 })
    rects.push({
      x: block.box.x,
      y: baseline,
      width: block.box.width,
      height: 1,
      color: colors.baseline,
      radius: 0,
    })
    for (let at = line.first; at <= line.last && at < paragraph.words.length - 1; at++) {
      const word = paragraph.words[at]
      const inLine = laid.glyphs.filter(it => word && it.cluster >= word.start && it.cluster < word.end)
      const leftmost = inLine.reduce((least, it) => Math.min(least, it.x), Number.POSITIVE_INFINITY)
      if (!word || !Number.isFinite(leftmost)) continue
      const color = word.cost <= 0 ? colors.free : colors.dear
      labels.push(label(word.cost.toFixed(2), left + leftmost * item.fontSize, baseline + 4, color, fonts))
    }
  })
  const notes = joined([...labels, { ...set, rects: [], runs: [], pictures: [] }])
  return {
    ...notes,
    rects: [...rects, ...set.rects],
    runs: [...set.runs, ...notes.runs],
    pictures: set.pictures,
    ink: unionOf(set, notes, block.box.width),
  }
}

function unionOf(set: SetText, notes: SetText, width: number): SetText['ink'] {
  const bottom = Math.max(set.ink.y + set.ink.height, notes.ink.height)
  return { x: 0, y: 0, width: width + 40, height: bottom }
}

function label(text: string, x: number, y: number, color: string, fonts: Fonts): SetText {
  const item: TextItem = {
    kind: 'text',
    role: 'cost',
    versions: [text],
    font: { family: 'Noto Sans', weight: 600 },
    size: { min: LABEL_SIZE, max: LABEL_SIZE },
    color,
    align: 'center',
    direction: 'ltr',
    leading: 1,
    maxLines: 1,
    balance: false,
    plain: true,
    highlight: null,
    kashida: false,
    band: null,
  }
  const box = { x: x - 30, y, width: 60, height: 40 }
  return typeset({ box, place: 'start', gap: 0, direction: 'ltr', items: [item] }, fonts, 'debug')
}
