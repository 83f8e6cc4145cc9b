import { kernel, memory } from './kernel.ts'
import { zlibStream } from './strips.ts'

/**
 * Rows of three bytes a pixel, a filter type of 0 before each, in PNG's filters as one zlib stream; each channel up to `loss`
 * levels off. A photo repeats so little that only runs of one byte are looked for.
 */
export function pressed(rows: Uint8Array, pitch: number, loss: number): Uint8Array {
  const bytes = rows.length
  const { photoRoom, filter, press, pressedAt, adler32 } = kernel()
  memory(photoRoom(bytes), bytes).set(rows)
  const lines = filter(bytes, pitch, loss)
  const length = press(lines, bytes)
  return zlibStream([{ deflated: memory(pressedAt(), length), adler: adler32(lines, bytes) >>> 0, bytes }])
}
