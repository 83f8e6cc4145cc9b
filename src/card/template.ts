import type { JSXNode } from 'satori/jsx'
import type { z } from 'zod'
import type { Align, Direction, Highlight } from '../text/block.ts'
import type { Brand, BrandFont } from './brand.ts'
import type { CardKind, PhotoLook } from './card.ts'
import type { CardContent } from './content.ts'
import type { Format } from './formats.ts'
import type { Photo as Photograph } from './photo.ts'

/** What a template file exports: `export default template({ … })`. */
export interface Template<Options = unknown> {
  /** As written after `-t`. */
  readonly name: string
  /** What it looks like, in a few words. */
  readonly title: string
  readonly cards: readonly CardKind[]
  /** The picture `card.photo` should hold; none when left out. */
  readonly photo?: 'article' | 'speaker'
  /** What a brand may set of it; defaults filled in by the schema. */
  readonly options?: z.ZodType<Options>
  /** A tree of boxes and pictures. All words go into <Text>; a bare string is refused. */
  readonly render: (given: Given<Options>) => JSXNode
}

export interface Given<Options = unknown> {
  readonly card: CardContent
  readonly brand: Brand
  readonly format: Format
  readonly options: Options
}

/** Types a template and hands it back. */
export function template<Options>(it: Template<Options>): Template<Options> {
  return it
}

type Style = Readonly<Record<string, string | number | undefined>>

export interface TextProps {
  /** Names the text in reports. */
  readonly name: string
  /** The words, or versions of them in order of preference: the first that fits is set. */
  readonly text: string | readonly string[]
  readonly font: BrandFont
  /** Instead of the font's own weight for its role. */
  readonly weight?: number
  /** px; one number, or the least and the most. */
  readonly size: number | readonly [min: number, max: number]
  readonly color: string
  readonly align?: Align
  readonly direction?: Direction | 'auto'
  /** Times the font's own distance between baselines. */
  readonly leading?: number
  readonly maxLines?: number
  readonly balance?: boolean
  /** How `==words==` of the text are shown. */
  readonly highlight?: Highlight
  /** Justified lines are drawn out by kashidas. */
  readonly kashida?: boolean
  /** A filled box behind the text, lengths in px. */
  readonly band?: { color: string; padX: number; padY: number; radius: number }
  /** A box of its own, when the text stands outside a <Stack>. */
  readonly style?: Style
  readonly place?: 'start' | 'center' | 'end'
}

export interface BarProps {
  readonly width: number
  readonly height: number
  readonly color: string
  readonly radius?: number
  readonly align?: 'start' | 'center' | 'end'
}

export interface StackProps {
  /** Of the box the layout reserves: its size or how it grows, its margins. */
  readonly style?: Style
  /** Where the column of texts stands in its box when it does not fill it. */
  readonly place?: 'start' | 'center' | 'end'
  /** px between the ink of one text and the ink of the next. */
  readonly gap?: number
  readonly children?: JSXNode
}

export interface PhotoProps {
  readonly photo: Photograph
  /** Its place and size; the photo is cropped to fill it. */
  readonly style?: Style
  /** px of its corners. */
  readonly radius?: number
  /** Where in the box the photo’s subject should come to stand, as shares from left and top; the middle when left out. */
  readonly at?: readonly [x: number, y: number]
  /** A colour the photo fades to under text, just as far as the text needs. */
  readonly scrim?: string
  readonly tone?: PhotoLook['tone']
  /** For `duotone`: shadows and lights. */
  readonly colors?: readonly [dark: string, light: string]
  /** px */
  readonly blur?: number
}

/*
 * Markers are elements of a type of our own and not functions: a user's template may bring its own copy of this module,
 * and a string is the same string in both.
 */
export const STACK = 'bitaqa-stack'
export const TEXT = 'bitaqa-text'
export const BAR = 'bitaqa-bar'
export const PHOTO = 'bitaqa-photo'

/** Texts and bars under one another, placed by their ink, in a box that the layout reserves. */
export function Stack(props: StackProps): JSXNode {
  return { type: STACK, props, key: null }
}

/** Words: inside a <Stack>, or alone as a stack of one. */
export function Text(props: TextProps): JSXNode {
  return { type: TEXT, props, key: null }
}

/** A filled bar in a <Stack>. */
export function Bar(props: BarProps): JSXNode {
  return { type: BAR, props, key: null }
}

/** A photograph, cropped around its subject. */
export function Photo(props: PhotoProps): JSXNode {
  return { type: PHOTO, props, key: null }
}

/** Room in a <Stack> beyond its gap: `height` px and one more gap. */
export function Space({ height }: { readonly height: number }): JSXNode {
  return Bar({ width: 1, height, color: 'none' })
}

export { handleFor } from './brand.ts'
export { emphasis } from './emphasis.ts'
export { isHighlighted, quietLeadIn } from './lead-in.ts'
export { Byline, bylines, Kicker, Logo, Masthead, radius, Signature } from './masthead.tsx'
export { joined, Logotype, Pattern, QuoteMark, Star, StarCorner } from './parts.tsx'
export { edges, finest, sides, smallest, unit } from './sides.ts'
export { namedBy, SpeakerLines } from './speaker.tsx'
export type { Brand, CardContent, Format, Photograph }
