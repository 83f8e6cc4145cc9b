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

/**
 * Sets the texts of one block. `where` names the card in problems («facebook»). A text that does not fit at its floor, or
 * holds a character no font has, is a problem; the rest is set all the same.
 */
export function typeset(block: Block, fonts: Fonts, where: string): SetText {
  const problems: Problem[] = []
  const choices = new Map<TextItem, TextChoice>()
  for (const item of block.items) {
    if (item.kind !== 'text' || item.versions.every(version => version.trim() === '')) continue
    const versions = shapeVersions(item, fonts, problems)
    if (versions.length > 0) choices.set(item, { item, versions })
  }
  const { items, misfits } = stack(block, choices)
  for (const misfit of misfits) problems.push(doesNotFit(misfit, block.box, where))
  return assemble(block, items, fonts, problems)
}

function shapeVersions(item: TextItem, fonts: Fonts, problems: Problem[]): readonly Paragraph[] {
  const versions: Paragraph[] = []
  for (const version of item.versions) {
    if (version.length > LONGEST) {
      problems.push(problem('text-too-long', { what: theRole(item), length: version.length, limit: LONGEST }))
      continue
    }
    const paragraph = shapeParagraph(version, item, fonts)
    versions.push(paragraph)
    for (const codePoint of paragraph.missing) {
      problems.push(problem('missing-glyph', { character: nameOf(codePoint), fonts: tried(item, fonts) }))
    }
    // A missing character of the whole text is reported once, not again for each cut of it.
    if (paragraph.missing.length > 0) break
  }
  return versions
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
  const shortest = versions.at(-1) as Paragraph
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
  return refitted(fitted, drawnOut(paragraph, breaking.lines, width / size, item, fonts))
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
