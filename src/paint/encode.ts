import { deflateSync } from 'node:zlib'
import { pngFile } from './png.ts'
import type { Sheet } from './sheet.ts'
import { deflatedRows } from './strips.ts'

/**
 * A painted sheet as PNG, the same bytes each time: indexed when it has no more than 256 colours, else in full colour,
 * both without loss; above `budget` bytes with a palette of 256 chosen colours, then of fewer.
 */
export async function encode(sheet: Sheet, budget: number): Promise<Encoded> {
  if (sheet.indices !== null) return { png: lossless(sheet), encoding: 'indexed' }
  if (!isPhotographic(sheet)) {
    const full = lossless(sheet)
    if (full.length <= budget) return { png: full, encoding: 'full' }
  }
  return await photographic(sheet, budget)
}

/** A picture and the step of the byte ladder it took: indexed and full are lossless, a palette is not. */
export interface Encoded {
  readonly png: Uint8Array
  readonly encoding: 'indexed' | 'full' | 'palette'
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
  const { width, height, indices, colours } = sheet
  return pngFile({ width, height, colours: indices && colours, deflated: deflatedRows(sheet) })
}

/** Whether rows of three bytes a pixel repeat too little to be compressed without filters: a third of themselves is left. */
function isPhotographic({ rows, pitch, height }: Sheet): boolean {
  const middle = Math.floor(height / 2) * pitch
  const sample = rows.subarray(middle, middle + 16 * pitch)
  return deflateSync(sample, { level: 1 }).length * 3 > sample.length
}

/** libimagequant's quality, tried in turn: on a busy photo 85 takes a fifth off, 70 half; below that skies show bands. */
const QUALITIES = [100, 85, 70] as const

async function photographic({ rows, width, height }: Sheet, budget: number): Promise<Encoded> {
  const { default: sharp } = await import('sharp')
  const pixels = unfiltered(rows, width, height)
  const image = () => sharp(pixels, { raw: { width, height, channels: 3 } })
  const full = await image().png({ compressionLevel: 6, adaptiveFiltering: true }).toBuffer()
  if (full.length <= budget) return { png: full, encoding: 'full' }
  let best = full
  for (const quality of QUALITIES) {
    const reduced = await image().png({ palette: true, quality, effort: 4, compressionLevel: 9 }).toBuffer()
    if (reduced.length < best.length) best = reduced
    if (best.length <= budget) break
  }
  return { png: best, encoding: 'palette' }
}

/** The pixels without the filter type before each row. */
function unfiltered(rows: Uint8Array, width: number, height: number): Uint8Array {
  const line = 3 * width
  const pixels = new Uint8Array(line * height)
  for (let y = 0; y < height; y++)
    pixels.set(rows.subarray(y * (line + 1) + 1, (y + 1) * (line + 1)), y * line)
  return pixels
}
