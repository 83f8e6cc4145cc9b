import type { SetText } from '../text/set.ts'
import { lowContrast } from './contrast.ts'
import { encode, jpegBeside } from './encode.ts'
import { ground } from './ground.ts'
import type { Image, SetCard } from './image.ts'
import { inkOn } from './ink.ts'
import { Sheet } from './sheet.ts'

/** The card as a picture: plate, ink on it, PNG. */
export async function paint(card: SetCard): Promise<Image> {
  const { format } = card.card
  const sheet = await ground(card)
  const problems = lowContrast(sheet, card.texts, format)
  for (const text of card.texts) inkOn(sheet, text)
  const encoded = await encode(sheet, format.budget)
  sheet.leave()
  return { card, ...encoded, jpeg: await jpegBeside(encoded.png, format.budget), problems }
}

/** A text alone on white, `width` × `height` px, as PNG: for specimens. */
export async function paintText(text: SetText, width: number, height: number): Promise<Uint8Array> {
  const sheet = Sheet.blank(width, height)
  inkOn(sheet, text)
  return (await encode(sheet, Number.POSITIVE_INFINITY)).png
}
