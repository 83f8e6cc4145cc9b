/**
 * What is asked of the text engine. All lengths are px, all colours CSS hex; x grows to the right, y downwards, from the
 * card's top left corner. `start` and `end` are logical: in a right-to-left block `start` is the right edge.
 */
export type Direction = 'rtl' | 'ltr'
export type Align = 'start' | 'center' | 'end' | 'justify'

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface FontChoice {
  /** A family of the catalogue (fonts/*.json), e.g. «Cairo». Others that have a character follow by themselves. */
  readonly family: string
  /** 100-900; the nearest weight the family has is taken. */
  readonly weight: number
}

/** One text, set in as many lines as it needs at the largest size between `size.min` and `size.max` that fits. */
export interface TextItem {
  readonly kind: 'text'
  /** Names the item in reports, e.g. `headline`, `quote`, `speaker`. */
  readonly role: string
  /** In order of preference: the first that fits at `size.min` is set. One logical paragraph each. */
  readonly versions: readonly string[]
  readonly font: FontChoice
  readonly size: { readonly min: number; readonly max: number }
  readonly color: string
  readonly align: Align
  readonly direction: Direction | 'auto'
  /** Least distance between baselines in em; ink that would collide pushes it further. */
  readonly leading: number
  readonly maxLines: number
  /** Lines of even length; otherwise lines as full as the sense allows. */
  readonly balance: boolean
  /**
   * As a browser would set it, for specimens: each line is filled in turn, nothing hangs outside the edges, phone numbers and links are not isolated,
   * Latin keeps its own size, == and ** are characters like others.
   */
  readonly plain: boolean
  /** How `==words==` are shown; null leaves them like the others. `**words**` are two weights heavier. */
  readonly highlight: Highlight | null
  /** Justified lines are drawn out by kashidas before their spaces are widened. */
  readonly kashida: boolean
  /** A filled box behind the text's ink, e.g. a kicker's band. */
  readonly band: Band | null
}

export interface Highlight {
  readonly color: string | null
  readonly weight: number | null
  /** A box behind the words; em of the text's size around its optical edges. */
  readonly marker: { readonly color: string; readonly pad: number; readonly radius: number } | null
}

/** px around the text's ink. */
export interface Band {
  readonly color: string
  readonly padX: number
  readonly padY: number
  readonly radius: number
}

/** A filled bar that stands in the column of texts, e.g. an accent rule under the headline. */
export interface BarItem {
  readonly kind: 'bar'
  readonly width: number
  readonly height: number
  readonly color: string
  readonly radius: number
  readonly align: 'start' | 'center' | 'end'
}

export type Item = TextItem | BarItem

/**
 * A box with items under one another, placed by their ink: `gap` px stand between the ink of one and the ink of the next.
 * Items of fixed size (min = max) are set first; what height they leave is the others' to grow into.
 */
export interface Block {
  readonly box: Rect
  readonly place: 'start' | 'center' | 'end'
  readonly gap: number
  readonly direction: Direction
  readonly items: readonly Item[]
}
