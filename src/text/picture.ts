import type { GlyphBox } from './face.ts'

/** Twemoji's drawings stand in a square of this many units. */
const SQUARE = 36
/** The square's foot below the baseline and its size, in em: as high as the alefs, as deep as the descenders. */
const DEPTH = 0.2
const SIZE = 1.12
/** Air on each side, em. */
const SIDE = 0.06

/** An emoji: a drawing that is set like a glyph. */
export class Picture {
  readonly family = 'Twemoji'
  readonly weight = 400
  readonly unitsPerEm = SQUARE / SIZE
  /** Advance, em. */
  readonly advance = SIZE + 2 * SIDE
  /** SVG without its outer element, in a square of 36 units. */
  readonly drawing: string

  constructor(svg: string) {
    this.drawing = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '')
  }

  box(): GlyphBox {
    const [side, depth] = [SIDE * this.unitsPerEm, DEPTH * this.unitsPerEm]
    return { xMin: side, yMin: -depth, xMax: side + SQUARE, yMax: SQUARE - depth }
  }
}

const emoji =
  /^(?:\p{Regional_Indicator}{2}|[#*0-9]\uFE0F?\u20E3|\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Extended_Pictographic}.*\u200D)/su

/** Whether a cluster is to be drawn in colour (UTS #51 emoji presentation), not as a character of text. */
export function isEmoji(cluster: string): boolean {
  return cluster.length > 1 || cluster > '\u2000' ? emoji.test(cluster) : false
}

/**
 * The names a cluster's drawing may have, likeliest first: code points in hex, with U+FE0F or without. Feeds leave it out where
 * Twemoji has it and the other way round.
 */
export function drawingNames(cluster: string): readonly string[] {
  const hex = (text: string) => [...text].map(char => (char.codePointAt(0) as number).toString(16)).join('-')
  const bare = cluster.replaceAll('\uFE0F', '')
  const full = bare.replace(
    /(?!\p{Emoji_Presentation})\p{Extended_Pictographic}|[\u2640\u2642\u2695]/gu,
    '$&\uFE0F',
  )
  return [...new Set([cluster.includes('\u200D') ? cluster : bare, bare, full].map(hex))]
}
