import { counts, isInked, WORD, wordAt, words } from './mask'
import { Room } from './room'

/** Sixteenths of a pixel: what coverage counts. */
const FULL: i32 = 16
/** Levels of coverage, none and full among them. */
const LEVELS: i32 = 17

/** The number of the ink over a colour at a coverage, found by the sheet, which knows the colours; -1 when there is no room for it. */
declare function numberOf(under: i32, coverage: i32): i32

/** The rows as they were, should colours run out. */
const before = new Room()
/** The number of the ink over each numbered colour at each coverage, 16 bits each; -1 where it is not known yet. */
const numbers = memory.data(256 * LEVELS * 2)
/** The same as bytes by coverage, 32 bytes a colour; they hold where all coverages are known. */
const ramps = memory.data(256 * 32)
/** How many coverages of ink over each colour are known. */
const found = memory.data(256)
/** One channel of ink over each value at each coverage, red, green, blue one after another. */
const tones = memory.data(3 * LEVELS * 256)

/** What is laid next has another ink. */
export function beginNumbers(): void {
  memory.fill(numbers, 0xff, 256 * LEVELS * 2)
  memory.fill(found, 0, 256)
}

/** What is laid next is inked in a colour; 0xRRGGBB. */
export function beginTones(ink: i32): void {
  for (let channel = 0; channel < 3; channel++) {
    const value = (ink >> (16 - 8 * channel)) & 255
    for (let coverage = 0; coverage <= FULL; coverage++)
      for (let under = 0; under < 256; under++)
        store<u8>(toneAt(channel, coverage) + under, mixed(under, value, min(255, coverage * 16)) as u8)
  }
}

/** One channel of ink over what is there, rounded as the renderer of the plates rounds (tiny-skia's div255). */
function mixed(under: i32, ink: i32, alpha: i32): i32 {
  const rest = (2 * under * (255 - alpha) + 255) / 510
  return min(255, ((ink * alpha + 255) >> 8) + rest)
}

function toneAt(channel: i32, coverage: i32): usize {
  return tones + ((channel * LEVELS + coverage) << 8)
}

/**
 * Inks what the mask covers on `count` rows of `width` pixels that stand at `rows`, from the mask's row `first` on; its left edge is at `left`.
 * A pixel is a number of a colour (`bytes` 1) or three bytes; each row has one byte of filter type before its pixels.
 * False, with nothing changed, when the colours ran out.
 */
export function lay(rows: usize, first: i32, count: i32, left: i32, width: i32, bytes: i32): bool {
  const pitch = 1 + width * bytes
  const size = count * pitch
  if (bytes === 1) memory.copy(before.hold(size), rows, size)
  for (let y = 0; y < count; y++)
    if (isInked(first + y) && !layRow(first + y, rows + y * pitch + 1, left, width, bytes)) {
      memory.copy(rows, before.hold(size), size)
      return false
    }
  return true
}

function layRow(y: i32, row: usize, left: i32, width: i32, bytes: i32): bool {
  const line = words << 2
  let solid = 0
  for (let word = 0, at = wordAt(4 * y, 0); word < words; word++, at += 4) {
    if ((word & 3) === 0 && solid === 0 && areEmpty(at, line)) {
      word += 3
      at += 12
      continue
    }
    const a = load<u32>(at)
    const b = load<u32>(at + line)
    const c = load<u32>(at + 2 * line)
    const d = load<u32>(at + 3 * line)
    if ((a & b & c & d) === 0xffffffff) {
      solid++
      continue
    }
    const from = left + WORD * word
    if (solid > 0 && !layRun(row, max(0, from - WORD * solid), min(width, from), bytes)) return false
    solid = 0
    if ((a | b | c | d) === 0) continue
    const upper = counts(a) + counts(b)
    const lower = counts(c) + counts(d)
    if (!layWord(row, from, width, upper, lower, bytes)) return false
  }
  const end = left + WORD * words
  return solid === 0 || layRun(row, max(0, end - WORD * solid), min(width, end), bytes)
}

/** Whether the next four words of a row of pixels, in each of its sampling lines, have no ink. */
function areEmpty(at: usize, line: i32): bool {
  const upper = v128.or(v128.load(at), v128.load(at + line))
  const lower = v128.or(v128.load(at + 2 * line), v128.load(at + 3 * line))
  return !v128.any_true(v128.or(upper, lower))
}

/** Eight pixels from `from` on: the nth has as many sixteenths of ink as the nth four bits of `upper` and of `lower` add up to. */
function layWord(row: usize, from: i32, width: i32, upper: u32, lower: u32, bytes: i32): bool {
  if (bytes === 1 && from >= 0 && from + WORD <= width && areAlike(row + from)) {
    layAlike(row + from, upper, lower)
    return true
  }
  for (let x = from; (upper | lower) !== 0; x++, upper >>>= 4, lower >>>= 4) {
    const coverage = (upper & 15) + (lower & 15)
    if (coverage === 0 || x < 0 || x >= width) continue
    if (bytes === 3) layTone(row + 3 * x, coverage)
    else if (!layNumber(row + x, coverage)) return false
  }
  return true
}

/** Whether eight pixels have one number, and the ink over it is known at every coverage. */
function areAlike(at: usize): bool {
  const under = load<u8>(at)
  return load<u8>(found + under) === FULL && load<u64>(at) === (under as u64) * 0x0101010101010101
}

/** Inks such pixels all at once. */
function layAlike(at: usize, upper: u32, lower: u32): void {
  const even = (upper & 0x0f0f0f0f) + (lower & 0x0f0f0f0f)
  const odd = ((upper >>> 4) & 0x0f0f0f0f) + ((lower >>> 4) & 0x0f0f0f0f)
  const pairs = i32x4.replace_lane(i32x4.splat(even), 1, odd)
  const coverage = i8x16.shuffle(pairs, pairs, 0, 4, 1, 5, 2, 6, 3, 7, 0, 4, 1, 5, 2, 6, 3, 7)
  const ramp = ramps + ((load<u8>(at) as usize) << 5)
  const full = v128.and(i8x16.eq(coverage, i8x16.splat(FULL as i8)), v128.load8_splat(ramp + FULL))
  v128.store64_lane(at, v128.or(i8x16.swizzle(v128.load(ramp), coverage), full), 0)
}

/** Full ink from pixel `from` up to `to`. */
function layRun(row: usize, from: i32, to: i32, bytes: i32): bool {
  if (bytes === 1) {
    // Whatever is under it, full ink is one colour.
    if (from >= to) return true
    if (!layNumber(row + from, FULL)) return false
    memory.fill(row + from, load<u8>(row + from), to - from)
    return true
  }
  for (let x = from; x < to; x++) layTone(row + 3 * x, FULL)
  return true
}

function layTone(at: usize, coverage: i32): void {
  store<u8>(at, load<u8>(toneAt(0, coverage) + load<u8>(at)))
  store<u8>(at, load<u8>(toneAt(1, coverage) + load<u8>(at, 1)), 1)
  store<u8>(at, load<u8>(toneAt(2, coverage) + load<u8>(at, 2)), 2)
}

function layNumber(at: usize, coverage: i32): bool {
  const under = load<u8>(at) as i32
  const place = numbers + ((under * LEVELS + coverage) << 1)
  let number = load<i16>(place) as i32
  if (number < 0) {
    number = numberOf(under, coverage)
    if (number < 0) return false
    store<i16>(place, number as i16)
    remember(under, coverage, number)
  }
  store<u8>(at, number as u8)
  return true
}

function remember(under: i32, coverage: i32, number: i32): void {
  const ramp = ramps + (under << 5)
  store<u8>(ramp, under as u8)
  store<u8>(ramp + coverage, number as u8)
  store<u8>(found + under, load<u8>(found + under) + 1)
}
