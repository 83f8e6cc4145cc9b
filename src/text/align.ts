import type { Rect, TextItem } from './block.ts'
import { type LaidLine, layLine } from './lay.ts'
import type { Breaking, Line } from './lines.ts'
import type { Paragraph, Word } from './paragraph.ts'

/** A line in its place across the column. */
export interface AlignedLine extends LaidLine {
  /** em from the column's anchor (its start or end edge, or its middle) to the line's left end. */
  readonly left: number
}

/** Most that a line is moved sideways so that its ink, not its advance, meets the edge; em. */
const MOST_BEARING = 0.12

/**
 * Lays and aligns every line; `column` is the column's width in em. Justified lines have their spaces widened, but for the
 * last. Hanging marks and the bearing of the letter at the edge stand outside the column.
 */
export function alignLines(
  paragraph: Paragraph,
  { lines }: Breaking,
  item: TextItem,
  column: number,
): readonly AlignedLine[] {
  return lines.map((line, i) => {
    const natural = layLine(paragraph, line)
    const spaces = natural.text.split(' ').length - 1
    const isFilled = item.align === 'justify' && i < lines.length - 1 && spaces > 0
    const laid = isFilled ? layLine(paragraph, line, Math.max(0, column - line.width) / spaces) : natural
    return { ...laid, left: leftOf(paragraph, line, laid, item) }
  })
}

/** px of the anchor that a text's lines are aligned to. */
export function anchorOf({ align }: TextItem, { direction }: Paragraph, { x, width }: Rect): number {
  if (align === 'center') return x + width / 2
  return isAtRight(align, direction) ? x + width : x
}

function isAtRight(align: TextItem['align'], direction: Paragraph['direction']): boolean {
  return (align === 'end') !== (direction === 'rtl')
}

function leftOf({ words, direction }: Paragraph, line: Line, laid: LaidLine, item: TextItem): number {
  const hangStart = item.plain ? 0 : (words[line.first] as Word).hangStart
  const hangEnd = item.plain ? 0 : (words[line.last] as Word).hangEnd
  const [hangLeft, hangRight] = direction === 'rtl' ? [hangEnd, hangStart] : [hangStart, hangEnd]
  if (item.align === 'center') return -(laid.width - hangLeft - hangRight) / 2 - hangLeft
  const atRight = isAtRight(item.align, direction)
  const inset = !item.plain && (atRight ? hangRight : hangLeft) === 0 ? bearing(laid, atRight) : 0
  return atRight ? hangRight + inset - laid.width : -hangLeft - inset
}

/** em between a line's end and its ink. */
function bearing({ ink, width }: LaidLine, atRight: boolean): number {
  if (ink.xMin > ink.xMax) return 0
  const space = atRight ? width - ink.xMax : ink.xMin
  return Math.max(-MOST_BEARING, Math.min(MOST_BEARING, space))
}
