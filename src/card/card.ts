import type { Problem } from '../problem.ts'
import type { Block, Rect } from '../text/block.ts'
import type { Format } from './formats.ts'
import type { Photo, Point } from './photo.ts'

export type CardKind = 'headline' | 'quote' | 'statement'

/** The card without its words: boxes, pictures, rules and patterns, as the SVG that satori drew of them. */
export interface Plate {
  readonly svg: string
  /** Content hash of the element tree and size; equal hashes mean equal pixels. */
  readonly hash: string
}

/** How a photo is treated before it is drawn. */
export interface PhotoLook {
  readonly tone: 'natural' | 'mono' | 'duotone'
  /** For duotone: shadows and lights, CSS hex. */
  readonly colors: readonly [dark: string, light: string]
  /** px */
  readonly blur: number
  /** Where in its box the photo's subject should come to stand, as shares. */
  readonly at: Point
  /** What the photo fades to under text, as far as its contrast needs; null where no text stands on it. */
  readonly scrim: string | null
}

/** A photo's place on a plate. */
export interface PhotoSlot {
  readonly photo: Photo
  readonly look: PhotoLook
  /** Whole px. */
  readonly box: Rect
  /** What stands in the plate's SVG for the photo's data URI. */
  readonly placeholder: string
}

/**
 * What `compose` returns: one card with every length in px and every colour resolved. What remains is to set the texts in
 * their boxes.
 */
export interface Card {
  readonly kind: CardKind
  /** `headline`, `quote-1`, `quote-2` …: the file name before the format. */
  readonly name: string
  readonly format: Format
  readonly plate: Plate
  readonly photos: readonly PhotoSlot[]
  readonly blocks: readonly Block[]
  /** The reporter's words before a fragment's marks, said in the manifest; null on every other card. */
  readonly leadIn: string | null
  /** «role name» or null; said in the manifest. */
  readonly speaker: string | null
  readonly problems: readonly Problem[]
}
