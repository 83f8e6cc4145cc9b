import type { Card } from '../card/card.ts'
import { lazy } from '../lazy.ts'
import type { Block, Rect } from '../text/block.ts'
import type { Fonts } from '../text/fonts.ts'
import type { SetText } from '../text/set.ts'
import { typeset } from '../text/typeset.ts'
import { encode } from './encode.ts'
import type { Image } from './image.ts'
import { inkOn } from './ink.ts'
import { Sheet } from './sheet.ts'

const sharp = lazy<typeof import('sharp').default>('sharp')

const colours = {
  box: '#00b7ff',
  ink: '#ff2d92',
  baseline: '#ff2d92',
  safe: '#22c55e',
  covered: '#f59e0b',
  photo: '#a855f7',
}

/** A finished card with what cannot be seen drawn over it: text boxes, ink, baselines, the safe area, photos, and sizes in words. */
export async function debugged(image: Image, fonts: Fonts): Promise<Image> {
  const { card, texts } = image.card
  const { width, height } = card.format
  const { data } = await sharp()(image.png)
    .composite([{ input: Buffer.from(overlay(card, texts)) }])
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const sheet = Sheet.from({ data, width, height })
  for (const label of labels(card, texts)) inkOn(sheet, typeset(label, fonts, card.format.id))
  return { ...image, ...(await encode(sheet, Number.POSITIVE_INFINITY)) }
}

function overlay({ format, blocks, photos }: Card, texts: readonly SetText[]): string {
  const { width, height, safe, covered } = format
  const inside = {
    x: safe.left,
    y: safe.top,
    width: width - safe.left - safe.right,
    height: height - safe.top - safe.bottom,
  }
  const items = texts.flatMap(text => text.items)
  const shapes = [
    outline(inside, colours.safe, '16 8'),
    ...(covered ? [outline(covered, colours.covered, '8 6')] : []),
    ...photos.map(it => outline(it.box, colours.photo, '12 6')),
    ...blocks.map(it => outline(it.box, colours.box, '')),
    ...items.map(it => outline(it.ink, colours.ink, '4 4')),
    ...items.flatMap(it => it.lines).map(it => baseline(it.ink, it.baseline)),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}</svg>`
}

function outline({ x, y, width, height }: Rect, colour: string, dashes: string): string {
  const place = `x="${x + 1}" y="${y + 1}" width="${Math.max(1, width - 2)}" height="${Math.max(1, height - 2)}"`
  return `<rect ${place} fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"/>`
}

function baseline({ x, width }: Rect, y: number): string {
  return `<path d="M${x} ${y}H${x + width}" stroke="${colours.baseline}" stroke-width="1"/>`
}

/** px of the labels' letters. */
const SIZE = 15

/** What each text is, in the upper left corner of its ink. */
function labels({ format }: Card, texts: readonly SetText[]): readonly Block[] {
  return texts
    .flatMap(text => text.items)
    .map(({ role, fontSize, lines, ink }) =>
      label(`${role} ${fontSize} px × ${lines.length}`, {
        x: Math.min(ink.x, format.width - 260),
        y: Math.max(0, ink.y - SIZE - 6),
        width: 260,
        height: SIZE * 2,
      }),
    )
}

function label(text: string, box: Rect): Block {
  const font = { family: 'Noto Sans', weight: 700 }
  const look = {
    color: '#ffffff',
    align: 'start',
    direction: 'ltr',
    leading: 1.3,
    maxLines: 1,
    balance: false,
    plain: true,
  } as const
  const band = { color: '#111111', padX: 5, padY: 3, radius: 2 }
  const rest = { highlight: null, kashida: false, band }
  const item = {
    kind: 'text',
    role: 'label',
    versions: [text],
    font,
    size: { min: SIZE, max: SIZE },
    ...look,
    ...rest,
  } as const
  return { box, place: 'start', gap: 0, direction: 'ltr', items: [item] }
}
