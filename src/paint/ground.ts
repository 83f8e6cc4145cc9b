import type { PhotoSlot } from '../card/card.ts'
import { type Frame, frame, type Opening } from './frame.ts'
import type { SetCard } from './image.ts'
import { develop, type Print } from './photo.ts'
import { plateSheet } from './plate.ts'
import { type Scrim, scrimFor } from './scrim.ts'
import { Sheet } from './sheet.ts'

/** What the texts of a card stand on: its plate, with the photos in their places, shaded for these texts. A copy of one's own. */
export async function ground({ card, texts }: SetCard): Promise<Sheet> {
  const { photos, plate } = card
  if (photos.length === 0) return await plateSheet(plate)
  const around = frame(
    plate,
    photos.map(it => it.placeholder),
  )
  const rows = around.rows.slice()
  for (const [i, slot] of photos.entries()) {
    const print = await develop(slot)
    lay(rows, around, around.openings[i] as Opening, slot, print, scrimFor(slot, print, texts))
  }
  return new Sheet(around.width, around.height, rows, null)
}

/** Adds a photo's colours where its opening shows them. A photo ends up to a pixel beside its box, which may lie between pixels. */
function lay(
  rows: Uint8Array,
  { width }: Frame,
  { left, top, right, bottom, shares, clear }: Opening,
  { box }: PhotoSlot,
  print: Print,
  scrim: Scrim | null,
): void {
  const [x0, y0] = [Math.round(box.x), Math.round(box.y)]
  const isAligned = left >= x0 && right <= x0 + print.width
  for (let y = top; y < bottom; y++) {
    const line = Math.min(print.height - 1, Math.max(0, y - y0))
    const from = line * print.width * 3
    const own = print.data.subarray(from, from + print.width * 3)
    const row = scrim === null ? own : scrim.over(own, line)
    const to = y * (1 + 3 * width) + 1
    if (clear[y] === 1 && isAligned) {
      rows.set(row.subarray(3 * (left - x0), 3 * (right - x0)), to + 3 * left)
      continue
    }
    for (let x = left; x < right; x++) {
      const share = shares[y * width + x] as number
      if (share === 0) continue
      const at = 3 * Math.min(print.width - 1, Math.max(0, x - x0))
      const place = to + 3 * x
      for (let channel = 0; channel < 3; channel++) {
        const shown = Math.round((share * (row[at + channel] as number)) / 255)
        rows[place + channel] = Math.min(255, (rows[place + channel] as number) + shown)
      }
    }
  }
}
