import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { expect, test } from 'vitest'
import { type AlignedLine, anchorOf } from '../../src/text/align.ts'
import { fitText } from '../../src/text/fit.ts'
import { Picture } from '../../src/text/picture.ts'
import { paragraph, textItem } from './setting.ts'

const vocalised = readFileSync(new URL('../typeset/vocalised.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const SIZE = 40
const [WIDTH, HEIGHT] = [1000, 460]

/** One line's ink where it stands, by itself, as a mask. */
function mask(line: AlignedLine, anchor: number, baseline: number): Uint8Array {
  const paths = line.glyphs.map(({ face, id, x, y, scale }) => {
    const unit = (scale * SIZE) / face.unitsPerEm
    const at = `translate(${anchor + (line.left + x) * SIZE} ${baseline - y * SIZE}) scale(${unit} ${-unit})`
    if (face instanceof Picture) throw new Error('there is no emoji in these lines')
    return `<path transform="${at}" d="${face.hb.glyphToPath(id)}"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${paths.join('')}</svg>`
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  const alpha = new Uint8Array(WIDTH * HEIGHT)
  for (let i = 0; i < alpha.length; i++) alpha[i] = pixels[i * 4 + 3] as number
  return alpha
}

const settings = ['Amiri', 'Noto Naskh Arabic'].flatMap(family =>
  (['start', 'center', 'justify'] as const).map(align => ({ family, align })),
)

test.each(settings)(
  '$family, $align: no mark of one line touches the next, on pixels',
  ({ family, align }) => {
    const font = { family, weight: 700 }
    for (const text of vocalised) {
      const shaped = paragraph(text, { font })
      const advance = shaped.words.reduce((sum, word) => sum + word.width + word.gap, 0)
      const item = textItem(text, { font, align, size: { min: SIZE, max: SIZE }, leading: 1, maxLines: 4 })
      const column = { x: 40, y: 0, width: (advance / 2.7) * SIZE, height: HEIGHT }
      const fitted = fitText(shaped, item, column.width, HEIGHT)
      expect(fitted?.lines.length, text).toBeGreaterThanOrEqual(3)
      const anchor = anchorOf(item, shaped, column)
      const masks =
        fitted?.lines.map((line, i) => mask(line, anchor, Math.round(100 + i * fitted.pitch * SIZE))) ?? []
      for (let i = 1; i < masks.length; i++)
        expect(touching(masks[i - 1] as Uint8Array, masks[i] as Uint8Array), text).toBe(0)
    }
  },
)

/** Pixels of one mask on or next to one of the other. */
function touching(upper: Uint8Array, lower: Uint8Array): number {
  let count = 0
  for (let p = WIDTH + 1; p < upper.length - WIDTH - 1; p++) {
    if ((upper[p] as number) === 0) continue
    if (lower[p] || lower[p + 1] || lower[p - 1] || lower[p + WIDTH] || lower[p - WIDTH]) count++
  }
  return count
}

test('lines without stacked marks keep the leading they were given', () => {
  const shaped = paragraph('مدينة الكوثر تفتح أبواب متحفها الجديد أمام الزوار')
  const fitted = fitText(shaped, textItem('', { leading: 1.5, size: { min: 60, max: 60 } }), 600, 700)
  expect(fitted?.lines.length).toBeGreaterThan(1)
  expect(fitted?.pitch).toBe(1.5)
})
