/** Writes bits, the lowest first, as deflate packs them (RFC 1951, 3.1.1). */
let start: usize = 0
let at: usize = 0
let pending: u64 = 0
let count: i32 = 0

export function beginBits(place: usize): void {
  start = place
  at = place
  pending = 0
  count = 0
}

/** The lowest `length` (up to 32) bits of a value. */
export function put(value: u32, length: i32): void {
  pending |= (value as u64) << count
  count += length
  if (count < 32) return
  store<u32>(at, pending as u32)
  at += 4
  pending >>= 32
  count -= 32
}

/** The bits of tokens (16 bits each): of each a table has its code, and in the highest byte how many bits (up to 24) that is. */
export function putCodes(from: usize, end: usize, table: usize): void {
  let to = at
  let bits = pending
  let length = count
  for (; from < end; from += 2) {
    const code = load<u32>(table + ((load<u16>(from) as usize) << 2))
    bits |= ((code & 0xffffff) as u64) << length
    length += code >>> 24
    store<u64>(to, bits)
    if (length < 32) continue
    to += 4
    bits >>= 32
    length -= 32
  }
  at = to
  pending = bits
  count = length
}

/** Ends on a whole byte: with an empty block of no compression, not the last one (RFC 1951, 3.2.4). */
export function endOnByte(): void {
  put(0, 3)
  align()
  put(0, 16)
  put(0xffff, 16)
}

/** Goes on at the next whole byte. */
function align(): void {
  for (; count > 0; count -= 8) {
    store<u8>(at++, pending as u8)
    pending >>= 8
  }
  count = 0
  pending = 0
}

/** Bytes written so far, whole ones. */
export function written(): i32 {
  return (at - start) as i32
}
