/** The largest prime below 2^16, and how many bytes can be summed before 32 bits overflow (zlib's adler32.c). */
const BASE = 65521
const MOST = 5552

/** The sum at the end of a zlib stream (RFC 1950). */
export function adler32(bytes: Uint8Array): number {
  let a = 1
  let b = 0
  for (let i = 0; i < bytes.length; ) {
    const end = Math.min(bytes.length, i + MOST)
    for (; i < end; i++) {
      a += bytes[i] as number
      b += a
    }
    a %= BASE
    b %= BASE
  }
  return b * 65536 + a
}

/**
 * The sum of changed bytes from that of the old ones: it is linear. `grown` is how much they grew together, `weighted` how
 * much each grew times how many bytes there are from it to the end.
 */
export function adlerAfter(adler: number, grown: number, weighted: number): number {
  const a = (((adler & 0xffff) + grown) % BASE) + BASE
  const b = (((adler >>> 16) + weighted) % BASE) + BASE
  return (b % BASE) * 65536 + (a % BASE)
}
