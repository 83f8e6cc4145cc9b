import sharp from 'sharp'
import type { Pixels } from './composite.ts'

/**
 * Opaque pixels as a PNG, the same bytes each time: indexed when it has no more than 256 colours, else in full colour,
 * both without loss; above `budget` bytes with a palette of 256 chosen colours.
 */
export async function encode({ data, width, height }: Pixels, budget: number): Promise<Uint8Array> {
  const image = () => sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha()
  if (fewColours(data))
    return await image()
      .png({ ...indexed, dither: 0 })
      .toBuffer()
  const full = await image().png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer()
  if (full.length <= budget) return full
  const reduced = await image().png(indexed).toBuffer()
  return reduced.length < full.length ? reduced : full
}

// Efforts below 4 lose colours even when there are few (measured); above it nothing is gained.
const indexed = { palette: true, colours: 256, quality: 100, effort: 4, compressionLevel: 9 } as const

function fewColours(data: Uint8Array): boolean {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4)
  const seen = new Set<number>()
  let last = -1
  for (const pixel of pixels) {
    if (pixel === last) continue
    last = pixel
    if (seen.add(pixel).size > 256) return false
  }
  return true
}
