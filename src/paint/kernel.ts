import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../text/package-fonts.ts'
import type { Pixels } from './composite.ts'

/** A place in the kernel's memory. */
type Place = number

/** What src/paint/wasm exports; the comments stand there. */
interface Exports {
  readonly memory: WebAssembly.Memory
  adler32(at: Place, bytes: number): number
  begin(columns: number, rows: number): void
  beginNumbers(): void
  beginTones(ink: number): void
  channels(width: number, height: number): void
  colours(): Place
  deflate(start: number, end: number, pitch: number, pixel: number, depth: number): number
  filter(bytes: number, pitch: number, loss: number): Place
  glyph(
    ...glyph: readonly [
      commands: number,
      coordinates: number,
      x: number,
      y: number,
      scale: number,
      top: number,
      lines: number,
    ]
  ): void
  input(bytes: number): Place
  isInked(y: number): number
  lay(first: number, count: number, left: number, width: number, bytes: number): number
  number(width: number, height: number): number
  outline(bytes: number): Place
  output(): Place
  rows(bytes: number): Place
  span(line: number, left: number, right: number): void
}

/** The number of the ink over a numbered colour at a coverage (sixteenths); -1 when colours ran out. */
export type NumberOf = (under: number, coverage: number) => number

let numberOf: NumberOf = () => -1
let loaded: Exports | undefined

/**
 * The painter's inner loops, compiled to WebAssembly: sampling outlines, laying ink, deflating. As fast at the first card as at
 * the last, which JavaScript is not. One for all, since nothing waits between the calls that belong together.
 */
export function kernel(): Exports {
  loaded ??= load()
  return loaded
}

function load(): Exports {
  const module = new WebAssembly.Module(readFileSync(join(packageFolder('bitaqa'), 'dist', 'paint.wasm')))
  const { exports } = new WebAssembly.Instance(module, {
    lay: { numberOf: (under: number, coverage: number) => numberOf(under, coverage) },
  })
  return exports as unknown as Exports
}

/** So many bytes of the kernel's memory, as long as it does not grow. */
export function memory(at: Place, bytes: number): Uint8Array {
  return new Uint8Array(kernel().memory.buffer, at, bytes)
}

/** Where ink is laid: the mask's rows from `first` on, `count` of them, on rows of `width` pixels, its left edge at `left`. */
export interface Layer {
  readonly first: number
  readonly count: number
  readonly left: number
  readonly width: number
}

/** Lays what the mask covers on numbered pixels; false, with nothing changed, when colours ran out. */
export function layNumbers(rows: Uint8Array, { first, count, left, width }: Layer, asked: NumberOf): boolean {
  const place = kernel().rows(rows.length)
  memory(place, rows.length).set(rows)
  numberOf = asked
  kernel().beginNumbers()
  if (!kernel().lay(first, count, left, width, 1)) return false
  rows.set(memory(place, rows.length))
  return true
}

/** The same on three bytes a pixel; `ink` is 0xRRGGBB. */
export function layTones(rows: Uint8Array, { first, count, left, width }: Layer, ink: number): void {
  const place = kernel().rows(rows.length)
  memory(place, rows.length).set(rows)
  kernel().beginTones(ink)
  kernel().lay(first, count, left, width, 3)
  rows.set(memory(place, rows.length))
}

/** Rows as PNG wants them, of opaque pixels: numbers of `colours` (0xRRGGBB), or three bytes a pixel when these would be more than 256. */
export function rowsOf({ data, width, height }: Pixels): {
  readonly rows: Uint8Array
  readonly colours: readonly number[] | null
} {
  const { input, number, channels, colours, rows } = kernel()
  memory(input(data.length), data.length).set(data)
  const count = number(width, height)
  if (count < 0) channels(width, height)
  const bytes = (1 + width * (count < 0 ? 3 : 1)) * height
  const palette = memory(colours(), 3 * Math.max(0, count))
  return {
    rows: memory(rows(bytes), bytes).slice(),
    colours: count < 0 ? null : Array.from({ length: count }, (_, i) => channelsOf(palette, 3 * i)),
  }
}

function channelsOf(bytes: Uint8Array, at: number): number {
  return ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number)
}
