import { lazy } from '../lazy.ts'
import { Recent } from '../recent.ts'
import { letGo } from './let-go.ts'
import { luminance } from './luminance.ts'
import type { Photo } from './photo.ts'

const sharp = lazy<typeof import('sharp').default>('sharp')

/** A photo's pixels, upright, in sRGB and opaque: three bytes each. */
export interface Negative {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

type PhotoFile = Pick<Photo, 'bytes' | 'hash' | 'width' | 'height'>

/** px: the default formats lie in a square of this, and have one negative of a photo in common. */
const COMMON = 1280
/** What a JPEG is decoded to at once (libjpeg's scaling): an eighth, a quarter, a half or all of its size. */
const SHRINKS = [8, 4, 2, 1] as const
/** Pixels of a negative that is remembered: a long panorama has more. */
const MOST = 12e6

// 5 to 36 MB each: those of the photos on a few cards under way.
const known = new Recent<Promise<Negative>>(4, forgotten)
/** Of a larger one only while it is decoded: cards painted at once have it in common. */
const underWay = new Map<string, Promise<Negative>>()

/** A photo decoded as small as will do to fill a box of so many px: good until the next `await`. Rejects when its pixels cannot be read. */
export function negative(
  file: PhotoFile,
  box: { readonly width: number; readonly height: number },
): Promise<Negative> {
  const { hash, width, height } = file
  const side = (least: number, whole: number) => whole / Math.max(least, COMMON)
  const most = Math.min(side(box.width, width), side(box.height, height))
  const shrink = SHRINKS.find(it => it <= most) ?? 1
  const key = `${hash} ${shrink}`
  const make = () => decoded(file, shrink)
  return width * height > MOST * shrink ** 2 ? shared(key, make) : known.get(key, make)
}

function shared(key: string, make: () => Promise<Negative>): Promise<Negative> {
  const done = () => {
    forgotten(underWay.get(key) as Promise<Negative>)
    underWay.delete(key)
  }
  const made = underWay.get(key) ?? make().finally(done)
  underWay.set(key, made)
  return made
}

/** Whoever asked for it before has it first: what follows a promise comes in the order it was asked for. */
function forgotten(it: Promise<Negative>): void {
  void it.then(({ data }) => letGo(data)).catch(() => {})
}

async function decoded({ bytes, width, height }: PhotoFile, shrink: number): Promise<Negative> {
  const image = sharp()(bytes, { failOn: 'error' }).autoOrient()
  if (shrink > 1) image.resize(Math.floor(width / shrink), Math.floor(height / shrink), { fit: 'fill' })
  const { data, info } = await image
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** About so many pixels are looked at. */
const SAMPLES = 2_000

/** Mean lightness, 0 (black) to 1 (white). Rejects when its pixels cannot be read. */
export async function lightnessOf(file: PhotoFile): Promise<number> {
  const { data, width, height } = await negative(file, { width: 1, height: 1 })
  const step = Math.max(1, Math.round(Math.sqrt((width * height) / SAMPLES)))
  let [sum, count] = [0, 0]
  for (let y = 0; y < height; y += step)
    for (let at = 3 * y * width; at < 3 * (y + 1) * width; at += 3 * step, count++)
      sum += encoded(luminance(data[at] as number, data[at + 1] as number, data[at + 2] as number))
  return sum / count
}

/** A channel's value, 0 to 1, of light (IEC 61966-2-1). */
const encoded = (light: number) => (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055)
