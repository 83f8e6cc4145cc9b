import { SAMPLES, type Spans } from './scan.ts'

/** Pixels to a word: a word holds 32 samples of one sampling line. */
export const WORD = 8

/** Takes what is inked of a picture's pixels. */
export interface Coverage {
  /** `count` pixels from x on, each inked wholly. */
  solid(x: number, y: number, count: number): void
  /** Eight pixels from x on: the nth has as many sixteenths of ink as the nth four bits of `upper` and of `lower` add up to. */
  soft(x: number, y: number, upper: number, lower: number): void
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
      if (solid > 0) to.solid((word - solid) * WORD, y, solid * WORD)
      solid = 0
      if ((a | b | c | d) !== 0) to.soft(word * WORD, y, counts(a) + counts(b), counts(c) + counts(d))
    }
    if (solid > 0) to.solid((pitch - solid) * WORD, y, solid * WORD)
  }
}

/** How many bits are set in each four bits of a word, in those four bits. */
function counts(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
}
