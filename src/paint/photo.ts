import type { PhotoSlot } from '../card/card.ts'
import { negative } from '../card/negative.ts'
import type { Photo, Point } from '../card/photo.ts'
import { lazy } from '../lazy.ts'
import { Recent } from '../recent.ts'
import { type Print, resampled } from './resample.ts'

const sharp = lazy<typeof import('sharp').default>('sharp')

/** Gives `use` a photo cropped to its box around its subject, turned upright, in sRGB and in its tone: good until that returns. */
export async function develop<T>(slot: PhotoSlot, use: (print: Print) => T): Promise<T> {
  const { photo, box, look } = slot
  const focus = photo.focus ?? (await subjects.get(photo.hash, () => subjectOf(photo)))
  const whole = await negative(photo, box)
  const sharply = resampled(whole, window(whole, box, focus, look.at), box.width, box.height)
  const print = look.blur > 0.3 ? await blurred(sharply, look.blur) : sharply
  if (look.tone !== 'natural') tint(print.data, look.tone === 'mono' ? ['#000000', '#ffffff'] : look.colors)
  return use(print)
}

/** `sigma`: px. */
async function blurred({ data, width, height }: Print, sigma: number): Promise<Print> {
  const image = sharp()(data.slice(), { raw: { width, height, channels: 3 } })
  return { data: await image.blur(sigma).raw().toBuffer(), width, height }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The part of a photo that has the box's proportions, as large as can be, its focus as near to `at` as the edges let it. */
export function window(photo: Size, box: Size, focus: Point, at: Point) {
  const scale = Math.min(photo.width / box.width, photo.height / box.height)
  const side = (whole: number, part: number, share: number, wanted: number) =>
    Math.round(Math.min(whole - part, Math.max(0, share * whole - wanted * part)))
  const width = Math.max(1, Math.min(photo.width, Math.round(box.width * scale)))
  const height = Math.max(1, Math.min(photo.height, Math.round(box.height * scale)))
  return {
    left: side(photo.width, width, focus.x, at.x),
    top: side(photo.height, height, focus.y, at.y),
    width,
    height,
  }
}

// One for all formats of a photo.
const subjects = new Recent<Promise<Point>>(8)

/** px of the copy that is searched for the subject. */
const SEARCHED = 240

/** Where libvips' attention (saturation, skin, edges) is drawn to, as shares of the photo. */
async function subjectOf(photo: Photo): Promise<Point> {
  const whole = await negative(photo, { width: SEARCHED, height: SEARCHED })
  const { width, height } = whole
  const scale = SEARCHED / Math.max(width, height)
  const [w, h] = [Math.max(8, Math.round(width * scale)), Math.max(8, Math.round(height * scale))]
  const small = resampled(whole, { left: 0, top: 0, width, height }, w, h)
  const side = Math.round(Math.min(w, h) / 2)
  const { info } = await sharp()(small.data.slice(), { raw: { width: w, height: h, channels: 3 } })
    .resize(side, side, { fit: 'cover', position: sharp().strategy.attention })
    .raw()
    .toBuffer({ resolveWithObject: true })
  // Offsets in the copy as it was scaled to be cropped: its shorter side became `side`.
  const shrink = side / Math.min(w, h)
  const share = (offset: number | undefined, whole: number) =>
    offset === undefined ? 0.5 : Math.min(1, Math.max(0, Math.abs(offset) / (whole * shrink)))
  return { x: share(info.attentionX, w), y: share(info.attentionY, h) }
}

/** Shadows in one colour, lights in the other. */
function tint(pixels: Uint8Array, [dark, light]: readonly [string, string]): void {
  const [from, to] = [channels(dark), channels(light)]
  const ramp = from.map((start, channel) =>
    Uint8Array.from({ length: 256 }, (_, grey) => start + (((to[channel] ?? 0) - start) * grey) / 255),
  )
  for (let i = 0; i < pixels.length; i += 3) {
    // Rec. 709 luma: the weights of luminance, on the encoded values.
    const [r, g, b] = [pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0]
    const grey = Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b)
    for (let channel = 0; channel < 3; channel++) pixels[i + channel] = ramp[channel]?.[grey] ?? 0
  }
}

/** Red, green and blue of `#rrggbb`. */
export function channels(hex: string): readonly [number, number, number] {
  const value = Number.parseInt(hex.slice(1, 7), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
