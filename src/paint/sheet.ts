import { blend, over, type Pixels } from './composite.ts'
import { kernel, layNumbers, layTones, type NumberOf, rowsOf } from './kernel.ts'
import { PlateStrips } from './strips.ts'

const COLOURS = 256
/** Ink at every coverage on more colours than these would be more than 256. */
const FEW = 16
/** So far a colour of ink's edge may be from the one that stands for it, each channel of 255, on a gradient. */
const NEAR = 2
/** Copies of a plate that are in use at once, mostly. */
const SPARES = 4
/** One pixel in so many tells what a plate is like. */
const SAMPLE = 101

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
  /** Rows of 1 + width bytes; null when there are too many colours. */
  indices: Uint8Array | null
  /** 0xRRGGBB by number, in the order they came. */
  readonly colours: number[]
  /** Rows of 1 + 3 × width bytes; null while `indices` are there. */
  rgb: Uint8Array | null
  /** 1 for rows that were painted on since the sheet was copied from a plate. */
  readonly inked: Uint8Array
  /** The plate's rows, where these still are the plate's; null when it has none in this form. */
  plate: PlateStrips | null = null
  /** The plate this is a copy of. */
  #source: Sheet | null = null
  readonly #numbers: Map<number, number>
  /** How far a colour may be from the one that stands for it. */
  #tolerance = 0
  #isGradient: boolean | undefined
  /** Copies of this that are no longer used; new memory costs as much as painting a line. */
  readonly #spares: Sheet[] = []

  private constructor(
    width: number,
    height: number,
    indices: Uint8Array | null,
    colours: readonly number[],
    rgb: Uint8Array | null,
  ) {
    this.width = width
    this.height = height
    this.indices = indices
    this.colours = [...colours]
    this.rgb = rgb
    this.inked = new Uint8Array(height)
    this.#numbers = new Map(colours.map((colour, number) => [colour, number]))
  }

  static blank(width: number, height: number): Sheet {
    return new Sheet(width, height, new Uint8Array((width + 1) * height), [0xffffff], null)
  }

  /** Of rows as a PNG has them. */
  static ofRows(width: number, height: number, rows: Uint8Array, colours: readonly number[] | null): Sheet {
    return colours ? new Sheet(width, height, rows, colours, null) : new Sheet(width, height, null, [], rows)
  }

  /** Of opaque pixels. */
  static from(pixels: Pixels): Sheet {
    const { rows, colours } = rowsOf(pixels)
    return Sheet.ofRows(pixels.width, pixels.height, rows, colours)
  }

  /** A sheet of one's own to paint on; this one must not change any more. */
  copy(): Sheet {
    const { width, height, indices, colours } = this
    this.plate ??= new PlateStrips(this.rows, this.pitch, this.pixel)
    const rows = this.#spare() ?? this.rows.slice()
    const own = new Sheet(width, height, indices && rows, colours, indices ? null : rows)
    own.plate = this.plate
    own.#source = this
    this.#isGradient ??= indices !== null && isGradient(indices)
    if (this.#isGradient) own.#tolerance = NEAR
    return own
  }

  /** Leaves its rows to the next copy of its plate; it must not be used any more. */
  leave(): void {
    const source = this.#source
    if (source !== null && source.#spares.length < SPARES) source.#spares.push(this)
  }

  /** Rows of a copy that was left, as they are here again. */
  #spare(): Uint8Array | null {
    const spare = this.#spares.pop()
    if (spare?.rows.length !== this.rows.length) return null
    const { pitch } = this
    for (let from = spare.inked.indexOf(1); from >= 0; from = spare.inked.indexOf(1, from + 1))
      spare.rows.set(this.rows.subarray(from * pitch, (from + 1) * pitch), from * pitch)
    return spare.rows
  }

  /** The pixels as PNG wants them. */
  get rows(): Uint8Array {
    return (this.indices ?? this.rgb) as Uint8Array
  }

  /** Bytes of a row. */
  get pitch(): number {
    return 1 + this.width * this.pixel
  }

  /** Bytes of a pixel. */
  get pixel(): 1 | 3 {
    return this.indices ? 1 : 3
  }

  /** Inks in a colour (0xRRGGBB) what the kernel's mask covers, of so many pixels, its corner at x, y px. */
  cover(ink: number, { x, y, width, height }: Area): void {
    const [top, bottom] = [Math.max(0, y), Math.min(this.height, y + height)]
    if (top >= bottom) return
    const layer = { first: top - y, count: bottom - top, left: x, width: this.width }
    const rows = this.rows.subarray(top * this.pitch, bottom * this.pitch)
    if (this.indices === null) layTones(rows, layer, ink)
    else if (!layNumbers(rows, layer, this.#over(ink))) {
      this.#toRgb(this.indices)
      this.cover(ink, { x, y, width, height })
      return
    }
    for (let row = top; row < bottom; row++) if (kernel().isInked(row - y)) this.inked[row] = 1
  }

  #over(ink: number): NumberOf {
    return (under, coverage) => this.#number(blend(this.colours[under] as number, ink, coverage))
  }

  /** A colour's number, a new one when there is room and none that is near; -1 when there is none. */
  #number(colour: number): number {
    const known = this.#numbers.get(colour) ?? this.#near(colour)
    if (known >= 0) return known
    if (this.colours.length === COLOURS) return -1
    this.#numbers.set(colour, this.colours.length)
    return this.colours.push(colour) - 1
  }

  #near(colour: number): number {
    if (this.#tolerance === 0) return -1
    const { colours } = this
    for (let number = 0; number < colours.length; number++)
      if (distance(colour, colours[number] as number) <= this.#tolerance) return number
    return -1
  }

  /** 0xRRGGBB of a pixel. */
  colourAt(x: number, y: number): number {
    if (this.indices !== null)
      return this.colours[this.indices[y * (this.width + 1) + 1 + x] as number] as number
    const rgb = this.rgb as Uint8Array
    const at = y * (3 * this.width + 1) + 1 + 3 * x
    return ((rgb[at] as number) << 16) | ((rgb[at + 1] as number) << 8) | (rgb[at + 2] as number)
  }

  /** The colours in boxes (px) and how often each is met, at pixels and rows so many apart. */
  coloursIn<Box extends Area>(boxes: readonly Box[], stepOf: (box: Box) => number): Map<number, number> {
    const counts = new Uint32Array(COLOURS)
    const found = new Map<number, number>()
    for (const box of boxes) {
      const { x, y, width, height } = box
      const step = stepOf(box)
      const [left, right] = [Math.max(0, Math.round(x)), Math.min(this.width, x + width)]
      const bottom = Math.min(this.height, y + height)
      for (let row = Math.max(0, Math.round(y)); row < bottom; row += step)
        if (this.indices)
          tally(this.indices, row * this.pitch + 1 + left, row * this.pitch + 1 + right, step, counts)
        else for (let column = left; column < right; column += step) add(found, this.colourAt(column, row), 1)
    }
    for (let number = 0; number < this.colours.length; number++)
      if (counts[number]) add(found, this.colours[number] as number, counts[number] as number)
    return found
  }

  #set(x: number, y: number, colour: number): void {
    this.inked[y] = 1
    if (this.indices !== null) {
      const number = this.#number(colour)
      if (number >= 0) {
        this.indices[y * (this.width + 1) + 1 + x] = number
        return
      }
      this.#toRgb(this.indices)
    }
    const rgb = this.rgb as Uint8Array
    const at = y * (3 * this.width + 1) + 1 + 3 * x
    rgb[at] = colour >> 16
    rgb[at + 1] = (colour >> 8) & 255
    rgb[at + 2] = colour & 255
  }

  #toRgb(indices: Uint8Array): void {
    const { width, height } = this
    const rgb = new Uint8Array((3 * width + 1) * height)
    for (let y = 0, from = 0, to = 0; y < height; y++) {
      from++
      to++
      for (let x = 0; x < width; x++, from++, to += 3) {
        const colour = this.colours[indices[from] as number] as number
        rgb[to] = colour >> 16
        rgb[to + 1] = (colour >> 8) & 255
        rgb[to + 2] = colour & 255
      }
    }
    this.rgb = rgb
    this.indices = null
    this.plate = this.#source?.inRgb() ?? null
  }

  /** As a plate: turned to three bytes a pixel for good, since ink on it needs them. */
  inRgb(): PlateStrips {
    // Without a source of its own it has no plate after that.
    if (this.indices !== null) this.#toRgb(this.indices)
    this.plate ??= new PlateStrips(this.rows, this.pitch, this.pixel)
    return this.plate
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
}

/** Whether no few colours cover half of the pixels. */
function isGradient(indices: Uint8Array): boolean {
  const counts = new Uint32Array(COLOURS)
  tally(indices, 1, indices.length, SAMPLE, counts)
  const commonest = counts
    .sort()
    .subarray(-FEW)
    .reduce((sum, times) => sum + times, 0)
  return commonest < indices.length / SAMPLE / 2
}

function tally(numbers: Uint8Array, from: number, to: number, step: number, counts: Uint32Array): void {
  for (let at = from; at < to; at += step) (counts[numbers[at] as number] as number)++
}

function add(found: Map<number, number>, colour: number, times: number): void {
  found.set(colour, (found.get(colour) ?? 0) + times)
}

/** The channel two colours differ most in, by how much. */
function distance(a: number, b: number): number {
  const red = Math.abs((a >> 16) - (b >> 16))
  const green = Math.abs(((a >> 8) & 255) - ((b >> 8) & 255))
  return Math.max(red, green, Math.abs((a & 255) - (b & 255)))
}
