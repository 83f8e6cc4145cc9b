import { describe, expect, test } from 'vitest'
import { embeddingLevels, lineLevels, visualOrder } from '../../src/text/bidi.ts'
import type { Direction } from '../../src/text/block.ts'
import { unicodeLines } from './unicode.ts'

/** A character of each bidi class, for BidiTest.txt, which names classes only. */
const sample: Readonly<Record<string, string>> = {
  L: 'A',
  R: '\u05D0',
  AL: '\u0627',
  EN: '1',
  AN: '\u0660',
  ES: '+',
  ET: '%',
  CS: ',',
  NSM: '\u0300',
  BN: '\u00AD',
  B: '\u2029',
  S: '\t',
  WS: ' ',
  ON: '!',
  LRE: '\u202A',
  LRO: '\u202D',
  RLE: '\u202B',
  RLO: '\u202E',
  PDF: '\u202C',
  LRI: '\u2066',
  RLI: '\u2067',
  FSI: '\u2068',
  PDI: '\u2069',
}

/** Levels by UTF-16 unit and visual order of the characters X9 keeps, as one line; `expected` has `x` for removed ones. */
function setAsLine(text: string, direction: Direction, expected: readonly string[]) {
  const levels = lineLevels(text, embeddingLevels(text, direction), 0, text.length, direction)
  const kept = expected.flatMap((level, i) => (level === 'x' ? [] : [i]))
  const order = visualOrder(kept.map(i => levels[i] as number)).map(i => kept[i] as number)
  return {
    levels: expected.map((level, i) => (level === 'x' ? 'x' : String(levels[i]))).join(' '),
    order: order.join(' '),
  }
}

describe('UAX #9', () => {
  test('BidiTest.txt: every sequence of classes, in both paragraph directions', () => {
    const wrong: string[] = []
    let expected = { levels: '', order: '' }
    let count = 0
    for (const line of unicodeLines('BidiTest')) {
      const [, key, value = ''] = /^@(\w+):\s*(.*)$/.exec(line) ?? []
      if (key === 'Levels') expected = { ...expected, levels: value.trim().replace(/\s+/g, ' ') }
      else if (key === 'Reorder') expected = { ...expected, order: value.trim().replace(/\s+/g, ' ') }
      else if (!key) {
        const [classes = '', bits = '0'] = line.split(';')
        const text = classes
          .trim()
          .split(/\s+/)
          .map(name => sample[name])
          .join('')
        for (const [bit, direction] of [
          [2, 'ltr'],
          [4, 'rtl'],
        ] as const) {
          if ((Number.parseInt(bits, 16) & bit) === 0) continue
          count++
          const got = setAsLine(text, direction, expected.levels.split(' '))
          if (got.levels !== expected.levels || got.order !== expected.order)
            wrong.push(`${classes}; ${direction}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThan(500_000)
  }, 120_000)

  test('BidiCharacterTest.txt: every line', () => {
    const wrong: string[] = []
    for (const line of unicodeLines('BidiCharacterTest')) {
      const [codes = '', , resolved, levels = '', order = ''] = line.split(';')
      const text = codes
        .split(' ')
        .map(code => String.fromCodePoint(Number.parseInt(code, 16)))
        .join('')
      const got = setAsLine(text, resolved === '1' ? 'rtl' : 'ltr', levels.split(' '))
      if (got.levels !== levels || got.order !== order) wrong.push(line)
    }
    expect(wrong).toEqual([])
  }, 120_000)

  test('characters newer than bidi-js behave as their class says', () => {
    const alike = [
      ['ا\u0898 12', 'ا\u0300 12'],
      ['خبر \u{1FAF6} EN', 'خبر \u{1F600} EN'],
      ['خبر \u{1FAF6} ثم', 'خبر !! ثم'],
      ['سلام \uFD4F 5', 'سلام ! 5'],
    ] as const
    for (const [newer, known] of alike)
      expect(embeddingLevels(newer, 'rtl')).toEqual(embeddingLevels(known, 'rtl'))
  })
})
