/** Lengths and distances of matches, each a symbol and extra bits from the symbol's base on (RFC 1951, 3.2.5). */

/** Bytes of a match. */
export const SHORTEST: i32 = 3
export const LONGEST: i32 = 258
/** The symbol at a block's end. */
export const END: i32 = 256

/** Of 3 to 258, counted from 0. */
export function lengthSymbol(length: i32): i32 {
  const above = length - 3
  if (above < 8) return above
  if (length === 258) return 28
  const bits = 29 - clz(above)
  return 4 * bits + (above >> bits)
}

export function lengthBits(symbol: i32): i32 {
  return symbol < 8 || symbol === 28 ? 0 : (symbol >> 2) - 1
}

export function lengthBase(symbol: i32): i32 {
  if (symbol === 28) return 258
  return symbol < 8 ? 3 + symbol : 3 + ((4 + (symbol & 3)) << lengthBits(symbol))
}

/** Of 1 to 32768. */
export function distanceSymbol(distance: i32): i32 {
  const above = distance - 1
  if (above < 4) return above
  const bits = 30 - clz(above)
  return 2 * bits + (above >> bits)
}

export function distanceBits(symbol: i32): i32 {
  return symbol < 4 ? 0 : (symbol >> 1) - 1
}

export function distanceBase(symbol: i32): i32 {
  return symbol < 4 ? 1 + symbol : 1 + ((2 + (symbol & 1)) << distanceBits(symbol))
}
