/** The largest prime below 2^16 (RFC 1950). */
const BASE: u64 = 65521
/** Bytes whose sums 32 bits hold. */
const MOST: usize = 4096

/** Adler-32 of so many bytes: the sum at the end of a zlib stream. 64 bits hold the sums of any picture: they are reduced at the end. */
export function adler32(start: usize, bytes: i32): u32 {
  let a: u64 = 1
  let b: u64 = 0
  let at = start
  const end = start + bytes
  while (at + 16 <= end) {
    const first = at
    const stop = min(end, at + MOST)
    let sums = i32x4.splat(0)
    let before = i32x4.splat(0)
    let weighted = i32x4.splat(0)
    for (; at + 16 <= stop; at += 16) {
      const some = v128.load(at)
      before = i32x4.add(before, sums)
      sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(some)))
      weighted = i32x4.add(weighted, weigh(some))
    }
    b += a * (at - first) + 16 * total(before) + total(weighted)
    a += total(sums)
  }
  for (; at < end; at++) {
    a += load<u8>(at)
    b += a
  }
  return (((b % BASE) << 16) | (a % BASE)) as u32
}

/** Of sixteen bytes: the first sixteen times, the last one once. */
function weigh(bytes: v128): v128 {
  const early = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(bytes), i16x8(16, 15, 14, 13, 12, 11, 10, 9))
  const late = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(bytes), i16x8(8, 7, 6, 5, 4, 3, 2, 1))
  return i32x4.add(early, late)
}

function total(lanes: v128): u64 {
  const halves = i64x2.add(i64x2.extend_low_i32x4_u(lanes), i64x2.extend_high_i32x4_u(lanes))
  return i64x2.extract_lane(halves, 0) + i64x2.extract_lane(halves, 1)
}
