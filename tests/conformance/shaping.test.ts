import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { nodeWorld } from '../../src/node-world.ts'
import { openFonts } from '../../src/text/catalogue.ts'
import { shape } from '../../src/text/shape.ts'
import { itemsOf, shapingLines } from './shaping-lines.ts'

const fonts = await openFonts(nodeWorld())

test.each(fonts.families.map(entry => entry.family))(
  '%s: glyphs and positions as hb-shape has them',
  family => {
    const name = family.toLowerCase().replaceAll(' ', '-')
    const bytes = readFileSync(new URL(`hb-shape/${name}.json.br`, import.meta.url))
    const recorded = JSON.parse(brotliDecompressSync(bytes).toString()) as Record<string, number[][][]>
    expect(Object.keys(recorded)).toEqual(shapingLines.map(([line]) => line))
    for (const [line, text] of shapingLines) {
      const got = itemsOf(text, family, fonts).map(item => {
        const units = item.face.unitsPerEm
        const round = (em: number) => Math.round(em * units)
        return shape(text, item).glyphs.map(it => [
          it.id,
          it.cluster,
          round(it.advance),
          round(it.dx),
          round(it.dy),
        ])
      })
      expect(got, line).toEqual(recorded[line])
    }
  },
)
