import type { PhotoSlot, Plate } from '../card/card.ts'
import { lazy } from '../lazy.ts'
import type { SetText } from '../text/set.ts'
import type { Pixels } from './composite.ts'
import type { SetCard } from './image.ts'
import { develop } from './photo.ts'
import { plateSheet } from './plate.ts'
import { shaded, shadesFor } from './scrim.ts'
import type { Sheet } from './sheet.ts'

const sharp = lazy<typeof import('sharp').default>('sharp')

/** What the texts of a card stand on: its plate, with the photos in their places, shaded for these texts. A copy of one's own. */
export async function ground({ card, texts }: SetCard): Promise<Sheet> {
  return await plateSheet(await withPhotos(card.plate, card.photos, texts))
}

/** The plate with its photos in it. Its hash tells the shades too: other texts on the same photo are another plate. */
async function withPhotos(
  plate: Plate,
  photos: readonly PhotoSlot[],
  texts: readonly SetText[],
): Promise<Plate> {
  let { svg, hash } = plate
  for (const slot of photos) {
    const natural = await develop(slot)
    const shades = shadesFor(slot, natural, texts)
    const picture = shades.length > 0 ? shaded(natural, shades, slot.look.scrim ?? '#000000') : natural
    svg = svg.replaceAll(slot.placeholder, await dataUri(picture))
    hash += JSON.stringify(shades)
  }
  return { svg, hash }
}

/** Not compressed: it is read again at once. */
async function dataUri({ data, width, height }: Pixels): Promise<string> {
  const png = await sharp()(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 0 })
    .toBuffer()
  return `data:image/png;base64,${png.toString('base64')}`
}
