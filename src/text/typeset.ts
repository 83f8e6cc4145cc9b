import { type Problem, problem } from '../problem.ts'
import type { Band, BarItem, Block, Direction, Rect, TextItem } from './block.ts'
import { faultOf, flawsOf, nameOf } from './faults.ts'
import { type Fitted, refitted } from './fit.ts'
import type { Fonts } from './fonts.ts'
import { drawnOut } from './kashida.ts'
import { type Paragraph, shapeParagraph } from './paragraph.ts'
import { type Placed, place, unionRects } from './place.ts'
import type { InkPicture, InkRect, InkRun, SetItem, SetLine, SetText } from './set.ts'
import { BAND_DEPTH, columnOf, type Stacked, stack, type TextChoice } from './stack.ts'

/**
 * Sets the texts of one block. `where` names the card in problems («facebook»). A text that does not fit at its floor, or
 * holds a character no font has, is a problem; the rest is set all the same.
 */
export function typeset(block: Block, fonts: Fonts, where: string): SetText {
  const problems: Problem[] = []
  const choices = new Map<TextItem, TextChoice>()
  for (const item of block.items) {
    if (item.kind !== 'text') continue
    const faults = item.versions.map(version => faultOf(version, item))
    const usable = item.versions.filter((_, i) => faults[i] === null)
    // Each is shaped when it is first tried: most are never needed.
    const versions = usable.map(version => () => shapeParagraph(version, item, fonts))
    if (usable.length > 0) choices.set(item, { item, versions })
    else problems.push(...faults.slice(0, 1).flatMap(fault => fault ?? []))
  }
  const { items, misfits } = stack(block, choices)
  for (const it of items) if ('fitted' in it) problems.push(...flawsOf(it.fitted.paragraph, it.item, fonts))
  for (const misfit of misfits) problems.push(doesNotFit(misfit, block.box, where))
  return assemble(block, items, fonts, problems)
}

function doesNotFit({ item, versions }: TextChoice, box: Rect, where: string): Problem {
  const shortest = (versions.at(-1) as () => Paragraph)()
  const advance = shortest.words.reduce((sum, word) => sum + word.width + word.gap, 0)
  const rows = Math.min(item.maxLines, Math.max(1, Math.floor(box.height / (item.leading * item.size.min))))
  // Nine tenths of the lines' length: even lines cannot all be full.
  const fits = Math.floor((shortest.text.length * rows * box.width * 0.9) / (advance * item.size.min))
  const details = { what: nameOf(item), format: where, floor: item.size.min, fits: Math.max(1, fits) }
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
