import { promisify } from 'node:util'
import { constants, deflateRaw, type ZlibOptions } from 'node:zlib'

const inBackground = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw)

/** Rows of a picture, deflated so that they can stand between others: they refer to nothing before them and end on a byte. */
export interface Strip {
  readonly bytes: Uint8Array
  /** Adler-32 of what was deflated, and its length. */
  readonly adler: number
  readonly length: number
}

/** `from` up to `to` of a picture's rows. */
export interface Rows {
  readonly from: number
  readonly to: number
}

// Level 6 makes files 2 to 8 % larger than 9, in a tenth of the time (docs/performance.md).
const INKED = 6
/** What is kept is worth the time. */
const KEPT = 9
/** A new strip costs some 30 bytes; borders on a grid are met again by other cards. */
const GRID = 16
/** Cuts of one plate that are remembered: 1 to 5 KB each. */
const CUTS = 200

/** The rows of a plate, deflated once for all cards painted on it. */
export class PlateStrips {
  readonly #rows: Uint8Array
  readonly #pitch: number
  readonly #known = new Map<number, Promise<Strip>>()

  /** `rows` must not change any more. */
  constructor(rows: Uint8Array, pitch: number) {
    this.#rows = rows
    this.#pitch = pitch
  }

  strip({ from, to }: Rows): Promise<Strip> {
    const key = from * 65536 + to
    const known = this.#known.get(key)
    if (known) return known
    if (this.#known.size >= CUTS) this.#known.clear()
    const made = deflated(this.#rows.subarray(from * this.#pitch, to * this.#pitch), KEPT)
    this.#known.set(key, made)
    return made
  }
}

/** A whole picture as one zlib stream; rows that still are the plate's are taken from it. */
export async function deflatedRows(
  rows: Uint8Array,
  pitch: number,
  plate: PlateStrips | null,
  inked: Uint8Array,
): Promise<Uint8Array> {
  const cuts = plate ? cutsOf(inked) : [{ from: 0, to: inked.length, clean: false }]
  const strips = await Promise.all(
    cuts.map(({ clean, ...it }) =>
      clean && plate ? plate.strip(it) : deflated(rows.subarray(it.from * pitch, it.to * pitch), INKED),
    ),
  )
  return joined(strips)
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

async function deflated(rows: Uint8Array, level: number): Promise<Strip> {
  const options = { level, memLevel: 9, chunkSize: 1 << 16, finishFlush: constants.Z_FULL_FLUSH }
  return { bytes: await inBackground(rows, options), adler: adler32(rows), length: rows.length }
}

/** RFC 1950: two bytes of header, the strips, an empty last block (RFC 1951, fixed codes), the sum of all. */
function joined(strips: readonly Strip[]): Uint8Array {
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(strips.reduce(appended).adler)
  return Buffer.concat([Uint8Array.of(0x78, 0x9c), ...strips.map(it => it.bytes), Uint8Array.of(3, 0), sum])
}

/** The largest prime below 2^16, and how many bytes can be summed before 32 bits overflow (zlib's adler32.c). */
const [BASE, MOST] = [65521, 5552]

function adler32(bytes: Uint8Array): number {
  let a = 1
  let b = 0
  for (let i = 0; i < bytes.length; ) {
    const end = Math.min(bytes.length, i + MOST)
    for (; i < end; i++) {
      a += bytes[i] as number
      b += a
    }
    a %= BASE
    b %= BASE
  }
  return b * 65536 + a
}

/** The sum of two strips, one after the other (zlib's adler32_combine). */
function appended(first: Strip, second: Strip): Strip {
  const [a1, b1] = [first.adler & 0xffff, first.adler >>> 16]
  const [a2, b2] = [second.adler & 0xffff, second.adler >>> 16]
  const a = (a1 + a2 + BASE - 1) % BASE
  const b = ((second.length % BASE) * (a1 + BASE - 1) + b1 + b2) % BASE
  return { bytes: first.bytes, adler: b * 65536 + a, length: first.length + second.length }
}
