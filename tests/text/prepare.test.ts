import { expect, test } from 'vitest'
import { parseMarkup } from '../../src/text/markup.ts'
import { prepare, withoutIsolates } from '../../src/text/prepare.ts'

/** ⟨ ⟩ stand for LRI and PDI. */
const isolated = [
  ['للتواصل +963 11 123 4567 الآن', 'للتواصل ⟨+963 11 123 4567⟩ الآن'],
  ['راسلوا @bitaqa_ar اليوم', 'راسلوا ⟨@bitaqa_ar⟩ اليوم'],
  ['وسم #Syria يتصدر', 'وسم ⟨#Syria⟩ يتصدر'],
  ['وسم #سوريا يتصدر', 'وسم #سوريا يتصدر'],
  ['زوروا https://example.com/a?b=1. الآن', 'زوروا ⟨https://example.com/a?b=1⟩. الآن'],
  ['موقع example.com، وغيره', 'موقع ⟨example.com⟩، وغيره'],
  ['لغة C++ ولغة C# معا', 'لغة ⟨C++⟩ ولغة ⟨C#⟩ معا'],
  ['الحرارة -5 والصغرى -12,5 اليوم', 'الحرارة ⟨-5⟩ والصغرى ⟨-12,5⟩ اليوم'],
  ['صدر في 2024-03-12 القرار', 'صدر في ⟨2024-03-12⟩ القرار'],
  // UAX #9 keeps these in reading order by itself.
  ['برشلونة 3 - 1 ريال مدريد', 'برشلونة 3 - 1 ريال مدريد'],
  ['في 12/03/2024 عند 10:30', 'في 12/03/2024 عند 10:30'],
  ['نظام iOS 17.2.1 متاح', 'نظام iOS 17.2.1 متاح'],
  ['بين 5-10 أيام', 'بين 5-10 أيام'],
] as const

test.each(isolated)('isolates in «%s»', (source, expected) => {
  const { text } = prepare(source, 'auto', false)
  expect(text).toBe(expected.replaceAll('⟨', '\u2066').replaceAll('⟩', '\u2069'))
  expect(withoutIsolates(text)).toBe(source)
  expect(prepare(source, 'auto', true).text).toBe(source)
})

test('presentation forms become letters, honorifics and ornate brackets stay', () => {
  expect(prepare('\uFEE3\uFEAE\uFEA3\uFE92\uFE8E ﷺ ﴿آية﴾', 'rtl', true).text).toBe('مرحبا ﷺ ﴿آية﴾')
})

test('marks as presentation forms join the letter they belong to', () => {
  expect(prepare('م\uFE78حم\uFE7Cد', 'rtl', true).text).toBe('مُحمّد')
})

test('the base direction is right-to-left as soon as there is Arabic, whatever comes first', () => {
  expect(prepare('CNN: تقرير', 'auto', false).direction).toBe('rtl')
  expect(prepare('CNN report', 'auto', false).direction).toBe('ltr')
})

const markup = [
  ['خبر ==عاجل== الآن', 'خبر عاجل الآن', [[4, 8, 'highlight']]],
  ['الـ==عر==بي', 'الـعربي', [[3, 5, 'highlight']]],
  [
    '==قال **الوزير** أمس==',
    'قال الوزير أمس',
    [
      [4, 10, 'bold'],
      [0, 14, 'highlight'],
    ],
  ],
  ['5 == 5', '5 == 5', []],
  ['علامة == لم تغلق', 'علامة == لم تغلق', []],
  [String.raw`\==ليس تمييزا\==`, '==ليس تمييزا==', []],
  [String.raw`2 \* 3 \= 6`, '2 * 3 = 6', []],
] as const

test.each(markup)('markup of «%s»', (source, text, spans) => {
  const parsed = parseMarkup(source)
  expect(parsed.text).toBe(text)
  expect(parsed.spans.map(({ start, end, kind }) => [start, end, kind])).toEqual(spans)
})

test('spans follow their words past the isolates put before them', () => {
  const { text, spans } = prepare('هاتف +963 11 123 4567 ==الآن== ==+963 11 123 4568==', 'rtl', false)
  expect(spans.map(({ start, end }) => withoutIsolates(text.slice(start, end)))).toEqual([
    'الآن',
    '+963 11 123 4568',
  ])
})
