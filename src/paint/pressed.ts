import { kernel, memory } from './kernel.ts'
import { zlibStream } from './strips.ts'

/** A picture's rows; read when there is room for them in the kernel, which may move them as it takes it. */
interface Lines {
  readonly rows: Uint8Array
  readonly pitch: number
}

/**
 * Rows of three bytes a pixel, a filter type of 0 before each, in PNG's filters as one zlib stream; each channel up to `loss`
 * levels off. A photo repeats so little that only runs of one byte are looked for.
 */
export function pressed(lines: Lines, loss: number): Uint8Array {
  const { pitch } = lines
  const bytes = lines.rows.length
  const { photoRoom, filter, press, pressedAt, adler32 } = kernel()
  memory(photoRoom(bytes + pitch), bytes).set(lines.rows)
  const filtered = filter(bytes, pitch, loss, Math.ceil(bytes / pitch / 2), 0)
  const length = press(filtered, bytes)
  return zlibStream([{ deflated: memory(pressedAt(), length), adler: adler32(filtered, bytes) >>> 0, bytes }])
}

/** Bands a picture is judged by, an even number; rows of one that count, and those above them: nearly lossless rows get less alike from row to row. */
const [BANDS, COUNTED, LEAD] = [14, 4, 4]

/** How many bytes that would be, within some hundredths. */
export function pressedSize(lines: Lines, loss: number): number {
  const { pitch } = lines
  const height = lines.rows.length / pitch
  const band = LEAD + COUNTED
  if (height < 2 * BANDS * band) return pressed(lines, loss).length
  const { photoRoom, filter, press } = kernel()
  const bytes = BANDS * band * pitch
  const room = memory(photoRoom(bytes + pitch), bytes)
  for (let i = 0; i < BANDS; i++) {
    const from = Math.floor(((height - band) * i) / (BANDS - 1)) * pitch
    room.set(lines.rows.subarray(from, from + band * pitch), i * band * pitch)
  }
  const filtered = filter(bytes, pitch, loss, band, LEAD)
  const counted = BANDS * COUNTED
  return (press(filtered, counted * pitch) * height) / counted
}
