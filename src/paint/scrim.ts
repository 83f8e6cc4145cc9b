import type { PhotoSlot } from '../card/card.ts'
import type { Rect } from '../text/block.ts'
import type { SetText } from '../text/set.ts'
import type { Pixels } from './composite.ts'
import { glyphBoxes, rectUnder } from './glyph-boxes.ts'
import { contrast, luminance, luminanceOf } from './luminance.ts'
import { channels } from './photo.ts'

/** A share of the photo covered by the scrim's colour: full from one edge of the photo to past a text, then fading. */
export interface Shade {
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
    const strength = strengthFor(photo, box, text, scrim)
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
    const alpha = Math.max(between(y, shades), ...shades.map(it => it.strength * cover(y, it, fade)))
    if (alpha === 0) continue
    for (let i = y * width * 4; i < (y + 1) * width * 4; i += 4)
      for (let c = 0; c < 3; c++) copy[i + c] = mixed(copy[i + c] ?? 0, color[c] ?? 0, alpha)
  }
  return { data: copy, width, height }
}

/** Where a shade above and one below leave a gap. */
function between(y: number, shades: readonly Shade[]): number {
  const above = Math.max(0, ...shades.filter(it => it.to < y).map(it => it.strength))
  const below = Math.max(0, ...shades.filter(it => it.from > y).map(it => it.strength))
  return BETWEEN * Math.min(above, below)
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
function strengthFor(photo: Pixels, { x, y }: Rect, text: SetText, scrim: string): number {
  const color = channels(scrim)
  const isMain = text.items.some(it => it.fontSize >= MAIN_SIZE)
  const grounds = inksOn(photo, text, x, y)
  const holds = (alpha: number) =>
    grounds.every(({ ink, under }, index) => {
      const perGlyph = under.map(pixels =>
        pixels.map(([r, g, b]) =>
          contrast(
            ink,
            luminance(mixed(r, color[0], alpha), mixed(g, color[1], alpha), mixed(b, color[2], alpha)),
          ),
        ),
      )
      const values = perGlyph.flat().sort((a, b) => a - b)
      const unrest = perGlyph.map(it => Math.max(...it) / Math.min(...it)).sort((a, b) => a - b)
      const reads = at(values, 0.03) >= LEAST && at(unrest, 0.5) <= CALM
      return reads && (!isMain || index > 0 || at(values, 0.5) >= MAIN)
    })
  if (holds(0)) return 0
  let [weak, strong] = [0, MOST]
  while (strong - weak > STEP) {
    const middle = (weak + strong) / 2
    if (holds(middle)) strong = middle
    else weak = middle
  }
  return strong
}

interface Ground {
  /** Luminance of a colour of the text. */
  readonly ink: number
  /** Pixels of the photo under each of its glyphs: red, green, blue. */
  readonly under: readonly (readonly (readonly [number, number, number])[])[]
}

/** The colours of a text that stand on the photo itself, that of most glyphs first; x, y is the photo's corner on the card. */
function inksOn(photo: Pixels, { runs, rects }: SetText, x: number, y: number): readonly Ground[] {
  const boxes = new Map<string, Rect[]>()
  for (const run of runs) {
    const bare = glyphBoxes(run).filter(box => rectUnder(rects, box) === undefined)
    boxes.set(run.color, [...(boxes.get(run.color) ?? []), ...bare])
  }
  return [...boxes]
    .filter(([, its]) => its.length > 0)
    .sort((a, b) => b[1].length - a[1].length)
    .map(([color, its]) => ({ ink: luminanceOf(color), under: sampled(photo, its, x, y) }))
}

/** Some two thousand pixels of boxes, evenly spread. */
function sampled({ data, width, height }: Pixels, boxes: readonly Rect[], x: number, y: number) {
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0)
  const step = Math.max(1, Math.round(Math.sqrt(area / 2000)))
  return boxes.flatMap(box => {
    const found: [number, number, number][] = []
    const [right, bottom] = [Math.min(width, box.x - x + box.width), Math.min(height, box.y - y + box.height)]
    for (let row = Math.max(0, Math.floor(box.y - y)); row < bottom; row += step)
      for (let column = Math.max(0, Math.floor(box.x - x)); column < right; column += step) {
        const i = (row * width + column) * 4
        found.push([data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0])
      }
    return found.length > 0 ? [found] : []
  })
}

/** The value a share of all lie below, of sorted ones. */
function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.POSITIVE_INFINITY
}

/** What two rectangles share, in px from the second one's corner; null when nothing. */
function overlap(a: Rect, b: Rect): Rect | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)]
  if (right <= x || bottom <= y) return null
  return { x: x - b.x, y: y - b.y, width: right - x, height: bottom - y }
}
