import { Room } from './room'

/** Boxes: left, top, width and height (px), and how far apart the pixels looked at are, each way; 64 bits each. */
const boxes = new Room()
const BOX: i32 = 5 * 8
/** How often each number was met, 32 bits each. */
const times = memory.data(256 * 4)

export function boxesRoom(bytes: i32): usize {
  return boxes.hold(bytes)
}

export function timesAt(): usize {
  return times
}

/** Counts the numbers of pixels in so many boxes of `height` rows of `width` pixels that stand at `rows`. */
export function countNumbers(rows: usize, count: i32, width: i32, height: i32): void {
  memory.fill(times, 0, 256 * 4)
  const end = boxes.hold(0) + count * BOX
  for (let box = boxes.hold(0); box < end; box += BOX) {
    const left = nearest(load<f64>(box))
    const right = min(width, ceil(load<f64>(box) + load<f64>(box, 16)) as i32)
    const bottom = min(height, ceil(load<f64>(box, 8) + load<f64>(box, 24)) as i32)
    const step = load<f64>(box, 32) as i32
    for (let y = nearest(load<f64>(box, 8)); y < bottom; y += step) {
      const row = rows + y * (1 + width) + 1
      for (let x = left; x < right; x += step) {
        const place = times + ((load<u8>(row + x) as usize) << 2)
        store<u32>(place, load<u32>(place) + 1)
      }
    }
  }
}

function nearest(px: f64): i32 {
  return max(0, floor(px + 0.5) as i32)
}
