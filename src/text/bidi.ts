import bidiFactory, { type Bidi } from 'bidi-js'
import type { Direction } from './block.ts'

// bidi-js ships CommonJS with the types of an ES module: what Node imports is the factory itself.
const bidi = (bidiFactory as unknown as () => Bidi)()

/** One character of the BMP for each bidi class that the surrogate pairs of living scripts and emoji have. */
const stand: Readonly<Record<string, string>> = {
  L: 'A',
  R: '\u05D0',
  AL: '\u0627',
  EN: '0',
  AN: '\u0660',
  ET: '%',
  NSM: '\u0300',
  BN: '\u00AD',
}

/**
 * Arabic characters and symbols newer than bidi-js's Unicode 13, by their class in Unicode 15; emoji of any age are neutral.
 * What is left (153 marks and signs of other scripts) is counted in docs/limits.md.
 */
const newer: readonly (readonly [string, RegExp])[] = [
  ['AL', /[\u0870-\u088E]/],
  ['AN', /[\u0890\u0891]/],
  ['NSM', /[\u0898-\u089F\u08CA-\u08D2]/],
  ['ON', /[\uFD40-\uFD4F\uFDCF\uFDFE\uFDFF]|\p{Extended_Pictographic}/u],
]

/**
 * The bidi embedding level of every UTF-16 unit of one paragraph, after UAX #9 rule I2 and before L1.
 * bidi-js reads each half of a surrogate pair by itself, as L; two BMP characters of the pair's own class stand in for it.
 */
export function embeddingLevels(text: string, direction: Direction): Uint8Array {
  return bidi.getEmbeddingLevels(
    text.replace(/[\u0870-\u08D2\uFD40-\uFDFF]|[\u{10000}-\u{10FFFF}]/gu, standIn),
    direction,
  ).levels
}

/**
 * The levels of the line [start, end) of a paragraph after UAX #9 L1: white space and isolate controls before a separator
 * or at the line's end, and the separators themselves, fall back to the paragraph's level.
 */
export function lineLevels(
  text: string,
  levels: Uint8Array,
  start: number,
  end: number,
  direction: Direction,
): Uint8Array {
  const base = direction === 'rtl' ? 1 : 0
  const line = levels.slice(start, end)
  let trailing = true
  for (let i = line.length - 1; i >= 0; i--) {
    const type = bidi.getBidiCharTypeName(text.charAt(start + i))
    if (type === 'S' || type === 'B') trailing = true
    else if (!trailing) continue
    else if (!whiteAtEnd.has(type)) trailing = false
    if (trailing) line[i] = base
  }
  return line
}

/** L1's white space and isolate controls, and what X9 removes: those take the level of what they stand beside. */
const whiteAtEnd = new Set(['WS', 'FSI', 'LRI', 'RLI', 'PDI', 'BN', 'LRE', 'RLE', 'LRO', 'RLO', 'PDF'])

/**
 * UAX #9 L2: the order, left to right, in which pieces given in logical order with their levels are drawn.
 * Returns indices into `levels`.
 */
export function visualOrder(levels: ArrayLike<number>): number[] {
  const order = Array.from(levels, (_, i) => i)
  const all = Array.from(levels)
  const lowestOdd = Math.min(...all.map(level => (level % 2 === 1 ? level : level + 1)))
  for (let level = Math.max(...all); level >= lowestOdd; level--) {
    for (let i = 0; i < order.length; i++) {
      if (levelAt(i) < level) continue
      let j = i
      while (j + 1 < order.length && levelAt(j + 1) >= level) j++
      reverse(order, i, j)
      i = j
    }
  }
  return order

  function levelAt(i: number): number {
    return all[order[i] as number] as number
  }
}

function reverse(order: number[], from: number, to: number): void {
  const slice = order.slice(from, to + 1).reverse()
  order.splice(from, slice.length, ...slice)
}

function standIn(char: string): string {
  const known = newer.find(([, pattern]) => pattern.test(char))?.[0]
  if (!known && char.length === 1) return char
  return (stand[known ?? bidi.getBidiCharTypeName(char)] ?? '\uFFFC').repeat(char.length)
}
