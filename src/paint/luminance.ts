import { channels } from './photo.ts'

/** WCAG 2.2 «relative luminance»: sRGB channels made linear, once for each of their 256 values. */
const linear = Float64Array.from({ length: 256 }, (_, value) => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

export function luminance(red: number, green: number, blue: number): number {
  return 0.2126 * (linear[red] ?? 0) + 0.7152 * (linear[green] ?? 0) + 0.0722 * (linear[blue] ?? 0)
}

export function luminanceOf(hex: string): number {
  return luminance(...channels(hex))
}

/** WCAG 2.2 «contrast ratio», 1 to 21. */
export function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
