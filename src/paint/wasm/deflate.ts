import { beginBits, endOnByte, written } from './bits'
import { Room } from './room'
import { distanceBits, distanceSymbol, LONGEST, SHORTEST } from './symbols'
import { endBlock, literal, match } from './tokens'

const WINDOW: usize = 32768
/** A match this long is taken without a look at the next byte's, or at others. */
const LONG: i32 = 64
/** One this long among the likely distances is good enough; shorter ones are looked for in the table as well. */
const GOOD: i32 = 8
/** Bits a literal takes, and a match beside its distance's extra bits, about. */
const LITERAL: i32 = 6
const MATCH: i32 = 10
/** Earlier places with the same four bytes that are looked at: twice as many save 0.2 to 2 % of the bytes and take a seventh longer. */
const DEPTH: i32 = 4
/** Places of a match that are put into the table. */
const LISTED: i32 = 2
/** A byte further on it must save so many more. */
const LAZY: i32 = 2

/** Where each four bytes stood last, by their hash; and for each place of the window how far back the same hash was before. */
const HASHES: i32 = 13
const latest = memory.data(4 << HASHES)
const steps = memory.data(2 * 32768)

const outputs = new Room()

/** The best match found at a place, and about how many bits it saves. */
let length: i32 = 0
let distance: i32 = 0
let saved: i32 = 0
/** Nothing before it may be referred to. */
let first: usize = 0

export function outputAt(): usize {
  return outputs.hold(0)
}

/** The first place that is not in the table. */
let unlisted: usize = 0

/**
 * Deflates (RFC 1951) what stands from `start` up to `stop`, of a picture whose rows are `pitch` bytes; what is from `known` on before it may be
 * referred to, though only as the row above or the pixel before. Ends on a whole byte, not with a last block. The bytes of output.
 *
 * A picture of text repeats the row above or the pixel before, mostly; these distances and the last one taken are tried before
 * those of a table of where the next four bytes stood.
 */
export function deflate(known: usize, start: usize, stop: usize, pitch: i32, pixel: i32): i32 {
  const bytes = (stop - start) as i32
  beginBits(outputs.hold(bytes + (bytes >> 2) + 4096))
  memory.fill(latest, 0, 4 << HASHES)
  first = known
  unlisted = start
  let last = pixel
  let at = start
  find(at, stop, last, pitch, pixel)
  while (at < stop) {
    const far = length
    const back = distance
    const gain = saved
    // A longer match may begin at the next byte.
    if (far < LONG && at + 1 < stop) find(at + 1, stop, last, pitch, pixel)
    if (far === 0 || (far < LONG && saved > gain + LAZY)) {
      literal(load<u8>(at++))
      continue
    }
    match(far, back)
    last = back
    list(at + min(far, LISTED), stop)
    at += far
    unlisted = at
    find(at, stop, last, pitch, pixel)
  }
  endBlock()
  endOnByte()
  return written()
}

/** The match at a place that saves most; a length of 0 when none saves anything. */
function find(at: usize, stop: usize, last: i32, pitch: i32, pixel: i32): void {
  length = 0
  distance = 0
  saved = 0
  const most = min(LONGEST, (stop - at) as i32)
  if (most < 4) return
  // Before V8 optimizes this a call costs more than the look whether it is worth while.
  if (mayAgree(at, last)) consider(at, last, most)
  if (length < LONG && last !== pitch && mayAgree(at, pitch)) consider(at, pitch, most)
  if (length < LONG && last !== pixel && mayAgree(at, pixel)) consider(at, pixel, most)
  if (length < GOOD) search(at, most)
  list(at + 1, stop)
}

/** Whether a match from so far back may be longer than the best one. */
function mayAgree(at: usize, back: i32): bool {
  return load<u8>(at - back + length) === load<u8>(at + length)
}

function search(at: usize, most: i32): void {
  const bytes = load<u32>(at)
  const least = max(first, at - WINDOW + 1)
  let from = load<u32>(hashed(at)) as usize
  for (let left = DEPTH; left > 0 && from >= least; left--) {
    if (load<u32>(from) === bytes) {
      consider(at, (at - from) as i32, most)
      if (length >= LONG) return
    }
    const step = load<u16>(steps + ((from & (WINDOW - 1)) << 1))
    if (step === 0) return
    from -= step
  }
}

function consider(at: usize, back: i32, most: i32): void {
  const from = at - back
  if (from < first) return
  const same = agreeing(from, at, most)
  if (same < SHORTEST || same <= length) return
  const gain = same * LITERAL - MATCH - distanceBits(distanceSymbol(back))
  if (gain <= saved) return
  length = same
  distance = back
  saved = gain
}

/** How many bytes from two places on are the same, up to `most`. */
function agreeing(a: usize, b: usize, most: i32): i32 {
  let same = 0
  for (; same + 16 <= most; same += 16) {
    const equal = i8x16.bitmask(i8x16.eq(v128.load(a + same), v128.load(b + same)))
    if (equal !== 0xffff) return same + ctz(~equal)
  }
  for (; same + 8 <= most; same += 8) {
    const different = load<u64>(a + same) ^ load<u64>(b + same)
    if (different !== 0) return same + ((ctz(different) >> 3) as i32)
  }
  while (same < most && load<u8>(a + same) === load<u8>(b + same)) same++
  return same
}

/** Puts all places before `end` into the table that are not there yet. */
function list(end: usize, stop: usize): void {
  for (const last = min(end, stop - 3); unlisted < last; unlisted++) {
    const place = hashed(unlisted)
    const step = unlisted - load<u32>(place)
    store<u16>(steps + ((unlisted & (WINDOW - 1)) << 1), (step < WINDOW ? step : 0) as u16)
    store<u32>(place, unlisted as u32)
  }
}

/** Four bytes, by Knuth's multiplication. */
function hashed(at: usize): usize {
  return latest + (((load<u32>(at) * 0x9e3779b1) >>> (32 - HASHES)) << 2)
}
