import { expect, test } from 'vitest'
import type { PhotoSlot } from '../../src/card/card.ts'
import { scrimFor } from '../../src/paint/scrim.ts'
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
