import type { JSXElement } from 'satori/jsx'
import type { Logo as Picture } from './logo.ts'
import { girih } from './pattern.ts'

export interface PatternProps {
  /** px of the area filled. */
  readonly width: number
  readonly height: number
  /** px between stars. */
  readonly period: number
  readonly color: string
  /** px */
  readonly stroke: number
  /** Where a star's centre stands, px from the area's top left. */
  readonly origin?: readonly [x: number, y: number]
  /** Degrees, see pattern.ts. */
  readonly contact?: number
  /** A line of this colour within the stroke makes it a strap. */
  readonly core?: string
}

/** Girih stars over an area. Absolutely placed by the box around it, or a box of its own size. */
export function Pattern(props: PatternProps): JSXElement {
  const { width, height, period, color, stroke, core, origin = [0, 0], contact = 67.5 } = props
  const path = girih({ width, height, period, origin, contact })
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it becomes pixels, nobody reads it
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <path d={path} fill="none" stroke={color} stroke-width={stroke} stroke-linejoin="miter" />
      {core && <path d={path} fill="none" stroke={core} stroke-width={stroke / 3} stroke-linejoin="miter" />}
    </svg>
  )
}

export interface LogotypeProps {
  readonly logo: Picture
  /** px; the width follows, up to `maxWidth`. */
  readonly height: number
  readonly maxWidth: number
}

/** A logo at a height, its proportions kept. */
export function Logotype({ logo, height, maxWidth }: LogotypeProps): JSXElement {
  const scale = Math.min(height / logo.height, maxWidth / logo.width)
  return (
    // biome-ignore lint/a11y/useAltText: it becomes pixels, nobody reads it
    <img src={logo.src} width={Math.round(logo.width * scale)} height={Math.round(logo.height * scale)} />
  )
}

/**
 * A pair of raised commas, heavy enough to be seen at thumb size. The same in both directions: “ is how the Arabic comma
 * ، looks when raised, and what Arabic newsrooms print.
 */
export function QuoteMark({ height, color }: { height: number; color: string }): JSXElement {
  const comma = (x: number) =>
    `M${x + 36} 0C${x + 14} 4 ${x} 22 ${x} 48V80H${x + 38}V44H${x + 20}C${x + 20} 30 ${x + 26} 20 ${x + 36} 16Z`
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it becomes pixels, nobody reads it
    <svg width={Math.round((height * 88) / 80)} height={height} viewBox="0 0 88 80">
      <path fill={color} d={comma(0) + comma(50)} />
    </svg>
  )
}

/** Words of several kinds on one line, each kept in its own order (UAX #9 FSI … PDI), with a dot between. */
export function joined(parts: readonly (string | null)[]): string {
  const kept = parts.filter(part => part !== null && part !== '')
  return kept.length === 1 ? (kept[0] ?? '') : kept.map(part => `\u2068${part}\u2069`).join(' · ')
}
