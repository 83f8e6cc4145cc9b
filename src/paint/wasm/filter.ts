import { given, made, Room } from './room'

/** Bytes of a pixel. */
const PIXEL = 3
/** Bytes of a vector; so much room is left before a row, for what is left of its first pixel, and behind it. */
const SIDE = 16

/** Filter types of PNG (ISO/IEC 15948, 9.2): each byte less the one to its left, the one above, their mean, or Paeth's choice. */
const SUB: u8 = 1
const UP: u8 = 2
const AVERAGE: u8 = 3
const PAETH: u8 = 4

/** A row under way; two are, side by side, since each pixel of one waits for the last. */
class Track {
  private readonly rooms: Room[] = [new Room(), new Room(), new Room(), new Room()]
  type: u8 = SUB
  /** The row as it is, as it will be seen, what is left of it, and the row above as it is seen. */
  own: usize = 0
  seen: usize = 0
  rest: usize = 0
  over: usize = 0

  begin(length: i32): void {
    this.own = blank(this.rooms[0], length)
    this.seen = blank(this.rooms[1], length)
    this.rest = blank(this.rooms[2], length)
    this.over = blank(this.rooms[3], length)
  }

  /** The first row of a group has none above it. */
  take(from: usize, length: i32, isFirst: bool): void {
    memory.copy(this.own, from + 1, length)
    this.type = isFirst ? SUB : best(this.own, this.over, length)
  }

  put(to: usize, length: i32): void {
    store<u8>(to, this.type)
    memory.copy(to + 1, this.rest, length)
  }

  next(): void {
    const seen = this.seen
    this.seen = this.over
    this.over = seen
  }
}

const one = new Track()
const other = new Track()

/** Room for the rows of a photo, three bytes a pixel, a filter type of 0 before each, and one more that does not count. */
export function photoRoom(bytes: i32): usize {
  return given.hold(bytes)
}

/**
 * Where the photo's rows stand in the filters that leave least of them: by the sum of what is left, as PNG's authors advise.
 * Each channel comes out up to `loss` of its 255 levels beside what it was; what is left then has fewer values (near-lossless
 * coding, ISO/IEC 14495-1, A.4.4). The rows are two groups, of which the second may lack one row, or more, an even number; each
 * begins anew, and its first `lead` rows are left out.
 */
export function filter(bytes: i32, pitch: i32, loss: i32, group: i32, lead: i32): usize {
  const lines = made.hold(bytes + pitch)
  const length = pitch - 1
  const kept = (group - lead) * pitch
  let from = given.hold(0)
  let to = lines
  for (const end = from + bytes; from < end; from += 2 * group * pitch) {
    one.begin(length)
    other.begin(length)
    for (let i = 0; i < group; i++) {
      one.take(from + i * pitch, length, i === 0)
      other.take(from + (group + i) * pitch, length, i === 0)
      if (loss > 0) nearly(loss, length)
      else {
        exactly(one, length)
        exactly(other, length)
      }
      if (i >= lead) {
        one.put(to + (i - lead) * pitch, length)
        other.put(to + (i - lead) * pitch + kept, length)
      }
      one.next()
      other.next()
    }
    to += 2 * kept
  }
  return lines
}

function blank(room: Room, length: i32): usize {
  const start = room.hold(length + 2 * SIDE)
  memory.fill(start, 0, length + 2 * SIDE)
  return start + SIDE
}

/** What is left of a row, sixteen bytes at a time. */
function exactly(track: Track, length: i32): void {
  const own = track.own
  const over = track.over
  const type = track.type
  for (let i = 0; i < length; i += SIDE) {
    const a = v128.load(own + i - PIXEL)
    const b = v128.load(over + i)
    let foretold = a
    if (type === UP) foretold = b
    else if (type === AVERAGE) foretold = mean(a, b)
    else if (type === PAETH) foretold = paeth(a, b, v128.load(over + i - PIXEL))
    v128.store(track.rest + i, i8x16.sub(v128.load(own + i), foretold))
  }
  memory.copy(track.seen, own, length)
}

/** The same of both tracks, pixel by pixel: each waits for what is seen of the one to its left. */
function nearly(loss: i32, length: i32): void {
  const step = i16x8.splat((2 * loss + 1) as i16)
  // Of 32768; with an odd step no difference lies in the middle of two.
  const part = i16x8.splat(((32768 + loss) / (2 * loss + 1)) as i16)
  const most = i16x8.splat(255)
  const none = i16x8.splat(0)
  const isUp = whose(UP)
  const isAverage = whose(AVERAGE)
  const isPaeth = whose(PAETH)
  const own = one.own
  const over = one.over
  const seen = one.seen
  const rest = one.rest
  const otherOwn = other.own
  const otherOver = other.over
  const otherSeen = other.seen
  const otherRest = other.rest
  let left = none
  let corner = none
  for (let i = 0; i < length; i += PIXEL) {
    const up = pixels(over + i, otherOver + i)
    const straight = v128.bitselect(up, left, isUp)
    const middle = v128.bitselect(i16x8.shr_u(i16x8.add(left, up), 1), straight, isAverage)
    const foretold = v128.bitselect(nearest(left, up, corner), middle, isPaeth)
    const steps = i16x8.q15mulr_sat_s(i16x8.sub(pixels(own + i, otherOwn + i), foretold), part)
    left = i16x8.max_s(none, i16x8.min_s(most, i16x8.add(foretold, i16x8.mul(steps, step))))
    corner = up
    const shown = i8x16.narrow_i16x8_u(left, none)
    const difference = i8x16.narrow_i16x8_u(v128.and(i16x8.sub(left, foretold), most), none)
    // The fourth byte is overwritten by the next pixel.
    v128.store_lane<u32>(seen + i, shown, 0)
    v128.store_lane<u32>(otherSeen + i, shown, 1)
    v128.store_lane<u32>(rest + i, difference, 0)
    v128.store_lane<u32>(otherRest + i, difference, 1)
  }
  // What was written behind the rows is none of them.
  memory.fill(seen + length, 0, SIDE)
  memory.fill(otherSeen + length, 0, SIDE)
}

/** All bits of the tracks that have a type. */
function whose(type: u8): v128 {
  return i64x2.replace_lane(i64x2.splat(one.type === type ? -1 : 0), 1, other.type === type ? -1 : 0)
}

/** A pixel of one track, and one of the other. */
function pixels(at: usize, otherAt: usize): v128 {
  return i16x8.extend_low_i8x16_u(v128.load_lane<u32>(otherAt, v128.load_zero<u32>(at), 1))
}

/** Of bytes, rounded down. */
function mean(a: v128, b: v128): v128 {
  return i8x16.sub(i8x16.avgr_u(a, b), v128.and(v128.xor(a, b), i8x16.splat(1)))
}

/** Of bytes, the neighbour that is nearest to left + above - corner. */
function paeth(a: v128, b: v128, c: v128): v128 {
  const toA = apart(b, c)
  const toB = apart(a, c)
  // Both on one side of the corner: as far from it as both together, at most 255, which no other is beyond.
  const isOneSide = i8x16.eq(i8x16.ge_u(a, c), i8x16.ge_u(b, c))
  const toC = v128.bitselect(i8x16.add_sat_u(toA, toB), apart(toA, toB), isOneSide)
  const isA = v128.and(i8x16.le_u(toA, toB), i8x16.le_u(toA, toC))
  return v128.bitselect(a, v128.bitselect(b, c, i8x16.le_u(toB, toC)), isA)
}

/** The same of 16 bits each. */
function nearest(a: v128, b: v128, c: v128): v128 {
  const toA = i16x8.abs(i16x8.sub(b, c))
  const toB = i16x8.abs(i16x8.sub(a, c))
  const toC = i16x8.abs(i16x8.sub(i16x8.add(a, b), i16x8.add(c, c)))
  const isA = v128.and(i16x8.le_s(toA, toB), i16x8.le_s(toA, toC))
  return v128.bitselect(a, v128.bitselect(b, c, i16x8.le_s(toB, toC)), isA)
}

function apart(a: v128, b: v128): v128 {
  return v128.or(i8x16.sub_sat_u(a, b), i8x16.sub_sat_u(b, a))
}

/** By every second sixteen bytes. */
function best(own: usize, over: usize, length: i32): u8 {
  let sub = i32x4.splat(0)
  let up = i32x4.splat(0)
  let average = i32x4.splat(0)
  let choice = i32x4.splat(0)
  for (let i = 0; i + SIDE <= length; i += 2 * SIDE) {
    const value = v128.load(own + i)
    const a = v128.load(own + i - PIXEL)
    const b = v128.load(over + i)
    sub = i32x4.add(sub, sums(apart(value, a)))
    up = i32x4.add(up, sums(apart(value, b)))
    average = i32x4.add(average, sums(apart(value, mean(a, b))))
    choice = i32x4.add(choice, sums(apart(value, paeth(a, b, v128.load(over + i - PIXEL)))))
  }
  const least = min(min(total(sub), total(up)), min(total(average), total(choice)))
  if (least === total(choice)) return PAETH
  if (least === total(average)) return AVERAGE
  return least === total(up) ? UP : SUB
}

function sums(bytes: v128): v128 {
  return i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes))
}

function total(sums: v128): i32 {
  return (
    i32x4.extract_lane(sums, 0) +
    i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) +
    i32x4.extract_lane(sums, 3)
  )
}
