import { span } from './mask'
import { Room } from './room'

/** How many crossings each sampling line has, 16 bits each. */
const counted = new Room()
/** The crossings, 32 bits each, sorted: the sample to the right, and 1 for a falling edge in the lowest bit. */
const crossed = new Room()

/** Crossings of a sampling line there is room for; more are made room for when they come. */
let room: i32 = 16
let top: i32 = 0
let lines: i32 = 0
let counts: usize = 0
let crossings: usize = 0

/** Starts an outline that lies on so many sampling lines from `first` on. */
export function beginScan(first: i32, count: i32): void {
  top = first
  lines = count
  counts = counted.hold(count * 2)
  crossings = crossed.hold(count * room * 4)
  memory.fill(counts, 0, count * 2)
}

/** An edge crosses `count` sampling lines from `first` on: at x (16.16), then dx further on each. */
export function edge(first: i32, count: i32, x: i32, dx: i32, falling: i32): void {
  const from = max(0, first - top)
  const to = min(lines, first - top + count)
  let at = x + 0x8000 + dx * (from - (first - top))
  for (let line = from; line < to; line++) {
    insert(line, ((at >> 16) << 1) | falling)
    at += dx
  }
}

/** Kept sorted: a glyph's line is crossed a few times only. */
function insert(line: i32, crossing: i32): void {
  const place = counts + (line << 1)
  const count = load<u16>(place) as i32
  if (count === room) widen()
  const start = crossings + ((line * room) << 2)
  let at = start + (count << 2)
  while (at > start && load<i32>(at - 4) > crossing) {
    store<i32>(at, load<i32>(at - 4))
    at -= 4
  }
  store<i32>(at, crossing)
  store<u16>(place, (count + 1) as u16)
}

function widen(): void {
  const bytes = room << 2
  const kept = heap.alloc(lines * bytes)
  memory.copy(kept, crossings, lines * bytes)
  room *= 2
  crossings = crossed.hold(lines * bytes * 2)
  for (let line = 0; line < lines; line++)
    memory.copy(crossings + line * bytes * 2, kept + line * bytes, bytes)
  heap.free(kept)
}

/** Inks what the outline encloses by the nonzero rule. */
export function fill(): void {
  for (let line = 0; line < lines; line++) {
    let at = crossings + ((line * room) << 2)
    const end = at + ((load<u16>(counts + (line << 1)) as i32) << 2)
    let winding = 0
    let left = 0
    for (; at < end; at += 4) {
      const crossing = load<i32>(at)
      if (winding === 0) left = crossing >> 1
      winding += crossing & 1 ? 1 : -1
      if (winding === 0 && crossing >> 1 > left) span(top + line, left, crossing >> 1)
    }
  }
}
