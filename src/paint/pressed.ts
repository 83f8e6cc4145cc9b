import { kernel, memory } from './kernel.ts'
import { zlibStream } from './strips.ts'

/**
 * Rows of three bytes a pixel, a filter type of 0 before each, in PNG's filters as one zlib stream; each channel up to `loss`
 * levels off. A photo repeats so little that only runs of one byte are looked for.
 */
export function pressed(rows: Uint8Array, pitch: number, loss: number): Uint8Array {
  const bytes = rows.length
  const { photoRoom, filter, press, pressedAt, adler32 } = kernel()
  // Below nothing, as PNG has it.
  const room = memory(photoRoom(pitch + bytes), pitch + bytes)
  room.fill(0, 0, pitch)
  room.set(rows, pitch)
  const lines = filter(pitch + bytes, pitch, loss, 1 + bytes / pitch, 1)
  const length = press(lines, bytes)
  return zlibStream([{ deflated: memory(pressedAt(), length), adler: adler32(lines, bytes) >>> 0, bytes }])
}

/** Bands a picture is judged by, the rows of one that count, and those above them: nearly lossless rows get less alike from row to row. */
const [BANDS, COUNTED, LEAD] = [16, 4, 5]

/** How many bytes that would be, within some hundredths. */
export function pressedSize(rows: Uint8Array, pitch: number, loss: number): number {
  const height = rows.length / pitch
  const band = LEAD + COUNTED
  if (height < 2 * BANDS * band) return pressed(rows, pitch, loss).length
  const { photoRoom, filter, press } = kernel()
  const bytes = BANDS * band * pitch
  const room = memory(photoRoom(bytes), bytes)
  for (let i = 0; i < BANDS; i++) {
    const from = Math.floor(((height - band) * i) / (BANDS - 1)) * pitch
    room.set(rows.subarray(from, from + band * pitch), i * band * pitch)
  }
  const lines = filter(bytes, pitch, loss, band, LEAD)
  const counted = BANDS * COUNTED
  return (press(lines, counted * pitch) * height) / counted
}
