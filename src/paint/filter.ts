import { kernel, memory } from './kernel.ts'

/** Rows of three bytes a pixel, a filter type of 0 before each, in PNG's filters; each channel up to `loss` levels off. */
export function filtered(rows: Uint8Array, pitch: number, loss: number): Uint8Array {
  const { length } = rows
  const place = kernel().rowsRoom(length)
  memory(place, length).set(rows)
  return memory(kernel().filter(length, pitch, loss), length).slice()
}
