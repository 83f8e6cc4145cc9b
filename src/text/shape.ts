import type { Buffer, GlyphPosition } from 'harfbuzzjs'
import type { Face } from './face.ts'
import { hb } from './harfbuzz.ts'
import type { Item } from './itemize.ts'
import { Picture } from './picture.ts'

/** A shaped glyph; lengths in em, y upwards. `cluster` is the UTF-16 offset of the characters it stands for. */
export interface Glyph {
  readonly id: number
  readonly cluster: number
  readonly advance: number
  readonly dx: number
  readonly dy: number
  /** A line broken before this cluster must be shaped again (HarfBuzz UNSAFE_TO_BREAK). */
  readonly unsafe: boolean
  /** A tatweel may stand before this cluster (HarfBuzz SAFE_TO_INSERT_TATWEEL). */
  readonly tatweel: boolean
}

/** An item and its glyphs in visual order, left to right. */
export interface ShapedRun {
  readonly start: number
  readonly end: number
  readonly level: number
  readonly script: string
  readonly face: Face | Picture
  /** Size against the paragraph's: em of this run in em of the text. */
  readonly scale: number
  readonly glyphs: readonly Glyph[]
}

let shared: Buffer | undefined

/**
 * Shapes one item at font units, with the text around it as context (HarfBuzz joins letters across a change of face).
 * `script` is what UAX #24 gave the item's Common characters: digits and brackets are shaped as Arabic among Arabic.
 */
export function shape(text: string, item: Item, scale = 1): ShapedRun {
  const { face } = item
  if (face instanceof Picture) return { ...item, scale: 1, glyphs: [pictureGlyph(face, item.start)] }
  shared ??= new hb.Buffer()
  const buffer = shared
  buffer.reset()
  buffer.addText(text, item.start, item.end - item.start)
  buffer.setDirection(item.level % 2 === 1 ? hb.Direction.RTL : hb.Direction.LTR)
  buffer.setScript(item.script)
  buffer.setLanguage('ar')
  buffer.setClusterLevel(hb.ClusterLevel.MONOTONE_CHARACTERS)
  buffer.setFlags(
    (item.start === 0 ? hb.BufferFlag.BOT : 0) |
      (item.end === text.length ? hb.BufferFlag.EOT : 0) |
      hb.BufferFlag.PRODUCE_SAFE_TO_INSERT_TATWEEL |
      hb.BufferFlag.DO_NOT_INSERT_DOTTED_CIRCLE,
  )
  hb.shape(face.hb, buffer)
  const em = scale / face.unitsPerEm
  // Not both at once: getGlyphInfosAndPositions defines four properties more on each, which takes most of its time.
  const positions = buffer.getGlyphPositions()
  const glyphs = buffer.getGlyphInfos().map(({ codepoint, cluster, flags }, i) => {
    const { xAdvance, xOffset, yOffset } = positions[i] as GlyphPosition
    return {
      id: codepoint,
      cluster,
      advance: xAdvance * em,
      dx: xOffset * em,
      dy: yOffset * em,
      unsafe: (flags & hb.GlyphFlag.UNSAFE_TO_BREAK) !== 0,
      tatweel: (flags & hb.GlyphFlag.SAFE_TO_INSERT_TATWEEL) !== 0,
    }
  })
  const { start, end, level, script } = item
  return { start, end, level, script, face, scale, glyphs }
}

function pictureGlyph({ advance }: Picture, cluster: number): Glyph {
  return { id: 0, cluster, advance, dx: 0, dy: 0, unsafe: false, tatweel: false }
}
