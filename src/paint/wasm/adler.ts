/** The largest prime below 2^16 (RFC 1950). */
const BASE: u64 = 65521

/** Adler-32 of so many bytes: the sum at the end of a zlib stream. */
export function adler32(at: usize, bytes: i32): u32 {
  let a: u64 = 1
  let b: u64 = 0
  const end = at + bytes
  while (at + 8 <= end) {
    // 64 bits hold the sums of any picture: they are reduced at the end.
    const word = load<u64>(at)
    b += 8 * a + weighted(word)
    a += sum(word)
    at += 8
  }
  for (; at < end; at++) {
    a += load<u8>(at)
    b += a
  }
  return (((b % BASE) << 16) | (a % BASE)) as u32
}

/** Every other byte of a word. */
const BYTES: u64 = 0x00ff00ff00ff00ff

/** Of a word's eight bytes. The product's highest 16 bits add up the four that a multiplication can hold apart. */
function sum(word: u64): u64 {
  return (((word & BYTES) + ((word >> 8) & BYTES)) * 0x0001000100010001) >> 48
}

/** The first byte eight times, the last one once. */
function weighted(word: u64): u64 {
  return (((word & BYTES) * 0x0008000600040002) >> 48) + ((((word >> 8) & BYTES) * 0x0007000500030001) >> 48)
}
