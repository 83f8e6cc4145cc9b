import { Fragment } from 'satori/jsx/jsx-runtime'
import type { Highlight, Item, TextItem } from '../text/block.ts'
import type { PhotoLook } from './card.ts'
import { opaque } from './colour.ts'
import type { Photo } from './photo.ts'
import { placeholder } from './placeholder.ts'
import {
  BAR,
  type BarProps,
  PHOTO,
  type PhotoProps,
  STACK,
  type StackProps,
  TEXT,
  type TextProps,
} from './template.ts'

/** An element as satori takes it: boxes and pictures only. */
export interface BoxTree {
  readonly type: string
  readonly props: Readonly<Record<string, unknown>>
  readonly key: string | null
}

/** A column of texts waiting for the rectangle of its box. */
export interface Column {
  /** The key of its box in the tree. */
  readonly key: string
  readonly place: 'start' | 'center' | 'end'
  readonly gap: number
  readonly items: readonly Item[]
}

/** A photo waiting for the rectangle of its box. */
export interface Framed {
  /** The key of its box in the tree. */
  readonly key: string
  readonly placeholder: string
  readonly photo: Photo
  readonly look: PhotoLook
}

/** What a template drew, taken apart: boxes for satori, words for the text engine, photos for the painter. */
export interface Expanded {
  readonly tree: BoxTree
  readonly columns: readonly Column[]
  readonly photos: readonly Framed[]
}

/** What is found on the way through the tree. */
interface Finds {
  readonly columns: Column[]
  readonly photos: Framed[]
}

/** Calls the components and takes the words out. Throws an Error for anything that is neither box, picture nor <Text>. */
export function expand(node: unknown): Expanded {
  const finds: Finds = { columns: [], photos: [] }
  const boxes = boxesOf(node, finds, false)
  const [tree, ...others] = boxes
  if (!tree || others.length > 0) throw new Error('render must return one element')
  return { tree, ...finds }
}

function boxesOf(node: unknown, finds: Finds, drawing: boolean): readonly BoxTree[] {
  if (node === null || node === undefined || typeof node === 'boolean') return []
  if (Array.isArray(node)) return node.flatMap(child => boxesOf(child, finds, drawing))
  if (!isElement(node)) throw new Error(strayMessage(node))
  if (typeof node.type === 'function') return boxesOf(node.type(node.props), finds, drawing)
  if (node.type === Fragment) return boxesOf(node.props.children, finds, drawing)
  if (node.type === STACK || node.type === TEXT) return [reserve(node, finds)]
  if (node.type === PHOTO) return [frame(node.props as unknown as PhotoProps, finds)]
  if (typeof node.type !== 'string' || node.type === BAR || (node.type === 'text' && drawing))
    throw new Error(`<${String(node.type)}> cannot stand here`)
  return [box(node.type, node.props, finds, drawing)]
}

/** What every box starts from: sizes include padding, and absolute boxes stand in the nearest one around them. */
const plain = { display: 'flex', boxSizing: 'border-box', position: 'relative' }

function box(type: string, props: Element['props'], finds: Finds, drawing: boolean): BoxTree {
  const { children, style, ...rest } = props
  refuseOutside(rest.src ?? rest.href, style)
  const inside = drawing || type === 'svg'
  const own = inside || type === 'img' ? style : { ...plain, ...(style as object) }
  const inner = boxesOf(children, finds, inside)
  return {
    type,
    props: { ...rest, ...(own ? { style: own } : {}), ...(inner.length ? { children: inner } : {}) },
    key: null,
  }
}

/** Replaces texts by an empty box of the same place in the layout. */
function reserve({ type, props }: Element, { columns }: Finds): BoxTree {
  const key = `texts-${columns.length}`
  const { style, place = 'start', gap = 0 } = props as StackProps
  const items = type === TEXT ? [textItem(props as unknown as TextProps)] : itemsOf(props.children)
  if (items.length > 0) columns.push({ key, place, gap, items })
  return { type: 'div', props: { style: { ...plain, ...style } }, key }
}

/** A photo's box, filled by a picture that stands for it until the painter has cropped the real one. */
function frame({ photo, style, radius = 0, ...props }: PhotoProps, { photos }: Finds): BoxTree {
  const key = `photo-${photos.length}`
  const src = placeholder(photos.length)
  const [x, y] = props.at ?? [0.5, 0.5]
  const { tone = 'natural', colors = ['#000000', '#ffffff'], blur = 0, scrim = null } = props
  photos.push({ key, placeholder: src, photo, look: { tone, colors, blur, at: { x, y }, scrim } })
  const fill = { position: 'absolute', top: 0, left: 0, width: '100%', height: '100%', borderRadius: radius }
  const picture = { type: 'img', props: { src, style: fill }, key: null }
  return { type: 'div', props: { style: { ...plain, ...style }, children: [picture] }, key }
}

function itemsOf(node: unknown): readonly Item[] {
  if (node === null || node === undefined || typeof node === 'boolean') return []
  if (Array.isArray(node)) return node.flatMap(itemsOf)
  if (!isElement(node)) throw new Error(strayMessage(node))
  if (typeof node.type === 'function') return itemsOf(node.type(node.props))
  if (node.type === Fragment) return itemsOf(node.props.children)
  if (node.type === TEXT) return [textItem(node.props as unknown as TextProps)]
  if (node.type === BAR) return [barItem(node.props as unknown as BarProps)]
  throw new Error(`<${String(node.type)}> cannot stand in a <Stack>; it holds <Text> and <Bar>`)
}

function textItem(props: TextProps): TextItem {
  const { name: role, text, font, size, color } = props
  const versions = typeof text === 'string' ? [text] : text
  if (!versions?.length || versions.some(it => typeof it !== 'string' || it.trim() === ''))
    throw new Error(`<Text name="${role}"> has no words`)
  if (!font?.family) throw new Error(`<Text name="${role}"> has no font; take one of brand.fonts`)
  return {
    kind: 'text',
    role,
    versions,
    font: { family: font.family, weight: props.weight ?? font.weight },
    size: typeof size === 'number' ? { min: size, max: size } : { min: size[0], max: size[1] },
    color: opaque(color, `<Text name="${role}">`),
    align: props.align ?? 'start',
    direction: props.direction ?? 'auto',
    leading: font.leading * (props.leading ?? 1),
    maxLines: props.maxLines ?? 12,
    balance: props.balance ?? true,
    plain: false,
    highlight: props.highlight
      ? highlightOf(props.highlight, `The highlight of <Text name="${role}">`)
      : null,
    kashida: props.kashida ?? false,
    band: props.band
      ? { ...props.band, color: opaque(props.band.color, `The band of <Text name="${role}">`) }
      : null,
  }
}

function highlightOf({ color, marker, ...rest }: Highlight, whose: string): Highlight {
  return {
    ...rest,
    color: color === null ? null : opaque(color, whose),
    marker: marker && { ...marker, color: opaque(marker.color, whose) },
  }
}

function barItem({ width, height, color, radius = 0, align = 'start' }: BarProps): Item {
  const fill = color === 'none' ? color : opaque(color, '<Bar>')
  return { kind: 'bar', width, height, color: fill, radius, align }
}

interface Element {
  readonly type: unknown
  readonly props: Readonly<Record<string, unknown>>
}

function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && 'type' in node && 'props' in node
}

function strayMessage(node: unknown): string {
  if (node instanceof Promise) return 'a component is async; render must be synchronous'
  return `“${String(node).slice(0, 40)}” stands as a bare ${typeof node}; words go into <Text text={…}>`
}

function refuseOutside(source: unknown, style: unknown): void {
  const urls = JSON.stringify([source ?? '', style ?? {}]).match(/url\(\s*\\?["']?(?!data:|#)[^)]*/i)
  if (urls || (typeof source === 'string' && !/^(data:|#)/.test(source)))
    throw new Error(
      `a picture from outside (${(urls?.[0] ?? String(source)).slice(0, 60)}); give it as a data: URI`,
    )
}
