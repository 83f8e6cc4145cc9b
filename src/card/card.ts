import type { Problem } from '../problem.ts'
import type { Block } from '../text/block.ts'
import type { Format } from './formats.ts'

export type CardKind = 'headline' | 'quote' | 'statement'

/** The card without its words: boxes, pictures, rules and patterns, as the SVG that satori drew of them. */
export interface Plate {
  readonly svg: string
  /** Content hash of the element tree and size; equal hashes mean equal pixels. */
  readonly hash: string
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
  readonly blocks: readonly Block[]
  /** «role name» or null; said in the manifest. */
  readonly speaker: string | null
  readonly problems: readonly Problem[]
}
