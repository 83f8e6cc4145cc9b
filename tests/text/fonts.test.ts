import { expect, test } from 'vitest'
import { typeset } from '../../src/text/typeset.ts'
import { blockOf, fonts, paragraph, textItem } from './setting.ts'

const families = (text: string, family = 'Cairo') => [
  ...new Set(paragraph(text, { font: { family, weight: 700 } }).runs.map(run => run.face.family)),
]

test('what the font lacks comes from a family that has it, the rest stays', () => {
  expect(families('مدينة الكوثر')).toEqual(['Cairo'])
  const [own, other] = families('صلى الله عليه وسلم ﷺ')
  expect(own).toBe('Cairo')
  expect(other).toBeDefined()
  expect(families('الأثينيون Αθήνα والمسكوفيون Москва', 'Almarai')).toContain('Noto Sans')
})

test('a base and its marks are set in one face', () => {
  const { runs, text } = paragraph('كلمة ڕ\u0654 أخرى', { font: { family: 'Almarai', weight: 700 } })
  const at = text.indexOf('\u0654')
  expect(runs.filter(run => run.start <= at - 1 && at < run.end)).toHaveLength(1)
})

test('emoji are drawn in colour, one picture each, flags and joined ones too', () => {
  const set = typeset(blockOf([textItem('فوز المنتخب 🏆🇯🇴👨‍👩‍👧 بالكأس 1️⃣ ❤️')]), fonts, 'test')
  expect(set.problems).toEqual([])
  expect(set.pictures).toHaveLength(5)
  const bare = typeset(blockOf([textItem('بلا محدد ❤\u200D🔥 و 🤷\u200D♀ و 👁️\u200D🗨️')]), fonts, 'test')
  expect([bare.problems, bare.pictures.length]).toEqual([[], 3])
  expect(paragraph('نص ٣ 5 # © ™ بلا صور').runs.some(run => run.face.family === 'Twemoji')).toBe(false)
})

test('a character no font has is named with its code point and the fonts tried', () => {
  const { problems } = typeset(blockOf([textItem('خبر \u{1D173}𐎀')]), fonts, 'test')
  expect(problems.map(it => it.code)).toEqual(['missing-glyph'])
  expect(problems[0]?.message).toContain('U+10380')
  expect(problems[0]?.message).toContain('Cairo, ')
})

test('Latin and European digits are matched to the Arabic on cards, and left alone in specimens', () => {
  const text = 'هاتف Kawthar بسعر 250 ونسبة ١٢'
  const set = (plain: boolean) =>
    paragraph(text, { font: { family: 'Noto Naskh Arabic', weight: 700 }, plain })
  const at = (word: string, plain = false) =>
    set(plain).runs.find(run => run.start <= text.indexOf(word) && text.indexOf(word) < run.end)
  const { latin } = fonts.entry('Noto Naskh Arabic')
  expect(latin?.scale).toBeLessThan(1)
  expect([at('Kawthar')?.scale, at('250')?.scale]).toEqual([latin?.scale, latin?.scale])
  expect([at('هاتف')?.scale, at('١٢')?.scale]).toEqual([1, 1])
  expect(at('Kawthar')?.face.weight).toBe(700 + (latin?.weight ?? 0))
  expect(set(true).runs.every(run => run.scale === 1 && run.face.weight === 700)).toBe(true)
})
