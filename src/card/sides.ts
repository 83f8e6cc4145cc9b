import type { Direction } from '../text/block.ts'
import type { Format } from './formats.ts'

/** Layout is written with logical words; these are the physical ones for satori, which lays out left to right. */
export function sides(direction: Direction) {
  return direction === 'rtl'
    ? ({ start: 'right', end: 'left', row: 'row-reverse' } as const)
    : ({ start: 'left', end: 'right', row: 'row' } as const)
}

/**
 * The base unit of all lengths in px: 8 at 1200 px wide, in whole pixels so that edges are sharp. An upright card fills
 * more of a phone, so there the same part is drawn larger.
 */
export function unit({ shape, width, height }: Format): number {
  const across = { wide: 150, square: 120, tall: 120, story: 108 }[shape]
  // A banner is wide without being large.
  return Math.max(4, Math.round(Math.min(width / across, height / 75)))
}

/** px: the least size of a card's main text: 40 on a card 1200 px wide (ART.md), in proportion on a smaller one. */
export function smallest(u: number): number {
  return u < 8 ? 5 * u : Math.max(40, 4.5 * u)
}

/** px: the least size of all other text: 26 at 1200 (ART.md). */
export function finest(u: number): number {
  return Math.min(26, 3.25 * u)
}

/**
 * Padding that keeps text inside the format's safe area, and at least `vertical` and `horizontal` px. Where the place
 * covers a lower left corner, a text that begins there (an English one) ends above it.
 */
export function edges(
  { safe, covered, height, shape }: Format,
  vertical: number,
  horizontal: number,
  direction: Direction = 'rtl',
) {
  // Letters are largest there, and so are the guillemets that hang into the margin.
  const sideways = shape === 'story' ? 1.2 * horizontal : horizontal
  const below = covered && direction === 'ltr' ? height - covered.y : safe.bottom
  return {
    paddingTop: Math.max(safe.top, vertical),
    paddingRight: Math.max(safe.right, sideways),
    paddingBottom: Math.max(below, vertical),
    paddingLeft: Math.max(safe.left, sideways),
  }
}
