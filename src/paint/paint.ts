import type { SetText } from '../text/set.ts'
import { composite, type Pixels } from './composite.ts'
import { encode } from './encode.ts'
import { ground } from './ground.ts'
import type { Image, SetCard } from './image.ts'
import { inkArea, inkSvg } from './ink.ts'
import { rasterize } from './plate.ts'

/** The card as a picture: plate, ink on it, PNG. */
export async function paint(card: SetCard): Promise<Image> {
  const { format } = card.card
  const picture = await ground(card)
  for (const text of card.texts) inkOn(picture, text)
  return { card, png: await encode(picture, format.budget) }
}

/** A text alone on white, `width` × `height` px, as PNG: for specimens. */
export async function paintText(text: SetText, width: number, height: number): Promise<Uint8Array> {
  const sheet: Pixels = { data: new Uint8Array(width * height * 4).fill(255), width, height }
  inkOn(sheet, text)
  return await encode(sheet, Number.POSITIVE_INFINITY)
}

/** Only the rectangle that holds ink is drawn and blended, never the whole card. */
function inkOn(picture: Pixels, text: SetText): void {
  const area = inkArea(text)
  if (area) composite(picture, rasterize(inkSvg(text, area)), area.x, area.y)
}
