import { beginBits, endOnByte, put, putCodes, written } from './bits'
import { packed } from './room'
import { END, LONGEST, lengthBase, lengthBits, lengthSymbol, SHORTEST } from './symbols'
import { distances, literals, writeCodes } from './tokens'

/** Bytes of a block, which has codes of its own. */
const BLOCK: i32 = 1 << 17
/** Tokens: a literal's byte, or above it the length of a run, less the shortest. */
const RUNS: i32 = 256
const KINDS: i32 = RUNS + LONGEST - SHORTEST + 1
/** A run this long is taken; the values of a shorter one, common as they are, cost less. */
const LEAST: i32 = 6

const tokens = memory.data(2 * BLOCK)
/** How often each token is met, 32 bits each; in four tables, since the same one after another would wait for itself. */
const TABLE: i32 = 4 * KINDS
const counts = memory.data(4 * TABLE)
/** The bits of each token, and above them how many they are. */
const codes = memory.data(4 * KINDS)

/** Where what was pressed last stands. */
export function pressedAt(): usize {
  return packed.hold(0)
}

/**
 * Deflates (RFC 1951) filtered rows of a photo, whose only repetitions are runs of a byte. Ends on a whole byte, not with a last block.
 * The bytes of output.
 */
export function press(from: usize, bytes: i32): i32 {
  beginBits(packed.hold(bytes + (bytes >> 2) + 4096))
  const end = from + bytes
  for (let at = from; at < end; ) {
    const last = min(end, at + BLOCK)
    memory.fill(counts, 0, 4 * TABLE)
    const stop = tokenize(at, last, at === from)
    makeCodes()
    putCodes(tokens, stop, codes)
    put(literals.codeOf(END), literals.lengthOf(END))
    at = last
  }
  endOnByte()
  return written()
}

/** Writes the tokens of bytes and counts them; where they end. */
function tokenize(from: usize, end: usize, isFirst: bool): usize {
  let to = tokens
  let at = from
  if (isFirst && at < end) to = single(load<u8>(at++), to)
  while (at + 16 <= end) {
    const now = v128.load(at)
    const same = i8x16.bitmask(i8x16.eq(now, v128.load(at - 1)))
    const twice = same & (same >> 1)
    const starts = twice & (twice >> 2) & (twice >> 4)
    if (starts === 0) {
      v128.store(to, i16x8.extend_low_i8x16_u(now))
      v128.store(to + 16, i16x8.extend_high_i8x16_u(now))
      tally(load<u64>(at))
      tally(load<u64>(at + 8))
      to += 32
      at += 16
      continue
    }
    // Up to the first run and over it.
    for (let left = ctz(starts); left > 0; left--) to = single(load<u8>(at++), to)
    const length = run(at, end)
    to = single((RUNS + length - SHORTEST) as u16, to)
    at += length
  }
  while (at < end) to = single(load<u8>(at++), to)
  return to
}

function single(token: u16, to: usize): usize {
  store<u16>(to, token)
  count(counts, token)
  return to + 2
}

function tally(bytes: u64): void {
  for (let i = 0; i < 2; i++) {
    count(counts, bytes & 255)
    count(counts + TABLE, (bytes >> 8) & 255)
    count(counts + 2 * TABLE, (bytes >> 16) & 255)
    count(counts + 3 * TABLE, (bytes >> 24) & 255)
    bytes >>= 32
  }
}

function count(table: usize, token: u64): void {
  const place = table + ((token as usize) << 2)
  store<u32>(place, load<u32>(place) + 1)
}

/** How many bytes from here on are the one before. */
function run(at: usize, end: usize): i32 {
  const most = min(LONGEST, (end - at) as i32)
  const byte = load<u8>(at - 1)
  const eight = (byte as u64) * 0x0101010101010101
  let length = LEAST
  for (; length + 8 <= most; length += 8) {
    const different = load<u64>(at + length) ^ eight
    if (different !== 0) return length + ((ctz(different) >> 3) as i32)
  }
  while (length < most && load<u8>(at + length) === byte) length++
  return length
}

/** From what was counted; their lengths are written. */
function makeCodes(): void {
  literals.clear()
  distances.clear()
  literals.count(END, 1)
  for (let token = 0; token < KINDS; token++) {
    let times: u32 = 0
    for (let table = 0; table < 4; table++) times += load<u32>(counts + table * TABLE + (token << 2))
    if (times === 0) continue
    literals.count(symbolOf(token), times)
    if (token >= RUNS) distances.count(0, times)
  }
  literals.build()
  distances.build()
  writeCodes()
  for (let token = 0; token < KINDS; token++) store<u32>(codes + (token << 2), codeOf(token))
  literals.clear()
  distances.clear()
}

function symbolOf(token: i32): i32 {
  return token < RUNS ? token : 257 + lengthSymbol(token - RUNS + SHORTEST)
}

/** Its symbol; for a run the rest of its length and the distance, 1. */
function codeOf(token: i32): u32 {
  const symbol = symbolOf(token)
  let bits = literals.codeOf(symbol)
  let length = literals.lengthOf(symbol)
  if (token >= RUNS) {
    bits |= (token - RUNS + SHORTEST - lengthBase(symbol - 257)) << length
    length += lengthBits(symbol - 257)
    bits |= distances.codeOf(0) << length
    length += distances.lengthOf(0)
  }
  return (length << 24) | bits
}
