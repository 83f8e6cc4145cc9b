import type { Crossings } from './edges.ts'

/** Samples to a pixel, each way. */
export const SAMPLES = 4

/** Takes what lies inside: samples from `left` up to `right` of a sampling line. */
export interface Spans {
  span(row: number, left: number, right: number): void
}

/** Crossings of a sampling line there is room for; more are made room for when they come. */
const ROOM = 16

/** Gathers the edges of an outline by sampling line and tells what they enclose by the nonzero rule. */
export class Scan implements Crossings {
  #room = ROOM
  #rows = 0
  #top = 0
  /** How many crossings a line has, and the crossings: the sample to the right, and 1 for a falling edge in its lowest bit. */
  #counts = new Uint16Array(0)
  #crossings = new Int32Array(0)

  /** Starts an outline that lies on `rows` sampling lines from `top` on. */
  begin(top: number, rows: number): void {
    this.#top = top
    this.#rows = rows
    if (this.#counts.length < rows) this.#counts = new Uint16Array(rows)
    else this.#counts.fill(0, 0, rows)
    if (this.#crossings.length < rows * this.#room) this.#crossings = new Int32Array(rows * this.#room)
  }

  edge(top: number, rows: number, x: number, dx: number, winding: 1 | -1): void {
    const falling = winding === 1 ? 1 : 0
    const first = Math.max(0, top - this.#top)
    const last = Math.min(this.#rows, top - this.#top + rows)
    let at = x + 0x8000 + dx * (first - (top - this.#top))
    for (let row = first; row < last; row++) {
      this.#insert(row, ((at >> 16) << 1) | falling)
      at += dx
    }
  }

  /** Kept sorted: a glyph's line is crossed a few times only. */
  #insert(row: number, crossing: number): void {
    const count = this.#counts[row] as number
    if (count === this.#room) this.#widen()
    const crossings = this.#crossings
    const start = row * this.#room
    let place = start + count
    while (place > start && (crossings[place - 1] as number) > crossing) {
      crossings[place] = crossings[place - 1] as number
      place--
    }
    crossings[place] = crossing
    this.#counts[row] = count + 1
  }

  #widen(): void {
    const wider = new Int32Array(this.#crossings.length * 2)
    for (let row = 0; row < this.#rows; row++) {
      const start = row * this.#room
      wider.set(this.#crossings.subarray(start, start + this.#room), start * 2)
    }
    this.#crossings = wider
    this.#room *= 2
  }

  spans(to: Spans): void {
    for (let row = 0; row < this.#rows; row++) {
      const start = row * this.#room
      const end = start + (this.#counts[row] as number)
      let winding = 0
      let left = 0
      for (let i = start; i < end; i++) {
        const crossing = this.#crossings[i] as number
        if (winding === 0) left = crossing >> 1
        winding += crossing & 1 ? 1 : -1
        if (winding === 0 && crossing >> 1 > left) to.span(this.#top + row, left, crossing >> 1)
      }
    }
  }
}
