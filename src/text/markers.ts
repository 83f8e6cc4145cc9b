import type { Highlight } from './block.ts'
import type { LaidLine } from './lay.ts'
import type { Span } from './markup.ts'
import type { Optical } from './optical.ts'
import type { InkRect } from './set.ts'

/** Glyphs further apart than this are not under one marker (bidi can part the words of a span); em. */
const APART = 0.05

/** The boxes behind a line's highlighted words; `left` and `baseline` in px, the rest of the line in em of `size`. */
export function markers(
  line: LaidLine,
  spans: readonly Span[],
  marker: NonNullable<Highlight['marker']>,
  optical: Optical,
  { left, baseline, size }: { left: number; baseline: number; size: number },
): readonly InkRect[] {
  const extents: { from: number; to: number }[] = []
  for (const glyph of [...line.glyphs].sort((a, b) => a.x - b.x)) {
    if (!isHighlighted(spans, glyph.cluster)) continue
    const last = extents.at(-1)
    const to = glyph.x + glyph.advance
    if (last && glyph.x <= last.to + APART) last.to = Math.max(last.to, to)
    else extents.push({ from: glyph.x, to })
  }
  const pad = marker.pad * size
  const top = baseline - optical.top * size - pad
  // Half of the descenders' depth: a pen's stroke runs along the words, not under them.
  const bottom = baseline + (optical.bottom / 2) * size + pad
  return extents.map(({ from, to }) => ({
    x: left + from * size - pad,
    y: top,
    width: (to - from) * size + 2 * pad,
    height: bottom - top,
    color: marker.color,
    radius: marker.radius * size,
  }))
}

/** Whether the character at `offset` stands in a `==highlight==`. */
export function isHighlighted(spans: readonly Span[], offset: number): boolean {
  return spans.some(span => span.kind === 'highlight' && offset >= span.start && offset < span.end)
}
