import type { Held } from './held.ts'
import { kernel, memory } from './kernel.ts'

/** `from` up to `to` of a picture's rows. */
export interface Rows {
  readonly from: number
  readonly to: number
}

/** Rows of a picture deflated, ending on a byte, and the Adler-32 of their bytes (RFC 1950). */
export interface Strip {
  readonly deflated: Uint8Array
  readonly adler: number
  readonly bytes: number
}

/** A new strip costs some 30 bytes; borders on a grid are met again by other cards. */
const GRID = 16
/** Cuts of one plate that are remembered: 1 to 5 KB each. */
const CUTS = 200

/** The rows of a plate, deflated once for all cards painted on it. */
export class PlateStrips {
  readonly #rows: Held
  readonly #pitch: number
  readonly #pixel: number
  readonly #known = new Map<number, Strip>()

  /** Rows of `pitch` bytes, which must not change any more, `pixel` bytes a pixel. */
  constructor(rows: Held, pitch: number, pixel: number) {
    this.#rows = rows
    this.#pitch = pitch
    this.#pixel = pixel
  }

  strip({ from, to }: Rows): Strip {
    const key = from * 65536 + to
    const known = this.#known.get(key)
    if (known) return known
    if (this.#known.size >= CUTS) this.#known.clear()
    const [pitch, pixel] = [this.#pitch, this.#pixel]
    const start = from * pitch
    const made = deflated(this.#rows, { known: start, start, end: to * pitch }, { pitch, pixel })
    this.#known.set(key, made)
    return made
  }
}

/** Bytes of a row and of a pixel. */
type Form = Pick<Painted, 'pitch' | 'pixel'>

/** Bytes from `start` up to `end`; those before them, from `known` on, are known to whoever inflates them. */
export interface Stretch {
  readonly known: number
  readonly start: number
  readonly end: number
}

export function deflated({ at }: Held, { known, start, end }: Stretch, { pitch, pixel }: Form): Strip {
  const bytes = end - start
  const length = kernel().deflate(at + known, at + start, at + end, pitch, pixel)
  const output = memory(kernel().outputAt(), length)
  return { deflated: output.slice(), adler: kernel().adler32(at + start, bytes) >>> 0, bytes }
}

/** A picture's rows, and which of them are no longer its plate's. */
export interface Painted {
  readonly held: Held
  readonly pitch: number
  /** Bytes of a pixel. */
  readonly pixel: number
  readonly plate: PlateStrips | null
  /** 1 for each row with ink. */
  readonly inked: Uint8Array
}

/** A whole picture as one zlib stream (RFC 1950); rows that still are the plate's are taken from it. */
export function deflatedRows({ held, pitch, pixel, plate, inked }: Painted): Uint8Array {
  const cuts = plate ? cutsOf(inked) : [{ from: 0, to: inked.length, clean: false }]
  const strips = cuts.map(({ clean, from, to }) => {
    if (clean && plate) return plate.strip({ from, to })
    const above = Math.max(0, from - 1)
    const stretch = { known: above * pitch, start: from * pitch, end: to * pitch }
    return deflated(held, stretch, { pitch, pixel })
  })
  return zlibStream(strips)
}

/** Strips one after another, as RFC 1950 has them. */
export function zlibStream(strips: readonly Strip[]): Uint8Array {
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(strips.reduce(joined, 1))
  // Two bytes of header; an empty block of fixed codes (RFC 1951) is the last.
  return Buffer.concat([
    Uint8Array.of(0x78, 0x9c),
    ...strips.map(it => it.deflated),
    Uint8Array.of(3, 0),
    sum,
  ])
}

/** The largest prime below 2^16. */
const BASE = 65521

/** The Adler-32 of what was summed and of what follows (zlib's adler32_combine). */
function joined(sum: number, { adler, bytes }: Strip): number {
  const [a, b] = [sum & 0xffff, sum >>> 16]
  const low = (a + (adler & 0xffff) + BASE - 1) % BASE
  const high = ((bytes % BASE) * a + b + (adler >>> 16) + BASE - (bytes % BASE)) % BASE
  return high * 65536 + low
}

/** Where ink begins and ends, on the grid. */
function cutsOf(inked: Uint8Array): readonly (Rows & { readonly clean: boolean })[] {
  const cuts: { from: number; to: number; clean: boolean }[] = []
  for (let from = 0; from < inked.length; from += GRID) {
    const to = Math.min(inked.length, from + GRID)
    const clean = !inked.subarray(from, to).includes(1)
    const last = cuts.at(-1)
    if (last?.clean === clean) last.to = to
    else cuts.push({ from, to, clean })
  }
  return cuts
}
