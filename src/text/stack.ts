import type { BarItem, Block, Rect, TextItem } from './block.ts'
import { type Fitted, fitText, heightOf } from './fit.ts'
import type { Paragraph } from './paragraph.ts'

/** An item of a block in its place; a text that does not fit is not among them. */
export type Stacked =
  | { readonly item: BarItem; readonly top: number }
  | { readonly item: TextItem; readonly top: number; readonly fitted: Fitted }

export interface TextChoice {
  readonly item: TextItem
  /** Its versions in order of preference, each shaped when asked for. */
  readonly versions: readonly (() => Paragraph)[]
}

export interface Stack {
  /** In order; `top` is px on the card: a bar's top, a text's first baseline. */
  readonly items: readonly Stacked[]
  readonly misfits: readonly TextChoice[]
}

/**
 * Sizes the texts of a block and puts them under one another. Distances run between optical edges (the top of the alefs,
 * the depth of common descenders), so that they look equal whatever letters a line happens to hold.
 */
export function stack(block: Block, choices: ReadonlyMap<TextItem, TextChoice>): Stack {
  const { fitted, misfits } = fitAll(block, choices)
  const rooms = block.items.flatMap(item => {
    if (item.kind === 'bar') return [bar(item)]
    const it = fitted.get(item)
    return it ? [text(item, it)] : []
  })
  let y = start(block, rooms)
  const items = rooms.map((room, i) => {
    const placed = room.at(y)
    y += room.height + gapAfter(rooms, i, block.gap)
    return placed
  })
  return { items, misfits }
}

/** The block's gap, or more where stacked marks or deep letters would come closer than half of it. */
function gapAfter(rooms: readonly Room[], i: number, gap: number): number {
  const [room, next] = [rooms[i], rooms[i + 1]]
  return room && next ? Math.max(gap, room.below + next.above + gap / 2) : 0
}

/** Texts of one size first: what height they leave is for the others. */
function fitAll(block: Block, choices: ReadonlyMap<TextItem, TextChoice>) {
  const fitted = new Map<TextItem, Fitted>()
  const misfits: TextChoice[] = []
  const gaps = block.gap * Math.max(0, block.items.length - 1)
  let free = block.items.reduce(
    (left, item) => (item.kind === 'bar' ? left - item.height : left),
    block.box.height - gaps,
  )
  const bySize = [...choices.values()].sort((a, b) => Number(isOpen(a.item)) - Number(isOpen(b.item)))
  for (const choice of bySize) {
    const { item } = choice
    const pad = item.band ? { x: 2 * item.band.padX, y: 2 * item.band.padY } : { x: 0, y: 0 }
    const it = firstFit(choice, block.box.width - pad.x, free - pad.y)
    if (it) {
      fitted.set(item, it)
      free -= heightOf(it) + pad.y
    } else {
      misfits.push(choice)
    }
  }
  return { fitted, misfits }
}

function isOpen(item: TextItem): boolean {
  return item.size.min !== item.size.max
}

function firstFit({ item, versions }: TextChoice, width: number, height: number): Fitted | null {
  for (const shaped of versions) {
    const it = fitText(shaped(), item, width, height)
    if (it) return it
  }
  return null
}

/** A band reaches this part of the descenders' depth below the baseline before its padding: words look centred in it. */
export const BAND_DEPTH = 0.4

/** The room an item takes in the column, px; `above` and `below` are ink beyond the optical edges (stacked marks). */
interface Room {
  readonly height: number
  readonly above: number
  readonly below: number
  /** Depth of the last line below its baseline. */
  readonly depth: number
  at(y: number): Stacked
}

function bar(item: BarItem): Room {
  return {
    height: item.height,
    above: 0,
    below: 0,
    depth: 0,
    at: y => ({ item, top: y }),
  }
}

function text(item: TextItem, fitted: Fitted): Room {
  const { optical, size, lines, pitch, rise, drop } = fitted
  const pad = item.band?.padY ?? 0
  const depth = optical.bottom * (item.band ? BAND_DEPTH : 1)
  return {
    height: (optical.top + (lines.length - 1) * pitch + depth) * size + 2 * pad,
    above: Math.max(0, (rise - optical.top) * size - pad),
    below: Math.max(0, (drop - depth) * size - pad),
    depth: depth * size,
    at: y => ({ item, top: y + pad + optical.top * size, fitted }),
  }
}

/** px of the column's top, so that it looks placed as asked and its ink stays in the box. */
function start({ box, place, gap }: Block, rooms: readonly Room[]): number {
  const total = rooms.reduce((sum, room, i) => sum + room.height + gapAfter(rooms, i, gap), 0)
  // The eye takes the last baseline for the column's foot; half of the descenders' depth is a fair middle.
  const foot = (rooms.at(-1)?.depth ?? 0) / 2
  const y = {
    start: box.y,
    center: box.y + (box.height - total + foot) / 2,
    end: box.y + box.height - total,
  }[place]
  const highest = box.y + (rooms[0]?.above ?? 0)
  const lowest = box.y + box.height - total - (rooms.at(-1)?.below ?? 0)
  return Math.max(highest, Math.min(lowest, y))
}

/** The column a text is set in: the block's box less its band's padding. */
export function columnOf(item: TextItem, box: Rect): Rect {
  const pad = item.band?.padX ?? 0
  return { ...box, x: box.x + pad, width: box.width - 2 * pad }
}
