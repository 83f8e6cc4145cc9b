import { expect, test } from 'vitest'
import { spansOf } from '../../src/story/spans.ts'

// What is typed, and the words between the marks that a reader pairs.
type Case = readonly [what: string, text: string, spans: readonly string[], continued: boolean]
const given: readonly (readonly [string, string, readonly string[], boolean?])[] = [
  ['straight', 'قال: "نعم الآن" ومضى.', ['نعم الآن']],
  ['two on a line', 'بين "أ ب" و"ج د" فرق.', ['أ ب', 'ج د']],
  ['guillemets', 'قال: «نعم الآن».', ['نعم الآن']],
  ['curly as CLDR has them', 'قال: ”نعم الآن“.', ['نعم الآن']],
  ['curly as newsrooms type them', 'قال: “نعم الآن”.', ['نعم الآن']],
  ['the same curly glyph twice', 'قال: ”نعم الآن” ومضى.', ['نعم الآن']],
  ['a closing glyph behind a prefix opens', 'قال لـ”المرفأ”: “نعم الآن”.', ['المرفأ', 'نعم الآن']],
  ['a closing guillemet behind a prefix opens', 'انتقل لـ»المدينة» أمس.', ['المدينة']],
  ['a space inside', 'قال: " نعم الآن ".', ['نعم الآن']],
  ['glued to the verb', 'وتابع"نعم الآن".', ['نعم الآن']],
  ['a name in other marks inside', 'قالت: "قرأنا «مواسم الملح» معا".', ['قرأنا «مواسم الملح» معا']],
  [
    'a name in the same marks inside',
    'قال: "لعبت مع "النجوم" سنة كاملة" ومضى.',
    ['لعبت مع "النجوم" سنة كاملة'],
  ],
  ['the closing mark forgotten', 'قال: "نعم الآن وغدا', ['نعم الآن وغدا']],
  ['re-opened on the next paragraph', 'قال: «نعم الآن وغدا', ['نعم الآن وغدا'], true],
  ['a stray closing mark', 'وذكر أن الطريق طويل".', []],
  ['inches are no marks', 'شاشة 55″ وأخرى 65″ في المعرض.', []],
  ['double apostrophes', "قال: ''نعم الآن'' ومضى.", ['نعم الآن']],
  ['a stray mark does not spoil the next pair', 'قال ذلك" ومضى. وقال: "نعم الآن".', ['نعم الآن']],
]

const cases = given.map(([what, text, spans, continued = false]): Case => [what, text, spans, continued])

test.each(cases)('%s', (_, text, spans, continued) => {
  expect(spansOf(text, continued).map(({ start, end }) => text.slice(start, end))).toEqual(spans)
})

test('ten thousand marks are paired in bounded time', () => {
  const started = performance.now()
  spansOf('قال: "نعم" '.repeat(5000), false)
  expect(performance.now() - started).toBeLessThan(2000)
})
