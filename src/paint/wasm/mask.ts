import { Room } from './room'

/**
 * Which of the 4 × 4 samples of each pixel are inked, one bit a sample: shapes laid over one another are united sample by
 * sample, so that no seam shows where letters join.
 */
const samples = new Room()
/** 1 for rows of pixels with ink. */
const inked = new Room()

/** Pixels to a word: a word holds 32 samples of one sampling line. */
export const WORD: i32 = 8

let width: i32 = 0
let height: i32 = 0
let bits: usize = 0
let touched: usize = 0
/** Words of a sampling line: a multiple of four. */
export let words: i32 = 0

/** Starts an empty mask of so many pixels. */
export function beginMask(columns: i32, rows: i32): void {
  width = columns
  height = rows
  words = 4 * ((columns + 4 * WORD - 1) / (4 * WORD))
  bits = samples.hold(words * rows * 16)
  touched = inked.hold(rows)
  memory.fill(bits, 0, words * rows * 16)
  memory.fill(touched, 0, rows)
}

/** Inks the samples from `left` up to `right` of a sampling line. */
export function span(line: i32, left: i32, right: i32): void {
  const y = line >> 2
  const from = max(0, left)
  const to = min(right, width * 4)
  if (y < 0 || y >= height || from >= to) return
  store<u8>(touched + y, 1)
  const start = wordAt(line, from >> 5)
  const end = wordAt(line, to >> 5)
  const head: u32 = 0xffffffff << (from & 31)
  const tail: u32 = ~(0xffffffff << (to & 31))
  if (start === end) {
    mark(start, head & tail)
    return
  }
  mark(start, head)
  for (let word = start + 4; word < end; word += 4) store<u32>(word, 0xffffffff)
  if (tail !== 0) mark(end, tail)
}

function mark(word: usize, set: u32): void {
  store<u32>(word, load<u32>(word) | set)
}

/** Where a word of a sampling line stands; the next line's is `words` words on. */
export function wordAt(line: i32, word: i32): usize {
  return bits + ((line * words + word) << 2)
}

/** Where it is told which rows of pixels have ink: 1 for each that has. */
export function inkedAt(): usize {
  return touched
}

export function isInked(y: i32): bool {
  return load<u8>(touched + y) !== 0
}

/** How many bits are set in each four bits of a word, in those four bits. */
export function counts(word: u32): u32 {
  const pairs = word - ((word >>> 1) & 0x55555555)
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
}
