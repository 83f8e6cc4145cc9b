/** A rectangle of pixels, four bytes each: red, green, blue, alpha. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** Alpha 0 to 255 of a coverage in sixteenths. */
export function alphaOf(coverage: number): number {
  return Math.min(255, coverage * 16)
}

/** One channel of ink over what is there, rounded as the renderer of the plates rounds (tiny-skia's div255). */
export function mixed(under: number, ink: number, alpha: number): number {
  return Math.min(255, ((ink * alpha + 255) >> 8) + Math.round((under * (255 - alpha)) / 255))
}

/** Opaque 0xRRGGBB over another where `coverage` sixteenths of a pixel are inked. */
export function blend(under: number, ink: number, coverage: number): number {
  const alpha = alphaOf(coverage)
  const red = mixed(under >> 16, ink >> 16, alpha)
  const green = mixed((under >> 8) & 255, (ink >> 8) & 255, alpha)
  return (red << 16) | (green << 8) | mixed(under & 255, ink & 255, alpha)
}

/** The premultiplied pixel at `at` over 0xRRGGBB (source over, Porter and Duff 1984). */
export function over(data: Uint8Array, at: number, under: number): number {
  const rest = 255 - (data[at + 3] as number)
  const channel = (offset: number, shift: number) =>
    Math.min(255, (data[at + offset] as number) + Math.round((((under >> shift) & 255) * rest) / 255)) <<
    shift
  return channel(0, 16) | channel(1, 8) | channel(2, 0)
}
