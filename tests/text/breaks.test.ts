import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { opportunities } from '../../src/text/breaks.ts'

const cases = readFileSync(new URL('breaks.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))

test.each(cases)('%s', line => {
  const text = line.replaceAll('|', '')
  const marked = opportunities(text)
    .map(({ position }) => text.slice(0, position).trimEnd().length)
    .reverse()
    .reduce((all, at) => `${all.slice(0, at)}|${all.slice(at)}`, text)
  expect(marked).toBe(line)
})

/** The dearer break first: the line is broken at the second rather than at the first. */
const dearer = [
  ['وصل الوفد إلى', ' المدينة', 'وصل الوفد', ' إلى المدينة'],
  ['زار الدكتور', ' سامر الحلبي', 'زار', ' الدكتور سامر'],
  ['بلغ 15', ' ألفا', 'بلغ', ' 15 ألفا'],
  ['في 12', ' آذار', 'في', ' 12 آذار'],
  ['خالد بن', ' سعيد', 'خالد', ' بن سعيد'],
  ['زار د.', ' سامر', 'زار', ' د. سامر'],
  ['قال إنه', ' سيعود', 'قال،', ' إنه سيعود'],
] as const

test.each(dearer)('a break after «%s» costs more than one after «%3$s»', (before, after, before2, after2) => {
  expect(costAt(before, after)).toBeGreaterThan(costAt(before2, after2))
})

function costAt(before: string, after: string): number {
  const found = opportunities(before + after).find(({ position }) => position === before.length + 1)
  expect(found, `${before}|${after}`).toBeDefined()
  return found?.cost ?? 0
}
