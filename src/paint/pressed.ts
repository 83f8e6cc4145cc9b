import { kernel, memory } from './kernel.ts'
import { zlibStream } from './strips.ts'

/**
 * Rows of three bytes a pixel, a filter type of 0 before each, in PNG's filters as one zlib stream; each channel up to `loss`
 * levels off. A photo repeats so little that only runs of one byte are looked for.
 */
export function pressed(rows: Uint8Array, pitch: number, loss: number): Uint8Array {
  const bytes = rows.length
  const { photoRoom, filter, press, pressedAt, adler32 } = kernel()
  memory(photoRoom(bytes + pitch), bytes).set(rows)
  const lines = filter(bytes, pitch, loss, Math.ceil(bytes / pitch / 2), 0)
  const length = press(lines, bytes)
  return zlibStream([{ deflated: memory(pressedAt(), length), adler: adler32(lines, bytes) >>> 0, bytes }])
}

/** Bands a picture is judged by, an even number; rows of one that count, and those above them: nearly lossless rows get less alike from row to row. */
const [BANDS, COUNTED, LEAD] = [14, 4, 4]

/** How many bytes that would be, within some hundredths. */
export function pressedSize(rows: Uint8Array, pitch: number, loss: number): number {
  const height = rows.length / pitch
  const band = LEAD + COUNTED
  if (height < 2 * BANDS * band) return pressed(rows, pitch, loss).length
  const { photoRoom, filter, press } = kernel()
  const bytes = BANDS * band * pitch
  const room = memory(photoRoom(bytes + pitch), bytes)
  for (let i = 0; i < BANDS; i++) {
    const from = Math.floor(((height - band) * i) / (BANDS - 1)) * pitch
    room.set(rows.subarray(from, from + band * pitch), i * band * pitch)
  }
  const lines = filter(bytes, pitch, loss, band, LEAD)
  const counted = BANDS * COUNTED
  return (press(lines, counted * pitch) * height) / counted
}
