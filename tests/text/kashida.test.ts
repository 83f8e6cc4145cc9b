import { expect, test } from 'vitest'
import { fitText } from '../../src/text/fit.ts'
import { drawnOut } from '../../src/text/kashida.ts'
import { fonts, paragraph, textItem } from './setting.ts'

const text =
  'مدينة الكوثر تستعيد سوقها القديمة بعد ترميم استغرق ثلاث سنوات وشارك فيه مئة حرفي من أبناء المنطقة وطلاب معهد العمارة'
const font = { family: 'Noto Naskh Arabic', weight: 700 }

function drawn() {
  const shaped = paragraph(text, { font })
  const item = textItem(text, {
    font,
    size: { min: 48, max: 48 },
    align: 'justify',
    balance: false,
    kashida: true,
  })
  const fitted = fitText(shaped, item, 700, 700)
  if (!fitted) throw new Error('the text does not fit')
  const style = { font, direction: 'rtl', plain: false, highlight: null } as const
  return { fitted, after: drawnOut(shaped, fitted.breaking.lines, 700 / 48, style, fonts) }
}

test('at most one kashida a word, none in short words or the last line, the words unchanged otherwise', () => {
  const { fitted, after } = drawn()
  const words = after.text.split(' ')
  expect(after.text.replaceAll('ـ', '')).toBe(text)
  expect(after.text).toContain('ـ')
  expect(words.filter(word => /ـ[^ـ]+ـ/.test(word))).toEqual([])
  expect(words.filter(word => word.includes('ـ') && word.replaceAll('ـ', '').length < 3)).toEqual([])
  const lastLine = fitted.breaking.lines.at(-1)?.first ?? 0
  expect(words.slice(lastLine).join(' ')).not.toContain('ـ')
})

test('no kashida before alef of a lam-alef, nor after a letter that does not join', () => {
  expect(drawn().after.text).not.toMatch(/لـ+[اأإآ]|[اأإآدذرزوؤةى]ـ/u)
})

test('the drawn out lines never pass the column', () => {
  const { fitted, after } = drawn()
  const column = 700 / 48
  for (const { first, last } of fitted.breaking.lines.slice(0, -1)) {
    const words = after.words.slice(first, last + 1)
    const width = words.reduce((sum, word) => sum + word.width + word.gap, -(words.at(-1)?.gap ?? 0))
    expect(width).toBeLessThanOrEqual(column + 1e-6)
  }
})
