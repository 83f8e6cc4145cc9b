import { SAMPLES, type Spans } from './scan.ts'

/** Pixels to a word: a word holds 32 samples of one sampling line. */
export const WORD = 8

/** Takes pixels from `x` on: each of `count` has `coverage` sixteenths of ink. */
export interface Coverage {
  cover(x: number, y: number, count: number, coverage: number): void
}

/**
 * Which of the 4 × 4 samples of each pixel are inked, one bit a sample. Shapes laid over one another are united sample by
 * sample: where letters join no seam shows, as if they had been one outline.
 */
export class Mask implements Spans {
  #width = 0
  #height = 0
  /** Words of a sampling line. */
  #pitch = 0
  /** Words, four lines to a row of pixels. */
  #bits = new Int32Array(0)
  #inked = new Uint8Array(0)

  /** Starts an empty mask of so many pixels. */
  begin(width: number, height: number): void {
    this.#width = width
    this.#height = height
    this.#pitch = Math.ceil(width / WORD)
    const words = this.#pitch * height * SAMPLES
    if (this.#bits.length < words) this.#bits = new Int32Array(words)
    if (this.#inked.length < height) this.#inked = new Uint8Array(height)
  }

  span(row: number, left: number, right: number): void {
    const y = row >> 2
    const from = left > 0 ? left : 0
    const to = right < this.#width * SAMPLES ? right : this.#width * SAMPLES
    if (y < 0 || y >= this.#height || from >= to) return
    this.#inked[y] = 1
    const line = row * this.#pitch
    const start = line + (from >> 5)
    const end = line + (to >> 5)
    const head = -1 << (from & 31)
    const tail = ~(-1 << (to & 31))
    if (start === end) {
      this.#mark(start, head & tail)
      return
    }
    this.#mark(start, head)
    for (let word = start + 1; word < end; word++) this.#bits[word] = -1
    if (tail !== 0) this.#mark(end, tail)
  }

  #mark(word: number, bits: number): void {
    this.#bits[word] = (this.#bits[word] as number) | bits
  }

  /** Hands over what is inked, row by row from the left, and leaves the mask empty. */
  drain(to: Coverage): void {
    for (let y = 0; y < this.#height; y++) {
      if (this.#inked[y] === 0) continue
      this.#inked[y] = 0
      const start = y * SAMPLES * this.#pitch
      this.#row(y, start, to)
      this.#bits.fill(0, start, start + SAMPLES * this.#pitch)
    }
  }

  #row(y: number, start: number, to: Coverage): void {
    const bits = this.#bits
    const pitch = this.#pitch
    let solid = 0
    for (let word = 0; word < pitch; word++) {
      const a = bits[start + word] as number
      const b = bits[start + pitch + word] as number
      const c = bits[start + 2 * pitch + word] as number
      const d = bits[start + 3 * pitch + word] as number
      if ((a & b & c & d) === -1) {
        solid++
        continue
      }
      if (solid > 0) to.cover((word - solid) * WORD, y, solid * WORD, SAMPLES * SAMPLES)
      solid = 0
      if ((a | b | c | d) !== 0) pixels(a, b, c, d, word * WORD, y, to)
    }
    if (solid > 0) to.cover((pitch - solid) * WORD, y, solid * WORD, SAMPLES * SAMPLES)
  }
}

/** The eight pixels of four words. */
function pixels(a: number, b: number, c: number, d: number, x: number, y: number, to: Coverage): void {
  for (let pixel = 0; pixel < WORD; pixel++) {
    const shift = pixel * SAMPLES
    const inked =
      ((a >>> shift) & 15) |
      (((b >>> shift) & 15) << 4) |
      (((c >>> shift) & 15) << 8) |
      (((d >>> shift) & 15) << 12)
    if (inked !== 0) to.cover(x + pixel, y, 1, counts[inked] as number)
  }
}

/** How many of sixteen bits are set. */
const counts = counted()

function counted(): Uint8Array {
  const sums = new Uint8Array(65536)
  for (let bits = 1; bits < sums.length; bits++) sums[bits] = (sums[bits >> 1] as number) + (bits & 1)
  return sums
}
