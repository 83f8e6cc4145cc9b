/** One place a card is published, with what that place does to a picture. Fractions are of the card's width or height. */
export interface Format {
  readonly id: string
  readonly title: string
  /** px */
  readonly width: number
  readonly height: number
  /** px to keep free of text. */
  readonly safe: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Bytes above which the place drops or recompresses the picture. */
  readonly budget: number
  readonly shape: 'wide' | 'square' | 'tall' | 'story'
}
