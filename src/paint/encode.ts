import { promisify } from 'node:util'
import { deflate, deflateSync, type ZlibOptions } from 'node:zlib'
import { pngFile } from './png.ts'
import type { Sheet } from './sheet.ts'

const inBackground = promisify<Uint8Array, ZlibOptions, Buffer>(deflate)

// Level 6 makes files 2 to 8 % larger than 9, in a tenth of the time (docs/performance.md).
const options = { level: 6, memLevel: 9 }

/**
 * A painted sheet as PNG, the same bytes each time: indexed when it has no more than 256 colours, else in full colour,
 * both without loss; above `budget` bytes with a palette of 256 chosen colours.
 */
export async function encode(sheet: Sheet, budget: number): Promise<Uint8Array> {
  const { width, height, colours, indices } = sheet
  if (indices !== null)
    return pngFile({ width, height, colours, deflated: await inBackground(indices, options) })
  const rows = sheet.rgb as Uint8Array
  if (!isPhotographic(rows, 3 * width + 1)) {
    const full = pngFile({ width, height, colours: null, deflated: await inBackground(rows, options) })
    if (full.length <= budget) return full
  }
  return await photographic(rows, sheet, budget)
}

/** Whether rows of three bytes a pixel repeat too little to be compressed without filters: a third of themselves is left. */
function isPhotographic(rows: Uint8Array, pitch: number): boolean {
  const middle = Math.floor(rows.length / pitch / 2) * pitch
  const sample = rows.subarray(middle, middle + 16 * pitch)
  return deflateSync(sample, { level: 1 }).length * 3 > sample.length
}

async function photographic(rows: Uint8Array, { width, height }: Sheet, budget: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const pixels = unfiltered(rows, width, height)
  const image = () => sharp(pixels, { raw: { width, height, channels: 3 } })
  const full = await image().png({ compressionLevel: 6, adaptiveFiltering: true }).toBuffer()
  if (full.length <= budget) return full
  const reduced = await image()
    .png({ palette: true, colours: 256, quality: 100, effort: 4, compressionLevel: 9 })
    .toBuffer()
  return reduced.length < full.length ? reduced : full
}

/** The pixels without the filter type before each row. */
function unfiltered(rows: Uint8Array, width: number, height: number): Uint8Array {
  const line = 3 * width
  const pixels = new Uint8Array(line * height)
  for (let y = 0; y < height; y++)
    pixels.set(rows.subarray(y * (line + 1) + 1, (y + 1) * (line + 1)), y * line)
  return pixels
}
