import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../packages.ts'
import { Failure } from '../problem.ts'
import type { Pixels } from './composite.ts'

/** A place in the kernel's memory. */
type Place = number

/** What src/paint/wasm exports; the comments stand there. */
interface Exports {
  readonly memory: WebAssembly.Memory
  adler32(at: Place, bytes: number): number
  beginMask(columns: number, rows: number): void
  beginNumbers(): void
  beginTones(ink: number): void
  copyChannels(width: number, height: number): void
  deflate(start: number, end: number, pitch: number, pixel: number): number
  filter(bytes: number, pitch: number, loss: number, group: number, lead: number): Place
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
  inputRoom(bytes: number): Place
  inkedAt(): Place
  lay(first: number, count: number, left: number, width: number, bytes: number): number
  numberPixels(width: number, height: number): number
  outlineRoom(bytes: number): Place
  outputAt(): Place
  paletteAt(): Place
  photoRoom(bytes: number): Place
  press(from: Place, bytes: number): number
  pressedAt(): Place
  printRoom(bytes: number): Place
  resample(
    ...sizes: readonly [
      columns: number,
      toWidth: number,
      toHeight: number,
      rowTaps: number,
      columnTaps: number,
    ]
  ): Place
  rowsRoom(bytes: number): Place
  shade(width: number, height: number, colour: number): Place
  sharesRoom(rows: number): Place
  sourceRoom(width: number, height: number): Place
  span(line: number, left: number, right: number): void
  weightsRoom(bytes: number): Place
}

/** The number of the ink over a numbered colour at a coverage (sixteenths); -1 when colours ran out. */
export type NumberOf = (under: number, coverage: number) => number

const noNumber: NumberOf = () => -1
let numberOf = noNumber
let loaded: Exports | undefined

/**
 * The painter's inner loops, compiled to WebAssembly: sampling outlines, laying ink, scaling and shading photos, filtering and
 * deflating rows. As fast at the first card as at the last, which JavaScript is not. One for all, since nothing waits between the
 * calls that belong together. Fails with `not-built`.
 */
export function kernel(): Exports {
  loaded ??= load()
  return loaded
}

function load(): Exports {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(compiled()), {
    lay: { numberOf: (under: number, coverage: number) => numberOf(under, coverage) },
  })
  return exports as unknown as Exports
}

function compiled(): Uint8Array {
  const path = join(packageFolder('bitaqa'), 'dist', 'paint.wasm')
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Failure('not-built', { path }, error)
  }
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
export function layNumbers(rows: Uint8Array, layer: Layer, asked: NumberOf): boolean {
  kernel().beginNumbers()
  numberOf = asked
  const isDone = laid(rows, layer, 1)
  numberOf = noNumber
  return isDone
}

/** The same on three bytes a pixel; `ink` is 0xRRGGBB. */
export function layTones(rows: Uint8Array, layer: Layer, ink: number): void {
  kernel().beginTones(ink)
  laid(rows, layer, 3)
}

function laid(rows: Uint8Array, { first, count, left, width }: Layer, pixel: 1 | 3): boolean {
  const place = kernel().rowsRoom(rows.length)
  memory(place, rows.length).set(rows)
  if (!kernel().lay(first, count, left, width, pixel)) return false
  rows.set(memory(place, rows.length))
  return true
}

/** Rows as PNG wants them, of opaque pixels: numbers of `colours` (0xRRGGBB), or three bytes a pixel when these would be more than 256. */
export function rowsOf(pixels: Pixels): {
  readonly rows: Uint8Array
  readonly colours: readonly number[] | null
} {
  const { width, height } = pixels
  handIn(pixels)
  const count = kernel().numberPixels(width, height)
  if (count < 0) return { rows: rowsOfBytes(pixels), colours: null }
  const palette = memory(kernel().paletteAt(), 3 * count)
  const colours = Array.from({ length: count }, (_, i) => channelsAt(palette, 3 * i))
  return { rows: handedOut((1 + width) * height), colours }
}

/** The same, three bytes a pixel in any case. */
export function rowsOfBytes(pixels: Pixels): Uint8Array {
  const { width, height } = pixels
  handIn(pixels)
  kernel().copyChannels(width, height)
  return handedOut((1 + 3 * width) * height)
}

function handIn({ data }: Pixels): void {
  memory(kernel().inputRoom(data.length), data.length).set(data)
}

function handedOut(bytes: number): Uint8Array {
  return memory(kernel().rowsRoom(bytes), bytes).slice()
}

/** 0xRRGGBB of three bytes. */
export function channelsAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number)
}
