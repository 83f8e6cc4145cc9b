import { given, made, Room } from './room'

/** Bytes of a pixel; of one between the two passes. */
const PIXEL: i32 = 3
const WIDE: i32 = 6
/** Fraction bits of a weight, and of a value between the two passes. */
const WEIGHT: i32 = 14
const BETWEEN: i32 = 6

const weights = new Room()
const line = new Room()

/** Room for the source's rows, and three more that may be read but do not count: taps come in fours. */
export function sourceRoom(width: i32, height: i32): usize {
  return given.hold((height + 3) * width * PIXEL + 32)
}

/** Room for the weights of both directions: see `resample`. */
export function weightsRoom(bytes: i32): usize {
  return weights.hold(bytes)
}

/**
 * Where `toWidth` × `toHeight` pixels stand, each the sum of weighted ones of the source's rows of `columns`: first of
 * `rowTaps` rows, then of `columnTaps` columns, both multiples of four. The weights of a direction are, for each place in it, the first row or
 * column (32 bits), then as many weights (16 bits, of 2^14); rows come first.
 */
export function resample(columns: i32, toWidth: i32, toHeight: i32, rowTaps: i32, columnTaps: i32): usize {
  const pitch = columns * PIXEL
  const between = line.hold((columns + columnTaps) * WIDE + 64)
  const print = made.hold(toWidth * toHeight * PIXEL + 48)
  const rowStep = 4 + 2 * rowTaps
  const across = weights.hold(0) + toHeight * rowStep
  let at = weights.hold(0)
  let to = print
  for (let y = 0; y < toHeight; y++) {
    const first = given.hold(0) + (load<i32>(at) as usize) * pitch
    sumRows(first, pitch, at + 4, rowTaps, between)
    sumColumns(between, across, columnTaps, to, toWidth)
    at += rowStep
    to += toWidth * PIXEL
  }
  return print
}

/** Sixteen bytes at a time, two rows at once. */
function sumRows(first: usize, pitch: i32, weights: usize, taps: i32, to: usize): void {
  const half = i32x4.splat(1 << (WEIGHT - BETWEEN - 1))
  for (let i = 0; i < pitch; i += 16) {
    let a = half
    let b = half
    let c = half
    let d = half
    let from = first + i
    for (let tap = 0; tap < taps; tap += 2) {
      const pair = v128.load_splat<u32>(weights + (tap << 1))
      const one = v128.load(from)
      const other = v128.load(from + pitch)
      const low = i8x16.shuffle(one, other, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
      const high = i8x16.shuffle(one, other, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
      a = i32x4.add(a, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(low), pair))
      b = i32x4.add(b, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(low), pair))
      c = i32x4.add(c, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(high), pair))
      d = i32x4.add(d, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(high), pair))
      from += 2 * pitch
    }
    v128.store(to + 2 * i, i16x8.narrow_i32x4_s(between(a), between(b)))
    v128.store(to + 2 * i + 16, i16x8.narrow_i32x4_s(between(c), between(d)))
  }
}

function between(sum: v128): v128 {
  return i32x4.shr_s(sum, WEIGHT - BETWEEN)
}

/** A pixel at a time, two columns at once: each channel of one beside that of the other. */
function sumColumns(from: usize, weights: usize, taps: i32, to: usize, width: i32): void {
  const half = i32x4.splat(1 << (WEIGHT + BETWEEN - 1))
  for (let x = 0; x < width; x++) {
    let at = from + load<i32>(weights) * WIDE
    weights += 4
    let sum = i32x4.add(half, weighted(at, weights))
    let other = weighted(at + 2 * WIDE, weights + 4)
    for (const end = weights + 2 * taps - 8; weights < end; ) {
      weights += 8
      at += 4 * WIDE
      sum = i32x4.add(sum, weighted(at, weights))
      other = i32x4.add(other, weighted(at + 2 * WIDE, weights + 4))
    }
    weights += 8
    const words = i32x4.shr_s(i32x4.add(sum, other), WEIGHT + BETWEEN)
    const shorts = i16x8.narrow_i32x4_s(words, words)
    // The fourth byte is overwritten by the next pixel.
    v128.store_lane<u32>(to, i8x16.narrow_i16x8_u(shorts, shorts), 0)
    to += PIXEL
  }
}

/** Two columns: each channel of one beside that of the other. */
function weighted(at: usize, weights: usize): v128 {
  const beside = i16x8.shuffle(v128.load(at), v128.load(at + WIDE), 0, 8, 1, 9, 2, 10, 3, 11)
  return i32x4.dot_i16x8_s(beside, v128.load_splat<u32>(weights))
}
