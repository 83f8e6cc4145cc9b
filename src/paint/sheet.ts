import { adler32, adlerAfter } from './adler.ts'
import { alphaOf, blend, mixed, over, type Pixels } from './composite.ts'
import { type Coverage, WORD } from './mask.ts'
import { PlateStrips } from './strips.ts'

/** Sixteenths of a pixel: what a mask's coverage counts. */
const FULL = 16
const COLOURS = 256

/**
 * A picture being painted. As long as it has no more than 256 colours a pixel is one byte, the number of its colour, and
 * rows stand as PNG wants them: one byte of filter type (0, none), then the pixels. With more colours it turns into three
 * bytes a pixel by itself.
 */
export class Sheet implements Coverage {
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
  /** Whether all changes since then are known. */
  #traced = true
  readonly #numbers: Map<number, number>
  #ink = 0
  /** The number of ink over each colour at each coverage; -1 where it is not known yet. */
  #over = new Int16Array(0)
  /** One channel of ink over each value at each coverage, red, green, blue one after another; empty until it is needed. */
  #tones: Uint8Array = new Uint8Array(0)
  #left = 0
  #top = 0
  /** What the checksum of the rows needs to know of all changes to them since they were the plate's. */
  #grown = 0
  #weighted = 0

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

  /** Of rows as a PNG has them; `adler` is their sum, which takes longer to work out than to keep. */
  static ofRows(
    width: number,
    height: number,
    rows: Uint8Array,
    colours: readonly number[] | null,
    adler: number,
  ): Sheet {
    const sheet = colours
      ? new Sheet(width, height, rows, colours, null)
      : new Sheet(width, height, null, [], rows)
    sheet.plate = new PlateStrips(rows, sheet.pitch, adler)
    return sheet
  }

  /** Of opaque pixels. */
  static from(aligned: Pixels): Sheet {
    const { width, height, data } = aligned
    const sheet = new Sheet(width, height, new Uint8Array((width + 1) * height), [], null)
    const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height)
    let last = -1
    let colour = 0
    for (let y = 0, at = 0; y < height; y++)
      for (let x = 0; x < width; x++, at++) {
        if (pixels[at] !== last) {
          last = pixels[at] as number
          colour =
            ((data[4 * at] as number) << 16) |
            ((data[4 * at + 1] as number) << 8) |
            (data[4 * at + 2] as number)
        }
        sheet.#set(x, y, colour)
      }
    return sheet
  }

  /** A sheet of one's own to paint on; this one must not change any more. */
  copy(): Sheet {
    const { width, height, indices, colours, rgb } = this
    this.plate ??= new PlateStrips(this.rows, this.pitch)
    const own = new Sheet(width, height, indices?.slice() ?? null, colours, rgb?.slice() ?? null)
    own.plate = this.plate
    own.#source = this
    return own
  }

  /** The pixels as PNG wants them. */
  get rows(): Uint8Array {
    return (this.indices ?? this.rgb) as Uint8Array
  }

  /** Adler-32 of the rows. */
  get adler(): number {
    return this.plate && this.#traced
      ? adlerAfter(this.plate.adler, this.#grown, this.#weighted)
      : adler32(this.rows)
  }

  /** Bytes of a row. */
  get pitch(): number {
    return 1 + this.width * (this.indices ? 1 : 3)
  }

  /** What is covered next is inked in `colour` (0xRRGGBB), its coordinates counted from left, top. */
  ink(colour: number, left: number, top: number): void {
    this.#ink = colour
    this.#left = left
    this.#top = top
    this.#over = new Int16Array(COLOURS * (FULL + 1)).fill(-1)
    this.#tones = new Uint8Array(0)
  }

  solid(x: number, y: number, count: number): void {
    this.cover(x, y, count, FULL)
  }

  soft(x: number, y: number, upper: number, lower: number): void {
    const row = y + this.#top
    const left = x + this.#left
    const isInside = row >= 0 && row < this.height && left >= 0 && left + WORD <= this.width
    const line = row * (this.width + 1) + 1 + left
    for (let pixel = 0, shift = 0; pixel < WORD; pixel++, shift += 4) {
      const coverage = ((upper >>> shift) & 15) + ((lower >>> shift) & 15)
      if (coverage === 0) continue
      const number =
        isInside && this.indices !== null ? this.#known(this.indices[line + pixel] as number, coverage) : -1
      if (number >= 0) this.#write(this.indices as Uint8Array, line + pixel, number)
      else this.cover(x + pixel, y, 1, coverage)
    }
    if (isInside) this.inked[row] = 1
  }

  /** The number of the ink over a colour, -1 where it was not met yet. */
  #known(under: number, coverage: number): number {
    return this.#over[under * (FULL + 1) + coverage] as number
  }

  /** `count` pixels from x on are inked by so many sixteenths. */
  cover(x: number, y: number, count: number, coverage: number): void {
    const row = y + this.#top
    const from = Math.max(0, x + this.#left)
    const to = Math.min(this.width, x + this.#left + count)
    if (row < 0 || row >= this.height || from >= to) return
    this.inked[row] = 1
    if (this.indices !== null) this.#coverIndices(this.indices, row, from, to, coverage)
    else if (this.rgb !== null) this.#coverRgb(this.rgb, row, from, to, coverage)
  }

  #coverIndices(indices: Uint8Array, row: number, from: number, to: number, coverage: number): void {
    const line = row * (this.width + 1) + 1
    for (let i = line + from; i < line + to; i++) {
      const place = (indices[i] as number) * (FULL + 1) + coverage
      let number = this.#over[place] as number
      if (number < 0) {
        number = this.#number(blend(this.colours[indices[i] as number] as number, this.#ink, coverage))
        if (number < 0) {
          this.#toRgb(indices)
          this.cover(i - line - this.#left, row - this.#top, line + to - i, coverage)
          return
        }
        this.#over[place] = number
      }
      this.#write(indices, i, number)
    }
  }

  #coverRgb(rgb: Uint8Array, row: number, from: number, to: number, coverage: number): void {
    if (this.#tones.length === 0) this.#tones = tones(this.#ink)
    const red = coverage * 256
    const green = red + 256 * (FULL + 1)
    const blue = green + 256 * (FULL + 1)
    const line = row * (3 * this.width + 1) + 1
    for (let i = line + 3 * from; i < line + 3 * to; i += 3) {
      this.#write(rgb, i, this.#tones[red + (rgb[i] as number)] as number)
      this.#write(rgb, i + 1, this.#tones[green + (rgb[i + 1] as number)] as number)
      this.#write(rgb, i + 2, this.#tones[blue + (rgb[i + 2] as number)] as number)
    }
  }

  #write(bytes: Uint8Array, at: number, value: number): void {
    const growth = value - (bytes[at] as number)
    bytes[at] = value
    this.#grown += growth
    this.#weighted += growth * (bytes.length - at)
  }

  /** A colour's number, a new one when there is room; -1 when there is none. */
  #number(colour: number): number {
    const known = this.#numbers.get(colour)
    if (known !== undefined) return known
    if (this.colours.length === COLOURS) return -1
    this.#numbers.set(colour, this.colours.length)
    return this.colours.push(colour) - 1
  }

  /** 0xRRGGBB of a pixel. */
  colourAt(x: number, y: number): number {
    if (this.indices !== null)
      return this.colours[this.indices[y * (this.width + 1) + 1 + x] as number] as number
    const rgb = this.rgb as Uint8Array
    const at = y * (3 * this.width + 1) + 1 + 3 * x
    return ((rgb[at] as number) << 16) | ((rgb[at + 1] as number) << 8) | (rgb[at + 2] as number)
  }

  #set(x: number, y: number, colour: number): void {
    this.inked[y] = 1
    if (this.indices !== null) {
      const number = this.#number(colour)
      if (number >= 0) {
        this.#write(this.indices, y * (this.width + 1) + 1 + x, number)
        return
      }
      this.#toRgb(this.indices)
    }
    const rgb = this.rgb as Uint8Array
    const at = y * (3 * this.width + 1) + 1 + 3 * x
    this.#write(rgb, at, colour >> 16)
    this.#write(rgb, at + 1, (colour >> 8) & 255)
    this.#write(rgb, at + 2, colour & 255)
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
    this.#traced = false
  }

  /** As a plate: turned to three bytes a pixel for good, since ink on it needs them. */
  inRgb(): PlateStrips {
    // Without a source of its own it has no plate after that.
    if (this.indices !== null) this.#toRgb(this.indices)
    this.plate ??= new PlateStrips(this.rows, this.pitch)
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

/** Ink over each of 256 values at each coverage, for red, green and blue. */
function tones(ink: number): Uint8Array {
  const table = new Uint8Array(3 * (FULL + 1) * 256)
  let at = 0
  for (const shift of [16, 8, 0])
    for (let coverage = 0; coverage <= FULL; coverage++)
      for (let under = 0; under < 256; under++, at++)
        table[at] = mixed(under, (ink >> shift) & 255, alphaOf(coverage))
  return table
}
