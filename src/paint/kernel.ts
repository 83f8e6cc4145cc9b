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
  boxesRoom(bytes: number): Place
  copyChannels(to: Place, width: number, height: number): void
  countNumbers(rows: Place, count: number, width: number, height: number): void
  deflate(known: Place, start: Place, stop: Place, pitch: number, pixel: number): number
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
  lay(rows: Place, first: number, count: number, left: number, width: number, bytes: number): number
  leave(at: Place): void
  numberPixels(to: Place, width: number, height: number): number
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
  shade(width: number, height: number, colour: number): Place
  sharesRoom(rows: number): Place
  sourceRoom(width: number, height: number): Place
  span(line: number, left: number, right: number): void
  take(bytes: number): Place
  timesAt(): Place
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

/** So many bytes of the kernel's memory, as long as it does not grow. Places from 2 GB on come out of WebAssembly as negative. */
export function memory(at: Place, bytes: number): Uint8Array {
  return new Uint8Array(kernel().memory.buffer, at >>> 0, bytes)
}

/** Where ink is laid: the mask's rows from `first` on, `count` of them, on rows of `width` pixels, its left edge at `left`. */
export interface Layer {
  readonly first: number
  readonly count: number
  readonly left: number
  readonly width: number
}

/** Lays what the mask covers on numbered pixels whose rows stand at a place; false, with nothing changed, when colours ran out. */
export function layNumbers(rows: Place, layer: Layer, asked: NumberOf): boolean {
  kernel().beginNumbers()
  numberOf = asked
  const isDone = laid(rows, layer, 1)
  numberOf = noNumber
  return isDone
}

/** The same on three bytes a pixel; `ink` is 0xRRGGBB. */
export function layTones(rows: Place, layer: Layer, ink: number): void {
  kernel().beginTones(ink)
  laid(rows, layer, 3)
}

function laid(rows: Place, { first, count, left, width }: Layer, pixel: 1 | 3): boolean {
  return Boolean(kernel().lay(rows, first, count, left, width, pixel))
}

/** How often each number is met on `height` rows of `width` pixels, in boxes: left, top, width, height, px between the pixels looked at. */
export function countNumbers(
  rows: Place,
  { width, height }: { readonly width: number; readonly height: number },
  boxes: Float64Array,
): Uint32Array {
  const place = kernel().boxesRoom(boxes.byteLength)
  new Float64Array(kernel().memory.buffer, place >>> 0, boxes.length).set(boxes)
  kernel().countNumbers(rows, boxes.length / 5, width, height)
  return new Uint32Array(kernel().memory.buffer, kernel().timesAt(), 256)
}

/**
 * Puts opaque pixels as rows at a place, as PNG wants them: numbers of the colours (0xRRGGBB) that are returned; null, with nothing
 * of use there, when these would be more than 256.
 */
export function numberPixels(pixels: Pixels, rows: Place): readonly number[] | null {
  const { width, height } = pixels
  handIn(pixels)
  const count = kernel().numberPixels(rows, width, height)
  if (count < 0) return null
  const palette = memory(kernel().paletteAt(), 3 * count)
  return Array.from({ length: count }, (_, i) => channelsAt(palette, 3 * i))
}

/** The same with three bytes a pixel, for any number of colours. */
export function copyChannels(pixels: Pixels, rows: Place): void {
  handIn(pixels)
  kernel().copyChannels(rows, pixels.width, pixels.height)
}

function handIn({ data }: Pixels): void {
  memory(kernel().inputRoom(data.length), data.length).set(data)
}

/** 0xRRGGBB of three bytes. */
export function channelsAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number)
}
