import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatById } from '../../src/card/formats.ts'
import { contrasts, lowContrast } from '../../src/paint/contrast.ts'
import { Sheet } from '../../src/paint/sheet.ts'
import { typeset } from '../../src/text/typeset.ts'
import { blockOf, fonts, textItem } from '../text/setting.ts'

test('white words on white are told; beside the card, where nothing is behind them, they are not', () => {
  const sheet = Sheet.blank(1200, 630)
  const text = typeset(blockOf([textItem('عنوان', { color: '#ffffff' })]), fonts, 'facebook')
  const outside = {
    ...text,
    runs: text.runs.map(run => ({
      ...run,
      glyphs: run.glyphs.map(glyph => ({ ...glyph, y: glyph.y + 2000 })),
    })),
  }
  const low = (it: typeof text) => lowContrast(sheet, [it], formatById('facebook')).map(({ code }) => code)
  expect(low(text)).toEqual(['low-contrast'])
  expect(low(outside)).toEqual([])
  expect(contrasts(sheet, outside).map(it => it.ratio)).toEqual([Number.POSITIVE_INFINITY])
})

test('grain of less than a twentieth of the pixels raises no alarm, wherever it lies behind small words', () => {
  const [width, height, apart] = [1200, 200, 6]
  const text = typeset(
    blockOf([textItem('المرفأ', { color: '#ffffff', size: { min: 30, max: 30 } })]),
    fonts,
    'facebook',
  )
  for (let phase = 0; phase < apart ** 2; phase++) {
    const rows = new Uint8Array((1 + width) * height)
    const [left, top] = [phase % apart, Math.floor(phase / apart)]
    for (let y = top; y < height; y += apart)
      for (let x = left; x < width; x += apart) rows[y * (1 + width) + 1 + x] = 1
    const sheet = new Sheet(width, height, rows, [0x000000, 0xffffff])
    expect(lowContrast(sheet, [text], formatById('facebook'))).toEqual([])
  }
})

test('colours in boxes are counted one by one, whatever stands outside and between', () => {
  const [width, height] = [50, 30]
  const rows = Uint8Array.from({ length: (1 + width) * height }, (_, i) => (i * 7 + (i >> 3)) % 5)
  const colours = [0x000000, 0x102030, 0x405060, 0x708090, 0xffffff]
  const numbered = new Sheet(width, height, rows, colours)
  const px = fc.double({ min: -20, max: 70, noNaN: true })
  const size = fc.double({ min: 0, max: 60, noNaN: true })
  const box = fc.record({ x: px, y: px, width: size, height: size })
  fc.assert(
    fc.property(fc.array(box, { maxLength: 4 }), fc.integer({ min: 1, max: 7 }), (boxes, step) => {
      const counts = new Map<number, number>()
      for (const { x, y, width: w, height: h } of boxes)
        for (let row = Math.max(0, Math.round(y)); row < Math.min(height, y + h); row += step)
          for (let column = Math.max(0, Math.round(x)); column < Math.min(width, x + w); column += step) {
            const colour = numbered.colourAt(column, row)
            counts.set(colour, (counts.get(colour) ?? 0) + 1)
          }
      const found = numbered.coloursIn(boxes, () => step)
      expect(new Map([...found].sort())).toEqual(new Map([...counts].sort()))
    }),
  )
})
