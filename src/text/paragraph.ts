import { Recent } from '../recent.ts'
import { embeddingLevels } from './bidi.ts'
import type { Direction, FontChoice, Highlight } from './block.ts'
import { opportunities } from './breaks.ts'
import type { Fonts } from './fonts.ts'
import { type Item, itemize, type Voice } from './itemize.ts'
import type { Span } from './markup.ts'
import { Picture } from './picture.ts'
import { type Prepared, prepare, withoutIsolates } from './prepare.ts'
import { type ShapedRun, shape } from './shape.ts'

/**
 * What stands between two break opportunities. Lengths in em, along the line; offsets are UTF-16 units. A line from word
 * a to word b is as wide as their widths and the gaps between them.
 */
export interface Word {
  readonly start: number
  /** Without the white space at its end. */
  readonly end: number
  readonly width: number
  /** Advance of the white space after it; nothing at a line's end. */
  readonly gap: number
  /**
   * Advance of an opening mark at its start, and of a closing one at its end, that may hang outside the text's edge: only
   * marks of the paragraph's own level stand there.
   */
  readonly hangStart: number
  readonly hangEnd: number
  /** Cost of ending a line after it; see `Opportunity`. */
  readonly cost: number
}

/** One paragraph shaped and measured once; lines at any width and size come out of it without shaping again. */
export interface Paragraph {
  /** As it is read: without markup and isolates. */
  readonly source: string
  readonly text: string
  readonly direction: Direction
  readonly levels: Uint8Array
  /** In logical order, covering the text. */
  readonly runs: readonly ShapedRun[]
  readonly words: readonly Word[]
  /** Highlighted and bold stretches. */
  readonly spans: readonly Span[]
  /** Code points that no font has. */
  readonly missing: readonly number[]
}

export interface ParagraphStyle {
  readonly font: FontChoice
  readonly direction: Direction | 'auto'
  readonly plain: boolean
  readonly highlight: Highlight | null
}

/** By the fonts they are set in. An article's cards hold some 20 texts, each of them in every format. */
const memory = new WeakMap<Fonts, Recent<Paragraph>>()

/** Prepares, levels, itemizes, shapes and measures `source`: once for all sizes and formats. Linear in its length. */
export function shapeParagraph(source: string, style: ParagraphStyle, fonts: Fonts): Paragraph {
  const known = memory.get(fonts) ?? new Recent<Paragraph>(64)
  memory.set(fonts, known)
  const { font, direction, plain, highlight } = style
  const key = JSON.stringify([source, font, direction, plain, highlight?.weight])
  return known.get(key, () => shapePrepared(prepare(source, direction, plain), style, fonts))
}

/** The same for a text already prepared, as when kashidas have been put into it. */
export function shapePrepared(
  { text, direction, spans }: Prepared,
  style: ParagraphStyle,
  fonts: Fonts,
): Paragraph {
  const levels = embeddingLevels(text, direction)
  const { items, missing } = itemize(text, levels, voices(spans, style, text.length, fonts), fonts)
  const runs = items.map(item => shape(text, item, style.plain ? 1 : latinScale(text, item, fonts)))
  const source = withoutIsolates(text)
  return {
    source,
    text,
    direction,
    levels,
    runs,
    words: measure(text, runs, levels, direction === 'rtl' ? 1 : 0),
    spans,
    missing,
  }
}

/** `**bold**` is this much heavier than the text around it. */
const BOLDER = 200

/** Which font each stretch of the text is set in, in order, covering it. */
function voices(
  spans: readonly Span[],
  { font, highlight, plain }: ParagraphStyle,
  length: number,
  fonts: Fonts,
): readonly Voice[] {
  const heavier = spans.flatMap(span => {
    const weight = span.kind === 'bold' ? Math.min(900, font.weight + BOLDER) : highlight?.weight
    return weight ? [{ ...span, weight }] : []
  })
  const lighter = plain ? 0 : (fonts.entry(font.family).latin?.weight ?? 0)
  const edges = [...new Set([0, length, ...heavier.flatMap(span => [span.start, span.end])])].sort(
    (a, b) => a - b,
  )
  return edges.slice(1).map((end, i) => {
    const start = edges[i] as number
    const weights = heavier.filter(span => span.start <= start && end <= span.end).map(span => span.weight)
    const weight = Math.max(font.weight, ...weights)
    return { end, font: { ...font, weight }, latin: { ...font, weight: weight + lighter } }
  })
}

/** European digits by themselves, with their separators and signs. */
const figures = /^[\p{P}\p{S}\s\p{Cf}]*[0-9][0-9\p{P}\p{S}\s\p{Cf}]*$/u

/** Latin letters and European digits are smaller or larger than the Arabic of some faces wants them. */
function latinScale(text: string, { script, face, start, end }: Item, fonts: Fonts): number {
  if (face instanceof Picture || (script !== 'Latn' && !figures.test(text.slice(start, end)))) return 1
  return fonts.entry(face.family).latin?.scale ?? 1
}

function measure(
  text: string,
  runs: readonly ShapedRun[],
  levels: Uint8Array,
  base: number,
): readonly Word[] {
  const reach = reaches(text.length, runs)
  const breaks = opportunities(text)
  const words: Word[] = []
  let start = 0
  for (const { position, cost } of [...breaks, { position: text.length, cost: 0 }]) {
    const end = start + text.slice(start, position).trimEnd().length
    const opens = levels[start] === base && /^[«“"‹(]/u.test(text.slice(start, end))
    const closes = levels[end - 1] === base && /[»”"›).،؛]$/u.test(text.slice(start, end))
    words.push({
      start,
      end,
      width: width(start, end),
      gap: width(end, position),
      hangStart: opens ? width(start, start + 1) : 0,
      hangEnd: closes ? width(end - 1, end) : 0,
      cost,
    })
    start = position
  }
  return words

  function width(from: number, to: number): number {
    return (reach[to] as number) - (reach[from] as number)
  }
}

/** `reach[i]`: the advance, in em, of everything before UTF-16 offset i in logical order. */
function reaches(length: number, runs: readonly ShapedRun[]): Float64Array {
  const reach = new Float64Array(length + 1)
  for (const run of runs) {
    for (const glyph of run.glyphs)
      reach[glyph.cluster + 1] = (reach[glyph.cluster + 1] as number) + glyph.advance
  }
  for (let i = 1; i <= length; i++) reach[i] = (reach[i] as number) + (reach[i - 1] as number)
  return reach
}
