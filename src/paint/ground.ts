import type { PhotoSlot } from '../card/card.ts'
import { frame, type Opening } from './frame.ts'
import type { SetCard } from './image.ts'
import { develop } from './photo.ts'
import { plateSheet } from './plate.ts'
import type { Print } from './resample.ts'
import { scrimFor } from './scrim.ts'
import { shaded } from './shaded.ts'
import type { Sheet } from './sheet.ts'

/** What the texts of a card stand on: its plate, with the photos in their places, shaded for these texts. A copy of one's own. */
export async function ground({ card, texts }: SetCard): Promise<Sheet> {
  const { photos, plate } = card
  if (photos.length === 0) return await plateSheet(plate)
  const { sheet, openings } = frame(
    plate,
    photos.map(it => it.placeholder),
  )
  const own = sheet.copy()
  for (const [i, slot] of photos.entries())
    await develop(slot, print => {
      const scrim = scrimFor(slot, print, texts)
      lay(own, openings[i] as Opening, slot, scrim === null ? print : shaded(print, scrim))
    })
  return own
}

/** Adds a photo's colours where its opening shows them. A photo ends up to a pixel beside its box, which may lie between pixels. */
function lay(sheet: Sheet, opening: Opening, { box }: PhotoSlot, print: Print): void {
  const { left, top, right, bottom, shares, clear } = opening
  const { rows, pitch } = sheet
  const [x0, y0] = [Math.round(box.x), Math.round(box.y)]
  const colours = Buffer.from(print.data.buffer, print.data.byteOffset, print.data.length)
  const isAligned = left >= x0 && right <= x0 + print.width
  sheet.inked.fill(1, top, bottom)
  for (let y = top; y < bottom; y++) {
    const line = Math.min(print.height - 1, Math.max(0, y - y0)) * print.width
    const to = y * pitch + 1
    if (clear[y] === 1 && isAligned) {
      const from = 3 * (line + left - x0)
      colours.copy(rows, to + 3 * left, from, from + 3 * (right - left))
      continue
    }
    for (let x = left; x < right; x++) {
      const share = shares[y * sheet.width + x] as number
      if (share === 0) continue
      const at = 3 * (line + Math.min(print.width - 1, Math.max(0, x - x0)))
      const place = to + 3 * x
      for (let channel = 0; channel < 3; channel++) {
        const shown = Math.round((share * (colours[at + channel] as number)) / 255)
        rows[place + channel] = Math.min(255, (rows[place + channel] as number) + shown)
      }
    }
  }
}
