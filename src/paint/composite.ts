/** A rectangle of pixels, four bytes each: red, green, blue, alpha. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * Lays premultiplied `over` on opaque `base` at whole-pixel x, y (source over, Porter and Duff 1984), in place. What
 * stands outside the base is left out.
 */
export function composite(base: Pixels, over: Pixels, x: number, y: number): void {
  const [left, right] = [Math.max(0, -x), Math.min(over.width, base.width - x)]
  const [top, bottom] = [Math.max(0, -y), Math.min(over.height, base.height - y)]
  for (let row = top; row < bottom; row++) {
    let from = (row * over.width + left) * 4
    let to = ((y + row) * base.width + x + left) * 4
    for (const end = (row * over.width + right) * 4; from < end; from += 4, to += 4) {
      const alpha = over.data[from + 3] ?? 0
      if (alpha === 0) continue
      for (let channel = 0; channel < 3; channel++)
        base.data[to + channel] = blend(base.data[to + channel] ?? 0, over.data[from + channel] ?? 0, alpha)
    }
  }
}

function blend(under: number, premultiplied: number, alpha: number): number {
  return Math.min(255, premultiplied + Math.round((under * (255 - alpha)) / 255))
}
