import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { expect, test } from 'vitest'
import { fitText } from '../../src/text/fit.ts'
import type { LaidLine } from '../../src/text/lay.ts'
import { Picture } from '../../src/text/picture.ts'
import { paragraph, textItem } from './setting.ts'

const vocalised = readFileSync(new URL('../typeset/vocalised.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const SIZE = 40
const [WIDTH, HEIGHT] = [1000, 460]

/** One line's ink, by itself, as a mask. */
function mask(line: LaidLine, baseline: number): Uint8Array {
  const right = WIDTH - 40 - line.width * SIZE
  const paths = line.glyphs.map(({ face, id, x, y, scale }) => {
    const unit = (scale * SIZE) / face.unitsPerEm
    const at = `translate(${right + x * SIZE} ${baseline - y * SIZE}) scale(${unit} ${-unit})`
    if (face instanceof Picture) throw new Error('there is no emoji in these lines')
    return `<path transform="${at}" d="${face.outline(id)}"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${paths.join('')}</svg>`
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  const alpha = new Uint8Array(WIDTH * HEIGHT)
  for (let i = 0; i < alpha.length; i++) alpha[i] = pixels[i * 4 + 3] as number
  return alpha
}

test.each(['Amiri', 'Noto Naskh Arabic'])('%s: no mark of one line touches the next, on pixels', family => {
  const font = { family, weight: 700 }
  for (const text of vocalised) {
    const shaped = paragraph(text, { font })
    const advance = shaped.words.reduce((sum, word) => sum + word.width + word.gap, 0)
    const item = textItem(text, { font, size: { min: SIZE, max: SIZE }, leading: 1, maxLines: 4 })
    const fitted = fitText(shaped, item, (advance / 2.7) * SIZE, HEIGHT)
    expect(fitted?.lines.length, text).toBeGreaterThanOrEqual(3)
    const masks = fitted?.lines.map((line, i) => mask(line, 100 + i * fitted.pitch * SIZE)) ?? []
    for (let i = 1; i < masks.length; i++) {
      const [upper, lower] = [masks[i - 1] as Uint8Array, masks[i] as Uint8Array]
      let touching = 0
      for (let p = WIDTH + 1; p < upper.length - WIDTH - 1; p++) {
        if ((upper[p] as number) === 0) continue
        if (lower[p] || lower[p + 1] || lower[p - 1] || lower[p + WIDTH] || lower[p - WIDTH]) touching++
      }
      expect(touching, text).toBe(0)
    }
  }
})

test('lines without stacked marks keep the leading they were given', () => {
  const shaped = paragraph('مدينة الكوثر تفتح أبواب متحفها الجديد أمام الزوار')
  const fitted = fitText(shaped, textItem('', { leading: 1.5, size: { min: 60, max: 60 } }), 600, 700)
  expect(fitted?.lines.length).toBeGreaterThan(1)
  expect(fitted?.pitch).toBe(1.5)
})
