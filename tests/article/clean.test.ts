import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean, fold } from '../../src/article/clean.ts'

// Each line: what is wrong, before, after. What is not dirt stands at the end and must come through unchanged.
const table: readonly (readonly [what: string, before: string, after: string])[] = [
  ['no-break space', 'قال\u00a0الوزير', 'قال الوزير'],
  ['zero-width space', 'الم\u200bدينة', 'المدينة'],
  ['bidi embedding', '\u202bالمدينة\u202c', 'المدينة'],
  ['byte order mark', '\ufeffالمدينة', 'المدينة'],
  ['ZWNJ in an Arabic word', 'الم\u200cدينة', 'المدينة'],
  ['presentation forms', '\ufee3\ufeaa\ufef3\ufee8\ufe94', 'مدينة'],
  ['lam-alef ligature', '\ufefb', 'لا'],
  ['decomposed hamza', 'ا\u0655لى', 'إلى'],
  ['tatweel inside a word', 'مـــدينة', 'مدينة'],
  [
    'Persian kaf and yeh',
    'کتاب المدینة من كتب العرب في كل حين وفي كل مكان كبير يحيي',
    'كتاب المدينة من كتب العرب في كل حين وفي كل مكان كبير يحيي',
  ],
  ['entities', '&quot;المدينة&quot; &amp; البحر&#8230;', '"المدينة" & البحر…'],
  ['two dots', 'وصلنا.. أخيرا', 'وصلنا… أخيرا'],
  ['space before a comma', 'المطر ، والريح', 'المطر، والريح'],
  ['ASCII comma', 'المطر, والريح', 'المطر، والريح'],
  ['ASCII question mark', 'متى?', 'متى؟'],
  ['space before a full stop', 'انتهى .', 'انتهى.'],
  ['carriage returns', 'سطر\r\nسطر', 'سطر\nسطر'],
]

const kept: readonly (readonly [what: string, text: string])[] = [
  ['tatweel before a mark', 'لـ«المدينة»'],
  ['tatweel before digits', 'الـ18'],
  ['Hijri sign', '1436هـ'],
  ['tatweel as a dash', 'الرياض ـ المدينة'],
  ['ornate signs', 'محمد ﷺ ﴿اقرأ﴾'],
  ['vowel marks', 'مُدُنٌ'],
  ['thousands and decimals', '5,700 و2.5 و٢٫٥'],
  ['ZWNJ in a Persian word', 'گل\u200cها'],
  ['Persian text', 'این کتاب خوبی است که می خوانیم'],
  ['digits of both sets', '12 و١٢'],
  ['quotation marks', '“نعم” و"لا" و«ربما»'],
]

describe('clean', () => {
  test.each(table)('%s', (_, before, after) => expect(clean(before)).toBe(after))
  test.each(kept)('keeps %s', (_, text) => expect(clean(text)).toBe(text))

  test('what is clean stays as it is', () => {
    const arabic = fc.string({
      unit: fc.constantFrom(...'ابتيكهةـ\u200c\u064b ،,.;?؟"«»()-:0٣کی\u00a0\ufeff&#;qu'),
    })
    fc.assert(fc.property(arabic, text => clean(fold(clean(text))) === fold(clean(text))))
  })
})
