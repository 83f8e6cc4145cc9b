import type { PhotoSlot } from '../card/card.ts'
import { luminance } from '../card/luminance.ts'
import type { Rect } from '../text/block.ts'
import type { SetText } from '../text/set.ts'
import { glyphBoxes, rectUnder } from './glyph-boxes.ts'
import { contrast, luminanceOf } from './luminance.ts'
import { channels } from './photo.ts'
import type { Print } from './resample.ts'

/** A share of the photo covered by the scrim's colour: full from one edge of the photo to past a text, then fading. */
interface Shade {
  /** 0 to 1. */
  readonly strength: number
  /** Rows of the photo, px: full between them; one of them lies on the photo's edge. */
  readonly from: number
  readonly to: number
}

/** WCAG's least contrast, with a little in hand for JPEG and its 4:2:0; and the main text's, over half of its ground (ART.md). */
const [LEAST, MAIN] = [4.8, 7]
/**
 * Under half of the glyphs the contrast may vary by no more than this factor: on a calm photo it hardly varies at all, on a
 * market’s fruit it does so fivefold, and words get lost in it whatever the least contrast is.
 */
const CALM = 1.9
/** px from which a text is the main one. */
const MAIN_SIZE = 40
/** Between two shades a photo stays this share of the weaker one's dark: a bright stripe there would be read as a fault. */
const BETWEEN = 0.88
/** Beyond this a photo is no longer seen. */
const MOST = 0.94
const STEP = 0.02
/** Of the photo's height, over which a shade fades. */
const FADE = 0.28

/** What a photo fades to, and how much of it each row is, from 0 to 1. */
export interface Scrim {
  readonly color: string
  readonly shares: readonly number[]
}

/** As much shade under each text on a photo as its contrast needs, measured on the photo's own pixels; null for none. */
export function scrimFor({ box, look }: PhotoSlot, photo: Print, texts: readonly SetText[]): Scrim | null {
  const { scrim } = look
  if (scrim === null) return null
  const shades = texts.flatMap(text => {
    const area = overlap(text.ink, box)
    if (!area) return []
    const strength = strengthFor(photo, box, text, scrim)
    const pad = Math.round(0.05 * box.height)
    const isLow = area.y + area.height / 2 > box.height / 2
    const [from, to] = isLow ? [area.y - pad, box.height] : [0, area.y + area.height + pad]
    return strength > 0 ? [{ strength, from, to }] : []
  })
  if (shades.length === 0) return null
  return {
    color: scrim,
    shares: Array.from({ length: photo.height }, (_, y) => shareAt(y, shades, photo.height)),
  }
}

/** Where two shades meet the stronger counts, and where one above and one below leave a gap, most of the weaker. */
function shareAt(y: number, shades: readonly Shade[], height: number): number {
  let [share, above, below] = [0, 0, 0]
  for (const it of shades) {
    share = Math.max(share, it.strength * cover(y, it, FADE * height))
    if (it.to < y) above = Math.max(above, it.strength)
    if (it.from > y) below = Math.max(below, it.strength)
  }
  return Math.max(share, BETWEEN * Math.min(above, below))
}

/** 1 between a shade's rows, falling to 0 in an S over `fade` px outside them. */
function cover(y: number, { from, to }: Shade, fade: number): number {
  const away = Math.max(from - y, y - to, 0) / fade
  if (away >= 1) return 0
  const near = 1 - away
  return near * near * (3 - 2 * near)
}

function mixed(under: number, over: number, alpha: number): number {
  return Math.round(under + (over - under) * alpha)
}

/** The weakest scrim under which every colour of a text reads; found by halving, since more scrim never reads worse. */
function strengthFor(photo: Print, { x, y }: Rect, text: SetText, scrim: string): number {
  const color = channels(scrim)
  const isMain = text.items.some(it => it.fontSize >= MAIN_SIZE)
  const grounds = inksOn(photo, text, x, y)
  const holds = (alpha: number) => {
    const lights = lightsUnder(color, alpha)
    return grounds.every((it, index) => reads(it, lights, isMain && index === 0))
  }
  if (holds(0)) return 0
  let [weak, strong] = [0, MOST]
  while (strong - weak > STEP) {
    const middle = (weak + strong) / 2
    if (holds(middle)) strong = middle
    else weak = middle
  }
  return strong
}

/** What each of the 256 values under a scrim adds to a pixel's luminance, for red, green and blue one after another. */
function lightsUnder(color: readonly [number, number, number], alpha: number): Float64Array {
  const lights = new Float64Array(768)
  for (let value = 0; value < 256; value++) {
    lights[value] = luminance(mixed(value, color[0], alpha), 0, 0)
    lights[256 + value] = luminance(0, mixed(value, color[1], alpha), 0)
    lights[512 + value] = luminance(0, 0, mixed(value, color[2], alpha))
  }
  return lights
}

interface Ground {
  /** Luminance of a colour of the text. */
  readonly ink: number
  /** Pixels of the photo under its glyphs, one glyph after another: red, green, blue. */
  readonly under: Uint8Array
  /** Where in them each glyph's end. */
  readonly ends: readonly number[]
}

function reads({ ink, under, ends }: Ground, lights: Float64Array, isMain: boolean): boolean {
  const unrest = new Float64Array(ends.length)
  let [at, weak, faint] = [0, 0, 0]
  for (const [glyph, end] of ends.entries()) {
    let [least, most] = [Number.POSITIVE_INFINITY, 0]
    for (; at < end; at += 3) {
      const red = lights[under[at] as number] as number
      const green = lights[256 + (under[at + 1] as number)] as number
      const value = contrast(ink, red + green + (lights[512 + (under[at + 2] as number)] as number))
      if (value < LEAST) weak++
      if (value < MAIN) faint++
      if (value < least) least = value
      if (value > most) most = value
    }
    unrest[glyph] = most / least
  }
  const count = under.length / 3
  return (
    weak <= place(count, 0.03) &&
    (unrest.sort()[place(ends.length, 0.5)] as number) <= CALM &&
    (!isMain || faint <= place(count, 0.5))
  )
}

/** The colours of a text that stand on the photo itself, that of most glyphs first; x, y is the photo's corner on the card. */
function inksOn(photo: Print, { runs, rects }: SetText, x: number, y: number): readonly Ground[] {
  const boxes = new Map<string, Rect[]>()
  for (const run of runs) {
    const bare = glyphBoxes(run).filter(box => rectUnder(rects, box) === undefined)
    boxes.set(run.color, [...(boxes.get(run.color) ?? []), ...bare])
  }
  return (
    [...boxes]
      .filter(([, its]) => its.length > 0)
      .sort((a, b) => b[1].length - a[1].length)
      .map(([color, its]) => ({ ink: luminanceOf(color), ...sampled(photo, its, x, y) }))
      // Words beside the photo ask nothing of it.
      .filter(({ ends }) => ends.length > 0)
  )
}

/** Some two thousand pixels of boxes, evenly spread. */
function sampled({ data, width, height }: Print, boxes: readonly Rect[], x: number, y: number) {
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0)
  const step = Math.max(1, Math.round(Math.sqrt(area / 2000)))
  const most = (side: number) => Math.floor(side / step) + 2
  const under = new Uint8Array(boxes.reduce((sum, box) => sum + 3 * most(box.width) * most(box.height), 0))
  const ends: number[] = []
  let end = 0
  for (const box of boxes) {
    const before = end
    const [right, bottom] = [Math.min(width, box.x - x + box.width), Math.min(height, box.y - y + box.height)]
    for (let row = Math.max(0, Math.floor(box.y - y)); row < bottom; row += step)
      for (let column = Math.max(0, Math.floor(box.x - x)); column < right; column += step, end += 3) {
        const i = (row * width + column) * 3
        under[end] = data[i] as number
        under[end + 1] = data[i + 1] as number
        under[end + 2] = data[i + 2] as number
      }
    if (end > before) ends.push(end)
  }
  return { under: under.subarray(0, end), ends }
}

/** Where the value stands, among so many sorted ones, that a share of all lie below. */
function place(count: number, share: number): number {
  return Math.floor((count - 1) * share)
}

/** What two rectangles share, in px from the second one's corner; null when nothing. */
function overlap(a: Rect, b: Rect): Rect | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)]
  if (right <= x || bottom <= y) return null
  return { x: x - b.x, y: y - b.y, width: right - x, height: bottom - y }
}
