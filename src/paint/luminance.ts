import { luminance } from '../card/luminance.ts'
import { channels } from './photo.ts'

export function luminanceOf(hex: string): number {
  return luminance(...channels(hex))
}

/** WCAG 2.2 «contrast ratio», 1 to 21. */
export function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
