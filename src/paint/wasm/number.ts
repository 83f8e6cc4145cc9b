import { Room } from './room'

const input = new Room()
const COLOURS: i32 = 256
/** Places of a table of colours: four for each that can be in it. */
const PLACES: i32 = 1024
/** Of each place: a colour (0xBBGGRR) above its number and 1, both 32 bits; 0 where none is. */
const table = memory.data(PLACES * 8)
/** Colours by number: red, green, blue, a byte each; one more, since four are stored at once. */
const palette = memory.data(COLOURS * 3 + 1)

/** Room for pixels: red, green, blue, alpha. */
export function inputRoom(bytes: i32): usize {
  return input.hold(bytes)
}

export function paletteAt(): usize {
  return palette
}

/**
 * Turns `width` × `height` opaque pixels of input into rows at `to`: a filter type of 0, then the number of
 * each pixel's colour. The number of colours; -1 when they are more than 256.
 */
export function numberPixels(to: usize, width: i32, height: i32): i32 {
  memory.fill(table, 0, PLACES * 8)
  let from = input.hold(0)
  let count = 0
  let last: u32 = 0xffffffff
  let current: u8 = 0
  for (let y = 0; y < height; y++) {
    store<u8>(to++, 0)
    for (let x = 0; x < width; x++, from += 4, to++) {
      const colour = load<u32>(from) & 0xffffff
      if (colour !== last) {
        const place = placeOf(colour)
        let known = load<u32>(place, 4)
        if (known === 0) {
          if (count === COLOURS) return -1
          store<u32>(palette + 3 * count, colour)
          known = ++count
          store<u32>(place, colour)
          store<u32>(place, known, 4)
        }
        last = colour
        current = (known - 1) as u8
      }
      store<u8>(to, current)
    }
  }
  return count
}

/** Where a colour stands in the table, or would. */
function placeOf(colour: u32): usize {
  let index = (colour * 0x9e3779b1) >>> 22
  while (load<u32>(table + (index << 3), 4) !== 0 && load<u32>(table + (index << 3)) !== colour)
    index = (index + 1) & (PLACES - 1)
  return table + (index << 3)
}

/** The same with three bytes a pixel, for any number of colours. */
export function copyChannels(to: usize, width: i32, height: i32): void {
  let from = input.hold(0)
  for (let y = 0; y < height; y++) {
    store<u8>(to++, 0)
    for (let x = 0; x < width; x++, from += 4, to += 3) {
      store<u16>(to, load<u16>(from))
      store<u8>(to, load<u8>(from, 2), 2)
    }
  }
}
