import { put } from './bits'
import { Code } from './huffman'
import {
  distanceBase,
  distanceBits,
  distanceSymbol,
  END,
  lengthBase,
  lengthBits,
  lengthSymbol,
} from './symbols'

/** Literals and matches of a block, 32 bits each: a literal's byte, or a match's length (above) and distance (below). */
const MOST: i32 = 32768
const tokens = memory.data(MOST * 4)
let count: i32 = 0

export const literals = new Code(286, 15)
export const distances = new Code(30, 15)
/** For the lengths of the codes of the other two, and the order in which its own are told (RFC 1951, 3.2.7). */
const measures = new Code(19, 7)
const ORDER = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15])

export function literal(byte: u8): void {
  literals.count(byte, 1)
  push(byte)
}

export function match(length: i32, distance: i32): void {
  literals.count(257 + lengthSymbol(length), 1)
  distances.count(distanceSymbol(distance), 1)
  push((length << 16) | distance)
}

function push(token: u32): void {
  store<u32>(tokens + (count++ << 2), token)
  if (count === MOST) endBlock()
}

/** Writes what came since the last block, with codes of its own; nothing when nothing came. */
export function endBlock(): void {
  if (count === 0) return
  literals.count(END, 1)
  literals.build()
  distances.build()
  writeCodes()
  for (let i = 0; i < count; i++) writeToken(load<u32>(tokens + (i << 2)))
  write(literals, END)
  literals.clear()
  distances.clear()
  count = 0
}

function write(code: Code, symbol: i32): void {
  put(code.codeOf(symbol), code.lengthOf(symbol))
}

function writeToken(token: u32): void {
  const length = token >>> 16
  if (length === 0) {
    write(literals, token)
    return
  }
  const a = lengthSymbol(length)
  writeWith(literals, 257 + a, length - lengthBase(a), lengthBits(a))
  const distance = token & 0xffff
  const b = distanceSymbol(distance)
  writeWith(distances, b, distance - distanceBase(b), distanceBits(b))
}

/** A symbol and its extra bits. */
function writeWith(code: Code, symbol: i32, extra: u32, bits: i32): void {
  const length = code.lengthOf(symbol)
  put(code.codeOf(symbol) | (extra << length), length + bits)
}

/** A block's header: not the last one, its own codes, and these. */
export function writeCodes(): void {
  measures.clear()
  tell(false)
  measures.build()
  let told = 19
  while (told > 4 && measures.lengthOf(load<u8>(ORDER + told - 1)) === 0) told--
  put(0b100, 3)
  put(literals.used(257) - 257, 5)
  put(distances.used(1) - 1, 5)
  put(told - 4, 4)
  for (let i = 0; i < told; i++) put(measures.lengthOf(load<u8>(ORDER + i)), 3)
  tell(true)
}

/** The lengths of both codes, one after another, runs of the same shortened; counted at first, then written. */
function tell(isWritten: bool): void {
  const middle = literals.used(257)
  const end = middle + distances.used(1)
  for (let i = 0; i < end; ) {
    const length = lengthAt(i, middle)
    let run = 1
    while (i + run < end && lengthAt(i + run, middle) === length) run++
    if (length === 0 && run >= 3) {
      run = min(run, 138)
      if (run > 10) tellOne(18, run - 11, 7, isWritten)
      else tellOne(17, run - 3, 3, isWritten)
    } else {
      tellOne(length, 0, 0, isWritten)
      run = length === 0 || run < 4 ? 1 : min(run, 7)
      if (run > 1) tellOne(16, run - 4, 2, isWritten)
    }
    i += run
  }
}

function lengthAt(index: i32, middle: i32): i32 {
  return index < middle ? literals.lengthOf(index) : distances.lengthOf(index - middle)
}

function tellOne(symbol: i32, extra: i32, bits: i32, isWritten: bool): void {
  if (!isWritten) {
    measures.count(symbol, 1)
    return
  }
  write(measures, symbol)
  put(extra, bits)
}
