import { kernel, memory } from './kernel.ts'
import type { Print } from './resample.ts'
import type { Scrim } from './scrim.ts'

/** A photo under its scrim, in the kernel's memory: good until that is used again. */
export function shaded({ data, width, height }: Print, { color, shares }: Scrim): Print {
  const isThere = data.buffer === kernel().memory.buffer
  if (!isThere) memory(kernel().printRoom(data.length), data.length).set(data)
  const room = kernel().sharesRoom(height)
  new Int16Array(kernel().memory.buffer, room >>> 0, height).set(shares.map(it => Math.round(it * 32768)))
  const at = kernel().shade(width, height, Number.parseInt(color.slice(1, 7), 16))
  return { data: memory(at, 3 * width * height), width, height }
}
