import sharp from 'sharp'
import { defaultBrand } from '../../src/card/brand.ts'
import { composeCard } from '../../src/card/compose.ts'
import { type Format, formatById, formats } from '../../src/card/formats.ts'
import { nodeWorld } from '../../src/node-world.ts'
import { ground } from '../../src/paint/ground.ts'
import { inkOn } from '../../src/paint/ink.ts'
import type { Sheet } from '../../src/paint/sheet.ts'
import { openFonts } from '../../src/text/catalogue.ts'
import { typeset } from '../../src/text/typeset.ts'
import { family, type Member } from '../card/family.ts'

export interface Small {
  /** Red, green, blue. */
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

export interface Case {
  /** `bold.facebook`: the reference's file name. */
  readonly name: string
  picture(): Promise<Small>
}

const fonts = await openFonts(nodeWorld())
/** Of a card's width and height. */
const SCALE = 4

/**
 * Every template in every format, with its first text that shows all it can, and a quote with a lead-in. A story is a WhatsApp status
 * under another name.
 */
export const cases: readonly Case[] = family.flatMap(member => [
  ...formats
    .filter(it => it.id !== 'story')
    .map(format => ({
      name: `${member.name}.${format.id}`,
      picture: () => picture(member, 'marked', format),
    })),
  ...(member.kind === 'quote' ? [ledCase(member)] : []),
])

function ledCase(member: Member): Case {
  return {
    name: `${member.name}.lead-in`,
    picture: () => picture(member, 'led', formatById('facebook')),
  }
}

async function picture(
  { name, contents, templates }: Member,
  which: 'marked' | 'led',
  format: Format,
): Promise<Small> {
  const told = contents.find(it => it.name.endsWith(which)) ?? contents[0]
  const photo = contents.find(it => it.photo !== null)?.photo ?? null
  if (!told) throw new Error(`${name} has no content`)
  const content = { ...told, photo, date: '12 مارس 2024' }
  const card = await composeCard(content, format, { brand: defaultBrand, templates })
  const texts = card.blocks.map(block => typeset(block, fonts, format.id))
  const sheet = await ground({ card, texts, problems: [] })
  for (const text of texts) inkOn(sheet, text)
  return quartered(sheet)
}

/** A quarter of the size: each pixel the mean of sixteen. Counted here, so that no library's resampling is tested. */
function quartered(sheet: Sheet): Small {
  const [width, height] = [Math.floor(sheet.width / SCALE), Math.floor(sheet.height / SCALE)]
  const small = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0]
      for (let i = 0; i < SCALE ** 2; i++) {
        const colour = sheet.colourAt(x * SCALE + (i % SCALE), y * SCALE + Math.floor(i / SCALE))
        for (const c of [0, 1, 2]) sum[c] = (sum[c] ?? 0) + ((colour >> (16 - 8 * c)) & 255)
      }
      small.set(
        sum.map(it => Math.round(it / SCALE ** 2)),
        (y * width + x) * 3,
      )
    }
  return { data: small, width, height }
}

export function encoded({ data, width, height }: Small): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 9, adaptiveFiltering: true })
    .toBuffer()
}
