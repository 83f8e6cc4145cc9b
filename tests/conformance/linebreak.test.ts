import LineBreaker from 'linebreak'
import { expect, test } from 'vitest'
import { opportunities } from '../../src/text/breaks.ts'
import { unicodeLines } from './unicode.ts'

interface Case {
  readonly text: string
  readonly expected: readonly number[]
  readonly got: readonly number[]
}

function parse(line: string): Case {
  let text = ''
  const expected: number[] = []
  for (const mark of line.split(' ')) {
    if (mark === '÷') expected.push(text.length)
    else if (mark !== '×') text += String.fromCodePoint(Number.parseInt(mark, 16))
  }
  return { text, expected, got: breaksOf(text) }
}

function breaksOf(text: string): readonly number[] {
  const breaker = new LineBreaker(text)
  const positions: number[] = []
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) positions.push(next.position)
  return positions
}

const cases = unicodeLines('LineBreakTest').map(parse)
const deviating = cases.filter(({ expected, got }) => expected.join() !== got.join())

/**
 * Why a line deviates; docs/limits.md names each with its count. LB25: numbers by the regular expression of the rule, which keeps
 * $(5), A.2 and 12/03 whole, not by pairs. LB30: East Asian wide brackets may begin a line. LB30b: emoji newer than Unicode 13.
 */
function reason({ text, expected, got }: Case): string {
  if (/[\u2329\uFF08]/.test(text)) return 'LB30'
  if (text.includes('\u{1F02C}') || /\p{Extended_Pictographic}\u0308?\p{Emoji_Modifier}/u.test(text))
    return 'LB30b'
  return /[.,%$})/]/.test(text) && got.every(position => expected.includes(position)) ? 'LB25' : 'unknown'
}

test('LineBreakTest.txt: every line but the ones counted in docs/limits.md', () => {
  const counts: Record<string, number> = {}
  for (const it of deviating) counts[reason(it)] = (counts[reason(it)] ?? 0) + 1
  expect(cases.length).toBeGreaterThan(7000)
  expect(counts).toEqual({ LB25: 30, LB30: 28, LB30b: 1 })
})

test('our glue takes opportunities away and adds none', () => {
  for (const { text, got } of cases) {
    const added = opportunities(text).filter(({ position }) => !got.includes(position))
    expect(added, JSON.stringify(text)).toEqual([])
  }
})
