import { describe, expect, test } from 'vitest'
import { dateInStyle } from '../../src/card/date-style.ts'
import { asWritten, inHouseStyle, inMarks, inNumerals } from '../../src/card/house-style.ts'
import { words } from './cards.ts'

describe('numerals', () => {
  const arab = [
    ['ارتفع بنسبة 12.5% إلى 1,250 ليرة', 'ارتفع بنسبة ١٢٫٥٪ إلى ١٬٢٥٠ ليرة'],
    ['في 12/03/2024 عند 10:30', 'في ١٢/٠٣/٢٠٢٤ عند ١٠:٣٠'],
    ['فاز 3-1 أمس', 'فاز ٣-١ أمس'],
    ['نموذج GPT-5 ونظام iOS 17.2 و G20', 'نموذج GPT-5 ونظام iOS 17.2 و G20'],
    ['زوروا example.com/2024 اليوم', 'زوروا example.com/2024 اليوم'],
  ] as const
  test.each(arab)('«%s» in Arabic-Indic digits', (written, expected) => {
    expect(inNumerals(written, 'arab')).toBe(expected)
    expect(inNumerals(expected, 'latn')).toBe(written)
    expect(inNumerals(written, 'as-written')).toBe(written)
  })
})

describe('quotation marks', () => {
  const cases = [
    ['قال ”نعم“ ثم “لا” ثم "ربما"', 'قال «نعم» ثم «لا» ثم «ربما»', 'قال “نعم” ثم “لا” ثم “ربما”'],
    ['كتاب «حكاية “دمشق” القديمة»', 'كتاب «حكاية “دمشق” القديمة»', 'كتاب “حكاية ‘دمشق’ القديمة”'],
    ['علامة " واحدة', 'علامة " واحدة', 'علامة " واحدة'],
    ['مفتوحة «لم تغلق', 'مفتوحة «لم تغلق', 'مفتوحة «لم تغلق'],
  ] as const
  test.each(cases)('«%s»', (written, guillemets, curly) => {
    expect(inMarks(written, 'guillemets')).toBe(guillemets)
    expect(inMarks(written, 'curly')).toBe(curly)
    expect(inMarks(written, 'as-written')).toBe(written)
  })
})

test('a date a machine wrote is put into words even when dates stay as written', () => {
  const dateOf = (date: string) => inHouseStyle({ ...words, date }, asWritten).date
  expect(dateOf('2026-11-08')).toBe('8 نوفمبر 2026')
  expect(dateOf('2026-11-08T10:00:00+03:00')).toBe('8 نوفمبر 2026')
  expect(dateOf('8/11/2026')).toBe('8/11/2026')
})

describe('dates', () => {
  const cases = [
    ['2026-11-23', 'levant', 'gregorian', '23 تشرين الثاني 2026'],
    ['23 نوفمبر 2026', 'levant', 'gregorian', '23 تشرين الثاني 2026'],
    ['الاثنين ٢٣ تشرين الثاني ٢٠٢٦', 'gulf', 'gregorian', '23 نوفمبر 2026'],
    ['23/11/2026', 'maghreb', 'gregorian', '23 نوفمبر 2026'],
    ['5 يناير 2026', 'maghreb', 'gregorian', '5 جانفي 2026'],
    ['23 نوفمبر 2026', 'morocco', 'gregorian', '23 نونبر 2026'],
    ['2026-11-23', 'gulf', 'both', '23 نوفمبر 2026 – 13 جمادى الآخرة 1448 هـ'],
    // Which is the day cannot be told, and no date at all.
    ['03/04/2026', 'gulf', 'gregorian', '03/04/2026'],
    ['31/02/2026', 'gulf', 'gregorian', '31/02/2026'],
    ['أمس', 'gulf', 'hijri', 'أمس'],
  ] as const
  test.each(cases)('%s for %s, %s', (written, months, calendar, expected) => {
    expect(dateInStyle(written, { months, calendar })).toBe(expected)
  })
})
