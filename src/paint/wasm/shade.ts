import { given, made, Room } from './room'

/** Sixteen pixels, three bytes each. */
const STEP: i32 = 48

const shares = new Room()
/** The colour of sixteen pixels. */
const pattern = memory.data(STEP)

/** Room for a photo's rows, three bytes a pixel, where those stand that were made last. */
export function printRoom(bytes: i32): usize {
  return made.hold(bytes + STEP)
}

/** Room for each row's share of the shade's colour, 16 bits, of 2^15. */
export function sharesRoom(rows: i32): usize {
  return shares.hold(2 * rows)
}

/** Where the photo's rows, as they stand in their room, stand mixed with a colour (0xRRGGBB), each by its share. */
export function shade(width: i32, height: i32, colour: i32): usize {
  const pitch = 3 * width
  const shaded = given.hold(pitch * height + STEP)
  for (let i = 0; i < STEP; i++) store<u8>(pattern + i, (colour >> (16 - 8 * (i % 3))) as u8)
  let from = made.hold(0)
  let to = shaded
  for (let y = 0; y < height; y++) {
    const share = i16x8.splat(load<i16>(shares.hold(0) + (y << 1)))
    // What goes beyond a row is overwritten by the next.
    for (let i = 0; i < pitch; i += STEP)
      for (let part = 0; part < STEP; part += 16)
        v128.store(to + i + part, mixed(v128.load(from + i + part), v128.load(pattern + part), share))
    from += pitch
    to += pitch
  }
  return shaded
}

function mixed(under: v128, over: v128, share: v128): v128 {
  const low = toward(i16x8.extend_low_i8x16_u(under), i16x8.extend_low_i8x16_u(over), share)
  const high = toward(i16x8.extend_high_i8x16_u(under), i16x8.extend_high_i8x16_u(over), share)
  return i8x16.narrow_i16x8_u(low, high)
}

function toward(under: v128, over: v128, share: v128): v128 {
  return i16x8.add(under, i16x8.q15mulr_sat_s(i16x8.sub(over, under), share))
}
