import type { Problem } from '../problem.ts'
import type { Rect } from './block.ts'
import type { Face } from './face.ts'

/** A glyph on its baseline: the origin of its outline in px on the card. */
export interface PlacedGlyph {
  readonly id: number
  readonly x: number
  readonly y: number
}

/** Glyphs of one face at one size in one colour. An outline in font units times `scale` is px (y upwards in the font). */
export interface InkRun {
  readonly face: Face
  readonly scale: number
  readonly color: string
  readonly glyphs: readonly PlacedGlyph[]
}

/** An emoji: SVG content in a square of 36 units, drawn in a square of `size` px whose top left corner is x, y. */
export interface InkPicture {
  readonly drawing: string
  readonly x: number
  readonly y: number
  readonly size: number
}

export interface InkRect extends Rect {
  readonly color: string
  readonly radius: number
}

export interface SetLine {
  /** The line's text in logical order, without the space it was broken at. */
  readonly text: string
  /** px from the card's top. */
  readonly baseline: number
  /** The line's ink. */
  readonly ink: Rect
}

/** One text as it was set. */
export interface SetItem {
  readonly role: string
  /** The version that was set. */
  readonly text: string
  /** px */
  readonly fontSize: number
  readonly lines: readonly SetLine[]
  readonly ink: Rect
}

/** What `typeset` returns: every glyph placed, nothing left to measure. Rectangles are painted under the runs. */
export interface SetText {
  readonly items: readonly SetItem[]
  readonly rects: readonly InkRect[]
  readonly runs: readonly InkRun[]
  readonly pictures: readonly InkPicture[]
  /** The union of all ink, in px; empty (width 0) when nothing is painted. */
  readonly ink: Rect
  readonly problems: readonly Problem[]
}
