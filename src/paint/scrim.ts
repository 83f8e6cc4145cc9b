import type { PhotoSlot } from '../card/card.ts'
import type { Rect } from '../text/block.ts'
import type { SetText } from '../text/set.ts'
import type { Pixels } from './composite.ts'
import { contrast, fifthPercentile, luminance, luminanceOf } from './luminance.ts'
import { channels } from './photo.ts'

/** A share of the photo covered by the scrim's colour: full from one edge of the photo to past a text, then fading. */
export interface Shade {
  /** 0 to 1. */
  readonly strength: number
  /** Rows of the photo, px: full between them; one of them lies on the photo's edge. */
  readonly from: number
  readonly to: number
}

/** Least contrast of large text (ART.md: main text 7:1) and of small, with a little in hand for JPEG and its 4:2:0. */
const [LARGE, SMALL] = [7, 5.2]
/** px from which a text is large. */
const LARGE_SIZE = 40
/** Beyond this a photo is no longer seen. */
const MOST = 0.94
const STEP = 0.02
/** Of the photo's height, over which a shade fades. */
const FADE = 0.28

/** As much shade under each text on a photo as its contrast needs, measured on the photo's own pixels. */
export function shadesFor(
  { box, look }: PhotoSlot,
  photo: Pixels,
  texts: readonly SetText[],
): readonly Shade[] {
  if (look.scrim === null) return []
  const { scrim } = look
  return texts.flatMap(text => {
    const area = overlap(text.ink, box)
    if (!area) return []
    const strength = strengthFor(photo, area, text, scrim)
    const pad = Math.round(0.05 * box.height)
    const isLow = area.y + area.height / 2 > box.height / 2
    const [from, to] = isLow ? [area.y - pad, box.height] : [0, area.y + area.height + pad]
    return strength > 0 ? [{ strength, from, to }] : []
  })
}

/** Lays shades on a photo; where two meet the stronger counts. A copy. */
export function shaded({ data, width, height }: Pixels, shades: readonly Shade[], scrim: string): Pixels {
  const copy = Uint8Array.from(data)
  const color = channels(scrim)
  const fade = FADE * height
  for (let y = 0; y < height; y++) {
    const alpha = Math.max(0, ...shades.map(it => it.strength * cover(y, it, fade)))
    if (alpha === 0) continue
    for (let i = y * width * 4; i < (y + 1) * width * 4; i += 4)
      for (let c = 0; c < 3; c++) copy[i + c] = mixed(copy[i + c] ?? 0, color[c] ?? 0, alpha)
  }
  return { data: copy, width, height }
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

function strengthFor(photo: Pixels, area: Rect, text: SetText, scrim: string): number {
  const samples = sampled(photo, area)
  const color = channels(scrim)
  const large = text.items.some(it => it.fontSize >= LARGE_SIZE)
  const inks = [...new Set(text.runs.map(run => run.color))].map(luminanceOf)
  const holds = (alpha: number) => {
    const grounds = samples.map(rgb =>
      luminance(
        mixed(rgb[0] ?? 0, color[0], alpha),
        mixed(rgb[1] ?? 0, color[1], alpha),
        mixed(rgb[2] ?? 0, color[2], alpha),
      ),
    )
    return inks.every(
      ink => fifthPercentile(grounds.map(ground => contrast(ink, ground))) >= (large ? LARGE : SMALL),
    )
  }
  let alpha = 0
  while (alpha < MOST && !holds(alpha)) alpha += STEP
  return Math.min(MOST, alpha)
}

/** Some two thousand pixels of an area, evenly spread. */
function sampled({ data, width }: Pixels, area: Rect): readonly (readonly number[])[] {
  const step = Math.max(1, Math.round(Math.sqrt((area.width * area.height) / 2000)))
  const found: (readonly number[])[] = []
  for (let y = Math.floor(area.y); y < area.y + area.height; y += step)
    for (let x = Math.floor(area.x); x < area.x + area.width; x += step) {
      const i = (y * width + x) * 4
      found.push([data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0])
    }
  return found
}

/** What two rectangles share, in px from the second one's corner; null when nothing. */
function overlap(a: Rect, b: Rect): Rect | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)]
  if (right <= x || bottom <= y) return null
  return { x: x - b.x, y: y - b.y, width: right - x, height: bottom - y }
}
