import { rowsRoom } from './lay'
import { Room } from './room'

/** Bytes of a pixel. */
const PIXEL = 3
/** One pixel in so many tells which filter suits a row. */
const SAMPLE = 5

/** Filter types of PNG (ISO/IEC 15948, 9.2): each byte less the one to its left, the one above, their mean, or Paeth's choice. */
const SUB: u8 = 1
const UP: u8 = 2
const AVERAGE: u8 = 3
const PAETH: u8 = 4

const lines = new Room()
/** What is above the first row. */
const blank = new Room()
/** Each difference of two bytes, -255 first, as the nearest one that is told from others: 16 bits each. */
const steps = memory.data(511 * 2)

/**
 * Where the painted rows, of three bytes a pixel, stand in the filters that leave least of them: by the sum of what is left, as
 * PNG's authors advise. They do not stay as they are. Each channel comes out up to `loss` of its 255 levels beside what it was; what is left then has fewer values
 * (near-lossless coding, ISO/IEC 14495-1, A.4.4).
 */
export function filter(bytes: i32, pitch: i32, loss: i32): usize {
  const from = rowsRoom(bytes)
  const to = lines.hold(bytes)
  setSteps(loss)
  let above = blank.hold(pitch)
  memory.fill(above, 0, pitch)
  // What is seen of a row takes its place, for the next one to be foretold by.
  for (let at = 0; at < bytes; at += pitch) {
    const row = from + at
    const type = best(row, above, pitch)
    store<u8>(to + at, type)
    apply(type, row, above, to + at, pitch)
    above = row
  }
  return to
}

/** Three channels side by side: each waits for what is seen of the pixel to its left, which is kept at hand. */
function apply(type: u8, row: usize, above: usize, to: usize, pitch: i32): void {
  let red = 0
  let green = 0
  let blue = 0
  let redCorner = 0
  let greenCorner = 0
  let blueCorner = 0
  for (let i = 1; i < pitch; i += PIXEL) {
    const redOver: i32 = load<u8>(above + i)
    const greenOver: i32 = load<u8>(above + i + 1)
    const blueOver: i32 = load<u8>(above + i + 2)
    red = put(row + i, to + i, prediction(type, red, redOver, redCorner))
    green = put(row + i + 1, to + i + 1, prediction(type, green, greenOver, greenCorner))
    blue = put(row + i + 2, to + i + 2, prediction(type, blue, blueOver, blueCorner))
    redCorner = redOver
    greenCorner = greenOver
    blueCorner = blueOver
  }
}

/** Writes what is left of a byte, and what will be seen of it, which is returned. */
function put(byte: usize, left: usize, foretold: i32): i32 {
  const difference: i32 = (load<u8>(byte) as i32) - foretold
  const shown = min(255, max(0, foretold + load<i16>(steps + ((difference + 255) << 1))))
  store<u8>(byte, shown as u8)
  store<u8>(left, (shown - foretold) as u8)
  return shown
}

function setSteps(loss: i32): void {
  const step = 2 * loss + 1
  for (let i = -255; i <= 255; i++) {
    const size = ((abs(i) + loss) / step) * step
    store<i16>(steps + ((i + 255) << 1), (i < 0 ? -size : size) as i16)
  }
}

function prediction(type: u8, left: i32, over: i32, corner: i32): i32 {
  if (type === PAETH) return paeth(left, over, corner)
  if (type === AVERAGE) return (left + over) >> 1
  return type === UP ? over : left
}

/** The neighbour that is nearest to left + above - corner. */
function paeth(left: i32, above: i32, corner: i32): i32 {
  const a = abs(above - corner)
  const b = abs(left - corner)
  const c = abs(left + above - 2 * corner)
  return select(left, select(above, corner, b <= c), a <= b && a <= c)
}

function best(row: usize, above: usize, pitch: i32): u8 {
  let sub = 0
  let up = 0
  let average = 0
  let choice = 0
  for (let i = 1 + PIXEL; i + PIXEL <= pitch; i += SAMPLE * PIXEL)
    for (let at = i; at < i + PIXEL; at++) {
      const value: i32 = load<u8>(row + at)
      const left: i32 = load<u8>(row + at - PIXEL)
      const over: i32 = load<u8>(above + at)
      sub += abs(value - left)
      up += abs(value - over)
      average += abs(value - ((left + over) >> 1))
      choice += abs(value - paeth(left, over, load<u8>(above + at - PIXEL)))
    }
  const least = min(min(sub, up), min(average, choice))
  if (least === choice) return PAETH
  if (least === average) return AVERAGE
  return least === up ? UP : SUB
}
