import type { JSXElement } from 'satori/jsx'
import { type Brand, handleFor } from './brand.ts'
import type { CardContent } from './content.ts'
import type { Format } from './formats.ts'
import { joined, Logotype } from './parts.tsx'
import { finest, sides } from './sides.ts'
import { Stack, Text } from './template.ts'

export interface MastheadProps {
  readonly card: CardContent
  readonly brand: Brand
  readonly format: Format
  /** The base unit, px. */
  readonly u: number
  /** The ground it stands on. */
  readonly theme: 'dark' | 'light'
  /** On a photo the second line is as strong as the first. */
  readonly strong?: boolean
  /** Where there is little room: a long name takes the place of the sources. */
  readonly narrow?: boolean
}

/** Characters of a name that may need a second line beside a logo and a photo's credit. */
const LONG_NAME = 32

/** The newsroom's logo, its name, and under that where the report comes from. */
export function Masthead({ card, brand, format, u, theme, strong, narrow }: MastheadProps): JSXElement {
  const colors = brand.palettes[theme]
  const isLong = brand.name.length > LONG_NAME
  const sources = isLong && narrow ? [] : bylines(card, brand, format)
  return (
    <div style={{ flexDirection: sides(card.direction).row, alignItems: 'center', gap: 2 * u, flexGrow: 1 }}>
      <Logo {...{ brand, theme }} height={9 * u} maxWidth={36 * u} />
      {/* One unit: with more, two lines of the least size in Alexandria, hamza and all, pass the row. */}
      <Stack place="center" gap={u} style={{ flexGrow: 1, height: 11 * u }}>
        <Text
          name="brand"
          text={brand.name}
          font={brand.fonts.label}
          weight={800}
          size={[finest(u), (sources.length > 0 ? 3.75 : 4.5) * u]}
          maxLines={isLong && narrow ? 2 : 1}
          color={colors.ink}
        />
        {sources.length > 0 && (
          <Byline {...{ card, brand, format, u }} color={strong ? colors.ink : colors.mutedInk} />
        )}
      </Stack>
    </div>
  )
}

export interface LogoProps {
  readonly brand: Brand
  /** The ground it stands on. */
  readonly theme: 'dark' | 'light'
  /** px */
  readonly height: number
  readonly maxWidth: number
}

/** The brand's logo for a ground; nothing where it has none. */
export function Logo({ brand, theme, height, maxWidth }: LogoProps): JSXElement | null {
  const logo = brand.logo?.[theme]
  return logo ? <Logotype {...{ logo, height, maxWidth }} /> : null
}

export interface BylineProps {
  readonly card: CardContent
  readonly brand: Brand
  readonly format: Format
  readonly u: number
  readonly color: string
}

/** Who reports, where and when, on one line; nothing where none of it is known. */
export function Byline({ card, brand, format, u, color }: BylineProps) {
  const text = bylines(card, brand, format)
  if (text.length === 0) return null
  return (
    <Text
      name="source"
      text={text}
      font={brand.fonts.label}
      weight={600}
      size={3.25 * u}
      maxLines={1}
      color={color}
    />
  )
}

/** Who reports, where and when, shorter as room runs out; a newsroom's own name is not said twice. */
export function bylines({ source, dateline, date }: CardContent, brand: Brand, format: Format): string[] {
  const handle = handleFor(brand, format)
  const outlet = source === brand.name ? handle : (source ?? handle)
  const versions = [joined([outlet, dateline, date]), joined([outlet, date]), joined([outlet ?? date])]
  return [...new Set(versions)].filter(it => it !== '')
}

export interface KickerProps {
  readonly text: string
  readonly brand: Brand
  readonly u: number
  readonly fill: string
  readonly color: string
  readonly align?: 'start' | 'center'
}

/** A short word over the headline, on a filled band. */
export function Kicker({ text, brand, u, fill, color, align = 'start' }: KickerProps): JSXElement {
  return (
    <Text
      name="kicker"
      text={text}
      font={brand.fonts.label}
      size={[finest(u), 3.75 * u]}
      maxLines={2}
      color={color}
      align={align}
      band={{ color: fill, padX: 2 * u, padY: 1.25 * u, radius: radius(brand, u, 0.75) }}
    />
  )
}

/** px of a corner in the brand's manner: none, `soft` units, or twice as many. */
export function radius({ corner }: Pick<Brand, 'corner'>, u: number, soft: number): number {
  return { sharp: 0, soft: 1, round: 2 }[corner] * soft * u
}

export interface SignatureProps {
  readonly card: CardContent
  readonly brand: Brand
  readonly format: Format
  readonly u: number
  readonly color: string
  readonly align?: 'start' | 'center'
  readonly marginTop?: number
  /** Whether to name the report’s source; where it already stands in a speaker’s place, the handle is named. */
  readonly withSource?: boolean
  /** Where there is little room: a long name may take two lines. */
  readonly narrow?: boolean
}

/** The newsroom's name on one line with the report's source, or its handle: the foot of a quote card. */
export function Signature(props: SignatureProps): JSXElement {
  const { card, brand, format, u, color, align = 'start', marginTop = 2 * u } = props
  const named = props.withSource ?? card.speaker !== null
  const source = named && card.source !== brand.name ? card.source : null
  const isLong = props.narrow === true && brand.name.length > LONG_NAME
  return (
    <Text
      name="source"
      text={[joined([brand.name, source ?? handleFor(brand, format)]), brand.name]}
      font={brand.fonts.label}
      weight={600}
      size={[finest(u), 3.25 * u]}
      maxLines={isLong ? 2 : 1}
      color={color}
      align={align}
      place="center"
      style={{ height: (isLong ? 10 : 5) * u, marginTop, width: '100%' }}
    />
  )
}
