import { deflateSync } from 'node:zlib'
import type { Plate } from '../card/card.ts'
import { Recent } from '../recent.ts'
import type { Pixels } from './composite.ts'
import { rasterize } from './plate.ts'
import { pngFile } from './png.ts'
import { Sheet } from './sheet.ts'

/**
 * A plate with photos in it, without them. What a plate shows is linear in the photos' colours: `sheet` is what it shows when they
 * are black, and each photo adds its colour times its share of the pixel, in 255ths.
 */
export interface Frame {
  readonly sheet: Sheet
  readonly openings: readonly Opening[]
}

/** Where a photo is seen. */
export interface Opening {
  /** The rows and columns, up to `bottom` and `right`, that hold all of it. */
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** One byte for each pixel of the plate. */
  readonly shares: Uint8Array
  /** 1 for each row of the plate that shows nothing else between `left` and `right`. */
  readonly clear: Uint8Array
}

// Some 4 MB each: three templates in the four default formats.
const known = new Recent<Frame>(12)

/** Drawn once for each plate, whatever the photos are: their stand-ins are the same for all. */
export function frame({ svg, hash }: Plate, placeholders: readonly string[]): Frame {
  return known.get(hash, () => drawn(svg, placeholders))
}

function drawn(svg: string, placeholders: readonly string[]): Frame {
  const seenAs = (white: string | null) =>
    rasterize(placeholders.reduce((text, it) => text.replaceAll(it, it === white ? WHITE : BLACK), svg))
  const black = seenAs(null)
  return {
    sheet: Sheet.inBytes(black),
    openings: placeholders.map(it => opening(black, seenAs(it))),
  }
}

/** A picture of one pixel, for resvg to stretch. */
function dot(colour: number): string {
  const png = pngFile({ width: 1, height: 1, colours: [colour], deflated: deflateSync(new Uint8Array(2)) })
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`
}

const [BLACK, WHITE] = [dot(0x000000), dot(0xffffff)]

function opening(black: Pixels, white: Pixels): Opening {
  const { width, height } = black
  const shares = new Uint8Array(width * height)
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      const share = (white.data[4 * at] as number) - (black.data[4 * at] as number)
      if (share <= 0) continue
      shares[at] = share
      if (x < left) left = x
      if (x >= right) right = x + 1
      if (y < top) top = y
      bottom = y + 1
    }
  const clear = new Uint8Array(height)
  for (let y = top; y < bottom; y++)
    clear[y] = shares.subarray(y * width + left, y * width + right).every(it => it === 255) ? 1 : 0
  return { left, top, right, bottom, shares, clear }
}
