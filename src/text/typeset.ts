import { type Problem, problem } from '../problem.ts'
import type { Band, BarItem, Block, Direction, Rect, TextItem } from './block.ts'
import { type Fitted, refitted } from './fit.ts'
import type { Fonts } from './fonts.ts'
import { drawnOut } from './kashida.ts'
import { type Paragraph, shapeParagraph } from './paragraph.ts'
import { type Placed, place, unionRects } from './place.ts'
import type { InkPicture, InkRect, InkRun, SetItem, SetLine, SetText } from './set.ts'
import { BAND_DEPTH, columnOf, type Stacked, stack, type TextChoice } from './stack.ts'

/** Longer texts are refused before they are shaped: no card holds them. UTF-16 units. */
export const LONGEST = 4000

/** More marks than this on one letter are no writing (UAX #15, Stream-Safe Text Format). */
const MOST_MARKS = 30
const piledUp = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, 'u')

/**
 * Sets the texts of one block. `where` names the card in problems («facebook»). A text that does not fit at its floor, or
 * holds a character no font has, is a problem; the rest is set all the same.
 */
export function typeset(block: Block, fonts: Fonts, where: string): SetText {
  const problems: Problem[] = []
  const choices = new Map<TextItem, TextChoice>()
  for (const item of block.items) {
    if (item.kind !== 'text') continue
    const versions = item.versions.filter(version => isSettable(version, item, problems))
    if (versions.length > 0)
      choices.set(item, { item, versions: versions.map(shaper(item, fonts, problems)) })
  }
  const { items, misfits } = stack(block, choices)
  for (const misfit of misfits) problems.push(doesNotFit(misfit, block.box, where))
  return assemble(block, items, fonts, problems)
}

/** Whether a text is worth shaping; what is wrong with it is reported once, by its longest version. */
function isSettable(text: string, item: TextItem, problems: Problem[]): boolean {
  const what = theRole(item)
  const wrong = ((): Problem | null => {
    if (text.length > LONGEST) return problem('text-too-long', { what, length: text.length, limit: LONGEST })
    if (!/[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(text)) return problem('nothing-to-set', { what })
    if (piledUp.test(text)) return problem('too-many-marks', { what, limit: MOST_MARKS })
    return null
  })()
  if (wrong) problems.push(wrong)
  else if (!text.isWellFormed() || text.includes('\uFFFD')) problems.push(problem('damaged-text', { what }))
  return wrong === null
}

/** Shapes a version when it is first tried: most are never needed. */
function shaper(item: TextItem, fonts: Fonts, problems: Problem[]): (version: string) => () => Paragraph {
  const reported = new Set<number>()
  return version => {
    let paragraph: Paragraph | undefined
    return () => {
      paragraph ??= shapeParagraph(version, item, fonts)
      for (const codePoint of paragraph.missing) {
        if (reported.has(codePoint)) continue
        reported.add(codePoint)
        problems.push(problem('missing-glyph', { character: nameOf(codePoint), fonts: tried(item, fonts) }))
      }
      return paragraph
    }
  }
}

function nameOf(codePoint: number): string {
  const code = codePoint.toString(16).toUpperCase().padStart(4, '0')
  return `“${String.fromCodePoint(codePoint)}” (U+${code})`
}

function tried(item: TextItem, fonts: Fonts): string {
  return [...new Set([...fonts.chain(item.font)].map(face => face.family))].join(', ')
}

function theRole(item: TextItem): string {
  return `The ${item.role}`
}

function doesNotFit({ item, versions }: TextChoice, box: Rect, where: string): Problem {
  const shortest = (versions.at(-1) as () => Paragraph)()
  const advance = shortest.words.reduce((sum, word) => sum + word.width + word.gap, 0)
  const rows = Math.min(item.maxLines, Math.max(1, Math.floor(box.height / (item.leading * item.size.min))))
  // Nine tenths of the lines' length: even lines cannot all be full.
  const fits = Math.floor((shortest.text.length * rows * box.width * 0.9) / (advance * item.size.min))
  const details = { what: theRole(item), format: where, floor: item.size.min, fits: Math.max(1, fits) }
  return problem('text-does-not-fit', details)
}

function assemble(
  block: Block,
  stacked: readonly Stacked[],
  fonts: Fonts,
  problems: readonly Problem[],
): SetText {
  const items: SetItem[] = []
  const rects: InkRect[] = []
  const runs: InkRun[] = []
  const pictures: InkPicture[] = []
  for (const it of stacked) {
    if (!('fitted' in it)) {
      rects.push(barRect(it.item, block.direction, block.box, it.top))
      continue
    }
    const column = columnOf(it.item, block.box)
    const fitted = drawn(it.fitted, it.item, column.width, fonts)
    const placed = place(fitted, it.item, column, it.top)
    if (it.item.band) rects.push(bandRect(it.item.band, fitted, placed))
    rects.push(...placed.rects)
    runs.push(...placed.runs)
    pictures.push(...placed.pictures)
    const { size, paragraph } = fitted
    items.push({
      role: it.item.role,
      text: paragraph.source,
      fontSize: size,
      lines: placed.lines,
      ink: placed.ink,
    })
  }
  const ink = unionRects([...rects, ...items.map(item => item.ink)])
  return { items, rects, runs, pictures, ink, problems }
}

function drawn(fitted: Fitted, item: TextItem, width: number, fonts: Fonts): Fitted {
  if (!item.kashida || item.align !== 'justify') return fitted
  const { paragraph, breaking, size } = fitted
  return refitted(fitted, drawnOut(paragraph, breaking.lines, width / size, item, fonts), item, width)
}

function barRect(item: BarItem, direction: Direction, box: Rect, top: number): InkRect {
  const free = box.width - item.width
  const atRight = (item.align === 'end') !== (direction === 'rtl')
  const x = item.align === 'center' ? box.x + free / 2 : atRight ? box.x + free : box.x
  return { x, y: top, width: item.width, height: item.height, color: item.color, radius: item.radius }
}

/** Around the ink sideways and the optical edges up and down, so that bands of different words are equally high. */
function bandRect(band: Band, { optical, size }: Fitted, { lines, ink }: Placed): InkRect {
  const top = (lines[0] as SetLine).baseline - optical.top * size - band.padY
  const bottom = (lines.at(-1) as SetLine).baseline + optical.bottom * BAND_DEPTH * size + band.padY
  return {
    x: ink.x - band.padX,
    y: top,
    width: ink.width + 2 * band.padX,
    height: bottom - top,
    color: band.color,
    radius: band.radius,
  }
}
