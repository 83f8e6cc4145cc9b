import { expect, test } from 'vitest'
import type { PhotoSlot } from '../../src/card/card.ts'
import { scrimFor } from '../../src/paint/scrim.ts'
import { shaded } from '../../src/paint/shaded.ts'
import { typeset } from '../../src/text/typeset.ts'
import { blockOf, fonts, textItem } from '../text/setting.ts'

test('words in another colour beside a dark photo do not shade it', () => {
  const box = { x: 0, y: 0, width: 1200, height: 630 }
  const look = {
    tone: 'natural',
    colors: ['#000000', '#ffffff'],
    blur: 0,
    at: { x: 0.5, y: 0.5 },
    scrim: '#000000',
  }
  const photo = { data: new Uint8Array(1200 * 630 * 3).fill(20), width: 1200, height: 630 }
  const text = typeset(blockOf([textItem('عنوان على صورة داكنة', { color: '#ffffff' })]), fonts, 'facebook')
  const beside = text.runs.map(run => ({
    ...run,
    color: '#ff0000',
    glyphs: run.glyphs.map(glyph => ({ ...glyph, y: glyph.y + 2000 })),
  }))
  const slot = { box, look } as unknown as PhotoSlot
  expect(scrimFor(slot, photo, [text])).toBeNull()
  expect(scrimFor(slot, photo, [{ ...text, runs: [...text.runs, ...beside] }])).toBeNull()
})

test('each row of a photo fades to the scrim’s colour by its own share', () => {
  const [width, height] = [37, 11]
  const data = Uint8Array.from({ length: 3 * width * height }, (_, i) => (i * 7919) % 256)
  const shares = Array.from({ length: height }, (_, y) => (0.94 * y) / (height - 1))
  const shown = shaded({ data, width, height }, { color: '#04f810', shares }).data
  const colour = [0x04, 0xf8, 0x10]
  for (const [i, value] of data.entries()) {
    const share = shares[Math.floor(i / (3 * width))] as number
    const exact = value + ((colour[i % 3] as number) - value) * share
    expect(Math.abs((shown[i] as number) - exact)).toBeLessThanOrEqual(0.51)
  }
})
