import { blend, over, type Pixels } from './composite.ts'
import { Held } from './held.ts'
import {
  channelsAt,
  copyChannels,
  countNumbers,
  kernel,
  layNumbers,
  layTones,
  memory,
  numberPixels,
} from './kernel.ts'
import { Numbering } from './numbering.ts'
import { PlateStrips } from './strips.ts'

/** Ink at every coverage (sixteenths) on more colours than these would be more than 256. */
const [FEW, FULL] = [16, 16]
/** So far a colour of ink's edge may be from the one that stands for it, each channel of 255, on a gradient. */
const NEAR = 2
/** One pixel in so many tells what a plate is like. */
const SAMPLE = 307

/** A rectangle of whole px. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * A picture being painted. As long as it has no more than 256 colours a pixel is one byte, the number of its colour, and
 * rows stand as PNG wants them: one byte of filter type (0, none), then the pixels. With more colours it turns into three
 * bytes a pixel by itself.
 */
export class Sheet {
  readonly width: number
  readonly height: number
  /** 1 for rows that were painted on since the sheet was copied from a plate. */
  readonly inked: Uint8Array
  /** Rows of 1 + width × 1 or 3 bytes, the pixels as PNG wants them. */
  #rows: Held
  /** Null when there are too many colours. */
  #numbering: Numbering | null
  /** The plate this is a copy of. */
  #source: Sheet | null = null
  /** How far a colour may be from the one that stands for it. */
  #tolerance = 0

  // Of a plate:
  #strips: PlateStrips | null = null
  #stripsOfBytes: PlateStrips | null = null
  #isGradient: boolean | undefined

  /** Of rows as PNG has them: numbers of `colours` (0xRRGGBB), or three bytes a pixel. */
  constructor(width: number, height: number, rows: Uint8Array | Held, colours: readonly number[] | null) {
    this.width = width
    this.height = height
    this.inked = new Uint8Array(height)
    this.#rows = rows instanceof Held ? rows : Held.of(rows)
    this.#numbering = colours && new Numbering(colours)
  }

  static blank(width: number, height: number): Sheet {
    return new Sheet(width, height, new Uint8Array((width + 1) * height), [0xffffff])
  }

  /** Of opaque pixels. */
  static from(pixels: Pixels): Sheet {
    const { width, height } = pixels
    const rows = new Held((1 + width) * height)
    const colours = numberPixels(pixels, rows.at)
    if (colours !== null) return new Sheet(width, height, rows, colours)
    rows.leave()
    return Sheet.inBytes(pixels)
  }

  /** Three bytes a pixel, however few its colours. */
  static inBytes(pixels: Pixels): Sheet {
    const { width, height } = pixels
    const rows = new Held((1 + 3 * width) * height)
    copyChannels(pixels, rows.at)
    return new Sheet(width, height, rows, null)
  }

  /** A sheet of one's own to paint on; this one must not change any more. */
  copy(): Sheet {
    const own = new Sheet(this.width, this.height, this.#rows.copy(), this.colours)
    own.#source = this
    this.#isGradient ??= this.#numbering !== null && isGradient(this.rows)
    if (this.#isGradient) own.#tolerance = NEAR
    return own
  }

  /** Gives its memory back; it must not be used any more. */
  leave(): void {
    this.#rows.leave()
  }

  get rows(): Uint8Array {
    return this.#rows.bytes
  }

  get held(): Held {
    return this.#rows
  }

  /** 0xRRGGBB by number; null when a pixel is three bytes. */
  get colours(): readonly number[] | null {
    return this.#numbering?.colours ?? null
  }

  /** Bytes of a pixel. */
  get pixel(): 1 | 3 {
    return this.#numbering ? 1 : 3
  }

  /** Bytes of a row. */
  get pitch(): number {
    return 1 + this.width * this.pixel
  }

  /** The rows of its plate in the same form, deflated; null when it has none. */
  get plate(): PlateStrips | null {
    const source = this.#source
    if (source === null) return null
    if (source.pixel !== this.pixel) {
      source.#stripsOfBytes ??= new PlateStrips(source.#inThree(), this.pitch, this.pixel)
      return source.#stripsOfBytes
    }
    source.#strips ??= new PlateStrips(source.#rows, this.pitch, this.pixel)
    return source.#strips
  }

  /** Inks in a colour (0xRRGGBB) what `draw` puts into the kernel's mask of the area. */
  ink(colour: number, area: Area, draw: () => void): void {
    kernel().beginMask(area.width, area.height)
    draw()
    this.#cover(colour, area)
  }

  #cover(ink: number, { x, y, width, height }: Area): void {
    const [top, bottom] = [Math.max(0, y), Math.min(this.height, y + height)]
    if (top >= bottom) return
    const layer = { first: top - y, count: bottom - top, left: x, width: this.width }
    const rows = this.#rows.at + top * this.pitch
    const numbering = this.#numbering
    if (numbering === null) layTones(rows, layer, ink)
    else if (!layNumbers(rows, layer, (under, coverage) => this.#blended(numbering, ink, under, coverage))) {
      this.#turnToBytes()
      this.#cover(ink, { x, y, width, height })
      return
    }
    const inked = memory(kernel().inkedAt(), height)
    for (let row = top; row < bottom; row++) if (inked[row - y]) this.inked[row] = 1
  }

  #blended(numbering: Numbering, ink: number, under: number, coverage: number): number {
    const colour = blend(numbering.colours[under] as number, ink, coverage)
    return numbering.number(colour, coverage === FULL ? 0 : this.#tolerance)
  }

  /** 0xRRGGBB of a pixel. */
  colourAt(x: number, y: number): number {
    const at = y * this.pitch + 1 + x * this.pixel
    if (this.colours === null) return channelsAt(this.rows, at)
    return this.colours[this.rows[at] as number] as number
  }

  /** The colours in boxes (px) and how often each is met, at pixels and rows so many apart. */
  coloursIn<Box extends Area>(boxes: readonly Box[], stepOf: (box: Box) => number): Map<number, number> {
    const { colours } = this
    const found = new Map<number, number>()
    if (colours !== null) {
      const places = boxes.flatMap(box => [box.x, box.y, box.width, box.height, stepOf(box)])
      countNumbers(this.#rows.at, this, new Float64Array(places)).forEach((times, number) => {
        if (times > 0) add(found, colours[number] as number, times)
      })
      return found
    }
    for (const box of boxes) {
      const { x, y, width, height } = box
      const step = stepOf(box)
      const [left, right] = [Math.max(0, Math.round(x)), Math.min(this.width, x + width)]
      const bottom = Math.min(this.height, y + height)
      for (let row = Math.max(0, Math.round(y)); row < bottom; row += step)
        for (let column = left; column < right; column += step) add(found, this.colourAt(column, row), 1)
    }
    return found
  }

  /** Lays premultiplied pixels over these at whole-pixel x, y; what stands outside is left out. */
  lay({ data, width, height }: Pixels, x: number, y: number): void {
    const [left, right] = [Math.max(0, -x), Math.min(width, this.width - x)]
    const [top, bottom] = [Math.max(0, -y), Math.min(height, this.height - y)]
    for (let row = top; row < bottom; row++)
      for (let column = left, at = (row * width + left) * 4; column < right; column++, at += 4)
        if (data[at + 3] !== 0)
          this.#set(x + column, y + row, over(data, at, this.colourAt(x + column, y + row)))
  }

  #set(x: number, y: number, colour: number): void {
    const number = this.#numbering ? this.#numbering.number(colour, this.#tolerance) : -1
    if (number < 0 && this.#numbering) this.#turnToBytes()
    this.inked[y] = 1
    const at = y * this.pitch + 1 + x * this.pixel
    if (number >= 0) this.rows[at] = number
    else this.rows.set([colour >> 16, (colour >> 8) & 255, colour & 255], at)
  }

  #turnToBytes(): void {
    const rows = this.#inThree()
    this.#rows.leave()
    this.#rows = rows
    this.#numbering = null
  }

  /** Its rows with three bytes a pixel. */
  #inThree(): Held {
    const { width, height, colours } = this
    if (colours === null) return this.#rows
    const held = new Held((3 * width + 1) * height)
    const [bytes, rows] = [held.bytes, this.rows]
    for (let y = 0, from = 0, to = 0; y < height; y++) {
      from++
      bytes[to++] = 0
      for (let x = 0; x < width; x++, from++, to += 3) {
        const colour = colours[rows[from] as number] as number
        bytes[to] = colour >> 16
        bytes[to + 1] = (colour >> 8) & 255
        bytes[to + 2] = colour & 255
      }
    }
    return held
  }
}

/** Whether no few colours cover half of the pixels. */
function isGradient(numbers: Uint8Array): boolean {
  const counts = new Uint32Array(256)
  for (let at = 1; at < numbers.length; at += SAMPLE) (counts[numbers[at] as number] as number)++
  const commonest = counts
    .sort()
    .subarray(-FEW)
    .reduce((sum, times) => sum + times, 0)
  return commonest < numbers.length / SAMPLE / 2
}

function add(found: Map<number, number>, colour: number, times: number): void {
  found.set(colour, (found.get(colour) ?? 0) + times)
}
