import type { Direction } from '../text/block.ts'
import type { Format } from './formats.ts'

/** Layout is written with logical words; these are the physical ones for satori, which lays out left to right. */
export function sides(direction: Direction) {
  return direction === 'rtl'
    ? ({ start: 'right', end: 'left', row: 'row-reverse' } as const)
    : ({ start: 'left', end: 'right', row: 'row' } as const)
}

/**
 * The base unit of all lengths in px: 8 at 1200 px wide, in whole pixels so that edges are sharp. Upright cards have
 * the room of a wider one, so theirs is not smaller.
 */
export function unit(format: Format): number {
  return Math.max(8, Math.round(format.width / 150))
}
