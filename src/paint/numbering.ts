const MOST = 256

/** The numbers of a picture's colours. */
export class Numbering {
  /** 0xRRGGBB by number, in the order they came. */
  readonly colours: number[]
  readonly #numbers: Map<number, number>

  constructor(colours: readonly number[]) {
    this.colours = [...colours]
    this.#numbers = new Map(colours.map((colour, number) => [colour, number]))
  }

  /**
   * A colour's number; that of one no channel of which is farther off than `tolerance` will do. A new one when there is none and
   * still room; -1 when there is no room.
   */
  number(colour: number, tolerance: number): number {
    const known = this.#numbers.get(colour) ?? this.#near(colour, tolerance)
    if (known >= 0) return known
    if (this.colours.length === MOST) return -1
    this.#numbers.set(colour, this.colours.length)
    return this.colours.push(colour) - 1
  }

  #near(colour: number, tolerance: number): number {
    if (tolerance === 0) return -1
    const { colours } = this
    for (let number = 0; number < colours.length; number++)
      if (distance(colour, colours[number] as number) <= tolerance) return number
    return -1
  }
}

/** The channel two colours differ most in, by how much. */
function distance(a: number, b: number): number {
  const red = Math.abs((a >> 16) - (b >> 16))
  const green = Math.abs(((a >> 8) & 255) - ((b >> 8) & 255))
  return Math.max(red, green, Math.abs((a & 255) - (b & 255)))
}
