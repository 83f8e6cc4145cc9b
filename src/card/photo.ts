import { createHash } from 'node:crypto'
import type { Metadata } from 'sharp'
import { lazy } from '../lazy.ts'
import { type Problem, problem } from '../problem.ts'
import type { World } from '../world.ts'
import { lightnessOf } from './negative.ts'

const sharp = lazy<typeof import('sharp').default>('sharp')

/** A photograph that can be drawn: its bytes as they came, and what a layout needs to know of it. */
export interface Photo {
  readonly bytes: Uint8Array
  /** Of the bytes; equal hashes mean equal pixels. */
  readonly hash: string
  /** px as it is to be seen, turned upright by its EXIF orientation. */
  readonly width: number
  readonly height: number
  /** Where its subject stands, as shares of width and height; null: found by looking. */
  readonly focus: Point | null
  readonly credit: string | null
  /** Mean lightness, 0 (black) to 1 (white). */
  readonly lightness: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** What of the world photos need. */
export type Reading = Pick<World, 'kind' | 'list' | 'read' | 'fetch'>

export interface Opened {
  readonly photo: Photo | null
  readonly problems: readonly Problem[]
}

const formats = ['jpeg', 'png', 'webp', 'heif']
/** A decoded photo takes four bytes a pixel: 200 MB at this limit. */
const MOST_PIXELS = 50e6
/** px of the shorter side: below the first a card gains nothing by it, below the second it looks soft. */
const [LEAST, SMALL] = [64, 400]

/** What an article says of its photo. */
export interface GivenPhoto {
  readonly focus: string | null
  readonly credit: string | null
}

/** Reads what a photo file says of itself; a file that cannot be used is a problem, and the card goes without. */
export async function openPhoto(
  world: Pick<Reading, 'kind' | 'read'>,
  path: string,
  given: GivenPhoto,
): Promise<Opened> {
  if ((await world.kind(path)) !== 'file')
    return { photo: null, problems: [problem('bad-photo', { path, reason: 'there is no such file' })] }
  return await photoOf(await world.read(path), path, given)
}

/** The same of bytes that are there; `path` names them where they cannot be used. */
export async function photoOf(bytes: Uint8Array, path: string, given: GivenPhoto): Promise<Opened> {
  const unusable = (reason: string): Opened => ({
    photo: null,
    problems: [problem('bad-photo', { path, reason })],
  })
  const seen = await metadata(bytes)
  if (typeof seen === 'string') return unusable(seen)
  const turned = (seen.orientation ?? 1) >= 5
  const [width, height] = turned ? [seen.height, seen.width] : [seen.width, seen.height]
  const file = { bytes, hash: createHash('sha256').update(bytes).digest('hex'), width, height }
  const lightness = await lightnessOf(file).catch(() => null)
  // Its pixels cannot be read although the header can.
  if (lightness === null) return unusable('it is damaged')
  const focus = given.focus === null ? null : parseFocus(given.focus)
  return {
    photo: { ...file, focus, credit: given.credit, lightness },
    problems: [
      ...(given.focus !== null && focus === null ? [problem('bad-focus', { value: given.focus })] : []),
      ...(Math.min(width, height) < SMALL ? [problem('small-photo', { path, width, height })] : []),
    ],
  }
}

/** What sharp reads in the header, or why the file cannot be used. */
async function metadata(bytes: Uint8Array): Promise<Metadata | string> {
  let seen: Metadata
  try {
    seen = await sharp()(bytes, { limitInputPixels: false }).metadata()
  } catch {
    return 'it is damaged, or no picture'
  }
  const { format, width, height, compression } = seen
  if (!formats.includes(format) || compression === 'hevc')
    return `it is ${compression === 'hevc' ? 'HEIC' : format.toUpperCase()}; JPEG, PNG, WebP and AVIF are read`
  if (width * height > MOST_PIXELS)
    return `it has ${Math.round((width * height) / 1e6)} megapixels; at most ${MOST_PIXELS / 1e6} are read`
  if (Math.min(width, height) < LEAST) return `it is only ${width}×${height} px`
  return seen
}

/** `40% 30%`, `0.4 0.3` or `40 30`, from the left and the top. */
export function parseFocus(text: string): Point | null {
  const found = /^\s*(\d+(?:\.\d+)?)(%?)[\s,،]+(\d+(?:\.\d+)?)(%?)\s*$/.exec(text)
  if (!found) return null
  const [a, b] = [Number(found[1]), Number(found[3])]
  const unit = found[2] === '%' || found[4] === '%' || Math.max(a, b) > 1 ? 100 : 1
  return Math.max(a, b) <= unit ? { x: a / unit, y: b / unit } : null
}
