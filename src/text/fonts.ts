import type { FontChoice } from './block.ts'
import type { Face } from './face.ts'
import type { Picture } from './picture.ts'

/** Where the engine gets its faces: by family and weight, and behind them the families that may have what is missing. */
export interface Fonts {
  /** The faces to try for a character, the chosen family first. Fails with `unknown-font` or `broken-font`. */
  chain(choice: FontChoice): Iterable<Face>
  /** The drawing of an emoji, or null when there is none. */
  emoji(cluster: string): Picture | null
  /** How a family asks to be set. */
  entry(family: string): FontEntry
}

/** One family of the catalogue, as its fonts/*.json says it. */
export interface FontEntry {
  readonly family: string
  readonly package: string
  /** weight → file within the package */
  readonly files: Readonly<Record<string, string>>
  readonly licence: string
  readonly scripts: readonly string[]
  readonly roles: readonly ('headline' | 'quote' | 'label' | 'fallback')[]
  /**
   * Latin letters and European digits against the Arabic around them, where the file's own do not match: a factor of size,
   * and what to add to the weight.
   */
  readonly latin?: { readonly scale: number; readonly weight?: number }
  /** Natural distance between baselines in em, from the ink of ordinary text. */
  readonly leading: number
}
