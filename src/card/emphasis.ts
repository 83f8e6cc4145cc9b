import type { Highlight } from '../text/block.ts'
import type { Palette } from './palette.ts'

/**
 * How `==words==` are shown on a ground: in the accent's colour on a dark one; on paper, where a saffron dark enough to
 * read is brown, by a tint of the accent behind them.
 */
export function emphasis({ accentInk, mark }: Palette, theme: 'dark' | 'light'): Highlight {
  if (theme === 'dark') return { color: accentInk, weight: null, marker: null }
  return { color: null, weight: null, marker: { color: mark, pad: 0.12, radius: 0 } }
}
