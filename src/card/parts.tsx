import type { JSXElement } from 'satori/jsx'
import type { Direction } from '../text/block.ts'
import type { Brand } from './brand.ts'
import type { Format } from './formats.ts'
import type { Logo as Picture } from './logo.ts'
import type { Palette } from './palette.ts'
import { type Girih, girih, star } from './pattern.ts'
import { sides } from './sides.ts'

export interface PatternProps extends Omit<Girih, 'origin'> {
  /** Of the stars' outlines, px; 0 for none. */
  readonly stroke: number
  readonly color: string
  /** Of the stars themselves. */
  readonly fill?: string
  /** Where a star's centre stands, px from the area's top left. */
  readonly origin?: Girih['origin']
}

/** Girih stars over an area; the box around it says where that is. */
export function Pattern({ color, stroke, fill = 'none', origin = [0, 0], ...area }: PatternProps) {
  const { width, height } = area
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it becomes pixels, nobody reads it
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <path
        d={girih({ ...area, origin })}
        fill={fill}
        stroke={color}
        stroke-width={stroke}
        stroke-linejoin="miter"
      />
    </svg>
  )
}

/** One star, as an ornament. */
export function Star({ points, size, color }: { points: 8 | 10 | 12; size: number; color: string }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it becomes pixels, nobody reads it
    <svg width={size} height={size} viewBox="-50 -50 100 100">
      <path d={star(points, 50, 34)} fill={color} />
    </svg>
  )
}

export interface StarCornerProps {
  readonly brand: Pick<Brand, 'pattern'>
  readonly format: Format
  readonly direction: Direction
  /** Which of the two corners at the far (end) side. */
  readonly corner: 'top' | 'bottom'
  readonly period: number
  /** The ground it lies on, which also parts stars that touch, and the stars. */
  readonly colors: Pick<Palette, 'surface' | 'pattern'>
}

/** How many stars the longest row has. */
const REACH = 4
const inSteps = (x: number, y: number) => Math.abs(x) + Math.abs(y) < REACH - 0.2

/** Stars that come in from a corner of the box around them, behind everything, and stop in steps; none if the brand wants none. */
export function StarCorner(props: StarCornerProps): JSXElement | null {
  const { brand, format, direction, corner, period, colors } = props
  if (brand.pattern === 'none') return null
  const { end } = sides(direction)
  const [width, height] = [Math.min(format.width, REACH * period), Math.min(format.height, REACH * period)]
  return (
    <div style={{ position: 'absolute', [corner]: 0, [end]: 0 }}>
      <Pattern
        {...{ width, height, period }}
        points={brand.pattern}
        origin={[end === 'left' ? 0 : width, corner === 'top' ? 0 : height]}
        keep={inSteps}
        color={colors.surface}
        stroke={period / 38}
        fill={colors.pattern}
      />
    </div>
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
