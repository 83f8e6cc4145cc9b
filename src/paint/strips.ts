import { promisify } from 'node:util'
import { isMainThread } from 'node:worker_threads'
import { constants, deflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib'
import { adler32 } from './adler.ts'

// The main thread goes on painting meanwhile; a worker has nobody to leave its work to (a sixth less time at once).
const deflate: (rows: Uint8Array, options: ZlibOptions) => Promise<Uint8Array> = isMainThread
  ? promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw)
  : async (rows, options) => deflateRawSync(rows, options)

/** `from` up to `to` of a picture's rows. */
export interface Rows {
  readonly from: number
  readonly to: number
}

/** What is kept is worth the time. */
const KEPT = 9
/** A new strip costs some 30 bytes; borders on a grid are met again by other cards. */
const GRID = 16
/** Cuts of one plate that are remembered: 1 to 5 KB each. */
const CUTS = 200

/** The rows of a plate, deflated once for all cards painted on it. */
export class PlateStrips {
  /** Adler-32 of all rows. */
  readonly adler: number
  readonly #rows: Uint8Array
  readonly #pitch: number
  readonly #known = new Map<number, Promise<Uint8Array>>()

  /** `rows` must not change any more. */
  constructor(rows: Uint8Array, pitch: number, adler = adler32(rows)) {
    this.#rows = rows
    this.#pitch = pitch
    this.adler = adler
  }

  strip({ from, to }: Rows): Promise<Uint8Array> {
    const key = from * 65536 + to
    const known = this.#known.get(key)
    if (known) return known
    if (this.#known.size >= CUTS) this.#known.clear()
    const made = strip(this.#rows.subarray(from * this.#pitch, to * this.#pitch), KEPT)
    this.#known.set(key, made)
    return made
  }
}

/** Rows between others: they refer to nothing before them and end on a byte. */
function strip(rows: Uint8Array, level: number): Promise<Uint8Array> {
  return deflate(rows, { level, memLevel: 9, chunkSize: 1 << 16, finishFlush: constants.Z_FULL_FLUSH })
}

/** A picture's rows, and which of them are no longer its plate's. */
export interface Painted {
  readonly rows: Uint8Array
  readonly pitch: number
  readonly plate: PlateStrips | null
  /** 1 for each row with ink. */
  readonly inked: Uint8Array
  readonly adler: number
}

/** A whole picture as one zlib stream (RFC 1950); rows that still are the plate's are taken from it. */
export async function deflatedRows(
  { rows, pitch, plate, inked, adler }: Painted,
  level: number,
): Promise<Uint8Array> {
  const cuts = plate ? cutsOf(inked) : [{ from: 0, to: inked.length, clean: false }]
  const strips = await Promise.all(
    cuts.map(({ clean, from, to }) =>
      clean && plate ? plate.strip({ from, to }) : strip(rows.subarray(from * pitch, to * pitch), level),
    ),
  )
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(adler)
  // Two bytes of header; an empty block of fixed codes (RFC 1951) is the last.
  return Buffer.concat([Uint8Array.of(0x78, 0x9c), ...strips, Uint8Array.of(3, 0), sum])
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
