import type { Negative } from '../card/negative.ts'
import { Recent } from '../recent.ts'
import { kernel, memory } from './kernel.ts'

/** A part of a picture, whole px. */
export interface Window {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A part of a photo as large as it is to be seen, in the same form. */
export type Print = Negative

/**
 * A window of a picture, in the kernel's memory and good until that is used again, scaled to `width` × `height` px: by Lanczos's filter of three lobes when it becomes smaller, by Catmull
 * and Rom's when it becomes larger, as libvips does.
 */
export function resampled(picture: Print, window: Window, width: number, height: number): Print {
  const [down, across] = [weightsFor(window.height, height), weightsFor(window.width, width)]
  putIn(picture, window)
  const room = kernel().weightsRoom(down.table.length + across.table.length)
  memory(room, down.table.length).set(down.table)
  memory(room + down.table.length, across.table.length).set(across.table)
  const at = kernel().resample(window.width, width, height, down.taps, across.taps)
  return { data: memory(at, 3 * width * height), width, height }
}

function putIn({ data, width }: Print, { left, top, width: columns, height }: Window): void {
  const room = kernel().sourceRoom(columns, height)
  const rows = memory(room, 3 * columns * height)
  const source = Buffer.from(data.buffer, data.byteOffset, data.length)
  for (let y = 0; y < height; y++) {
    const from = 3 * ((top + y) * width + left)
    source.copy(rows, 3 * columns * y, from, from + 3 * columns)
  }
}

interface Weights {
  /** For each place the first pixel (32 bits), then `taps` weights (16 bits). */
  readonly table: Uint8Array
  readonly taps: number
}

/** What the weights of a place add up to. */
const WHOLE = 1 << 14

// Some 20 KB each: both directions of the default formats, twice. A newsroom's photos have few sizes.
const known = new Recent<Weights>(16)

function weightsFor(from: number, to: number): Weights {
  return known.get(`${from} ${to}`, () => weights(from, to))
}

function weights(from: number, to: number): Weights {
  const scale = from / to
  const [filter, reach] = scale > 1 ? [lanczos, 3 * scale] : [catmullRom, 2]
  const spread = Math.max(1, scale)
  const taps = 4 * Math.ceil(Math.min(from, 2 * reach) / 4)
  const table = new DataView(new ArrayBuffer(to * (4 + 2 * taps)))
  const own = new Float64Array(taps)
  for (let place = 0, at = 0; place < to; place++) {
    const middle = (place + 0.5) * scale - 0.5
    const nearest = Math.floor(middle - reach) + 1
    const first = Math.max(0, Math.min(from - taps, nearest))
    let sum = 0
    own.fill(0)
    for (let i = nearest; i < middle + reach; i++) {
      const weight = filter((i - middle) / spread)
      // What lies outside looks like the edge.
      const tap = Math.max(0, Math.min(from - 1, i)) - first
      own[tap] = (own[tap] as number) + weight
      sum += weight
    }
    table.setInt32(at, first, true)
    at += 4
    // Each as the difference of rounded sums, so that they add up.
    for (let tap = 0, before = 0, all = 0; tap < taps; tap++, at += 2) {
      all += own[tap] as number
      const rounded = Math.round((WHOLE * all) / sum)
      table.setInt16(at, rounded - before, true)
      before = rounded
    }
  }
  return { table: new Uint8Array(table.buffer), taps }
}

function lanczos(x: number): number {
  const t = Math.PI * Math.abs(x)
  if (t === 0) return 1
  return t < 3 * Math.PI ? (3 * Math.sin(t) * Math.sin(t / 3)) / (t * t) : 0
}

function catmullRom(x: number): number {
  const t = Math.abs(x)
  if (t < 1) return (1.5 * t - 2.5) * t * t + 1
  return t < 2 ? ((2.5 - 0.5 * t) * t - 4) * t + 2 : 0
}
