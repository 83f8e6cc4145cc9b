import { deflateSync } from 'node:zlib'
import { pngFile } from './png.ts'
import { pressed, pressedSize } from './pressed.ts'
import type { Sheet } from './sheet.ts'
import { deflatedRows } from './strips.ts'

/**
 * A painted sheet as PNG, the same bytes each time: indexed when it has no more than 256 colours, whatever its bytes, else in
 * full colour, both without loss; above `budget` bytes each channel may come out a few of its levels beside what it was; then with a
 * palette of 256 chosen colours, then of fewer.
 */
export async function encode(sheet: Sheet, budget: number): Promise<Encoded> {
  if (sheet.colours !== null) return { png: lossless(sheet), encoding: 'indexed' }
  if (!isPhotographic(sheet)) {
    const full = lossless(sheet)
    if (full.length <= budget) return { png: full, encoding: 'full' }
  }
  return await photographic(sheet, budget)
}

/** A picture and the step of the byte ladder it took: indexed and full are lossless, near is so to 4 of 255 levels, a palette is not. */
export interface Encoded {
  readonly png: Uint8Array
  readonly encoding: 'indexed' | 'full' | 'near' | 'palette'
}

/** Beside a PNG over its budget: platforms make a JPEG of it anyway, and this one is made with care. */
export async function jpegBeside(png: Uint8Array, budget: number): Promise<Uint8Array | null> {
  if (png.length <= budget) return null
  const { default: sharp } = await import('sharp')
  return await sharp(png)
    .jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4', mozjpeg: true })
    .toBuffer()
}

/** Letters keep clean edges on a photo from here on; without subsampling, coloured ones too. */
const JPEG_QUALITY = 88

function lossless(sheet: Sheet): Uint8Array {
  const { width, height, colours } = sheet
  return pngFile({ width, height, colours, deflated: deflatedRows(sheet) })
}

/** Whether PNG's filters make less of a picture than its repetitions do. */
function isPhotographic(sheet: Sheet): boolean {
  const some = bands(sheet)
  return pressed({ rows: some, pitch: sheet.pitch }, 0).length < deflateSync(some, { level: 1 }).length
}

/** Rows of each band, and bands, that tell what a whole picture is like. */
const [BAND, BANDS] = [4, 5]

function bands({ rows, pitch, height }: Sheet): Uint8Array {
  const some = Array.from({ length: BANDS }, (_, i) => {
    const from = Math.floor((height - BAND) * (i / (BANDS - 1))) * pitch
    return rows.subarray(from, from + BAND * pitch)
  })
  return Buffer.concat(some)
}

/** libimagequant's quality, tried in turn: on a busy photo 85 takes a fifth off, 70 half; below that skies show bands. */
const QUALITIES = [100, 85, 70] as const

async function photographic(sheet: Sheet, budget: number): Promise<Encoded> {
  if (sheet.rows.length <= budget || pressedSize(sheet, 0) <= DOUBT * budget) {
    const png = filteredPng(sheet, 0)
    if (png.length <= budget) return { png, encoding: 'full' }
  }
  for (let loss = leastLoss(sheet, budget); loss <= MOST_LOSS; loss++) {
    const png = filteredPng(sheet, loss)
    if (png.length <= budget) return { png, encoding: 'near' }
  }
  return await withPalette(sheet, budget)
}

/** So much above the budget a lossless picture is worth a try. */
const DOUBT = 1.08

/** Levels of 255 that a channel may lose: on a photo 4 is not seen yet, in a sky 6 is. */
const MOST_LOSS = 4

/** The loss to begin with. */
function leastLoss(sheet: Sheet, budget: number): number {
  let [least, most] = [1, MOST_LOSS]
  while (least < most) {
    const middle = Math.floor((least + most) / 2)
    if (pressedSize(sheet, middle) <= budget) most = middle
    else least = middle + 1
  }
  return least
}

function filteredPng(sheet: Sheet, loss: number): Uint8Array {
  const { width, height } = sheet
  return pngFile({ width, height, colours: null, deflated: pressed(sheet, loss) })
}

async function withPalette({ rows, width, height }: Sheet, budget: number): Promise<Encoded> {
  // Before anything is waited for: rows are good only until the kernel's memory grows.
  const pixels = unfiltered(rows, width, height)
  const { default: sharp } = await import('sharp')
  let best: Uint8Array | null = null
  for (const quality of QUALITIES) {
    const image = sharp(pixels, { raw: { width, height, channels: 3 } })
    const reduced = await image.png({ palette: true, quality, effort: 4, compressionLevel: 9 }).toBuffer()
    if (best === null || reduced.length < best.length) best = reduced
    if (best.length <= budget) break
  }
  return { png: best ?? new Uint8Array(), encoding: 'palette' }
}

/** The pixels without the filter type before each row. */
function unfiltered(rows: Uint8Array, width: number, height: number): Uint8Array {
  const line = 3 * width
  const pixels = new Uint8Array(line * height)
  for (let y = 0; y < height; y++)
    pixels.set(rows.subarray(y * (line + 1) + 1, (y + 1) * (line + 1)), y * line)
  return pixels
}
