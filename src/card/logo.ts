import { dirname, resolve } from 'node:path'
import type { Resvg } from '@resvg/resvg-js'
import { lazy } from '../lazy.ts'
import { Failure } from '../problem.ts'
import type { World } from '../world.ts'

const resvg = lazy<typeof import('@resvg/resvg-js')>('@resvg/resvg-js')

/** A picture as a template may place it: a data URI and its natural size in px. */
export interface Logo {
  readonly src: string
  readonly width: number
  readonly height: number
}

/** The logo a brand file names, resolved from where that file lies. Fails with `bad-brand` or as `World.read` does. */
export async function loadLogo(world: World, brandPath: string, name: string): Promise<Logo> {
  const bytes = await world.read(resolve(dirname(brandPath), name))
  try {
    return /\.svg$/i.test(name) ? svgLogo(new TextDecoder().decode(bytes)) : pngLogo(bytes)
  } catch (cause) {
    const reason = `the logo ${name} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`
    const allowed = 'Give an SVG of outlines, or a PNG.'
    throw new Failure('bad-brand', { path: brandPath, reason, allowed }, cause)
  }
}

/** An SVG stripped of everything that reaches outside it. Throws an Error whose message says what is wrong with it. */
export function svgLogo(source: string): Logo {
  const svg = withoutOutside(source)
  if (/<text[\s>]/i.test(svg)) throw new Error('its lettering is text; convert it to outlines (paths)')
  let drawn: Resvg
  try {
    drawn = new (resvg().Resvg)(svg, { font: { loadSystemFonts: false } })
  } catch (cause) {
    throw new Error('it is no valid SVG', { cause })
  }
  if (drawn.imagesToResolve().length > 0) throw new Error('it refers to pictures outside the file')
  return soundLogo(svg, drawn.width, drawn.height)
}

/** An SVG that is known to be sound, of so many px. */
export function soundLogo(svg: string, width: number, height: number): Logo {
  return { src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`, width, height }
}

/** Bytes of a PNG. Throws an Error whose message says what is wrong with it. */
export function pngLogo(bytes: Uint8Array): Logo {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  if (png.length < 24 || !png.subarray(0, 8).equals(signature)) throw new Error('it is neither SVG nor PNG')
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  if (width === 0 || height === 0 || width > 4000 || height > 4000)
    throw new Error(`it is ${width}×${height} px; at most 4000×4000 is read`)
  return { src: `data:image/png;base64,${png.toString('base64')}`, width, height }
}

/**
 * resvg opens local files named in `href`, and other programs run scripts and fetch what url() names: only references
 * into the file itself and pictures embedded in it stay.
 */
export function withoutOutside(svg: string): string {
  return svg
    .replace(/^\uFEFF/, '')
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(\[[\s\S]*?\])?\s*>/gi, '')
    .replace(/<(script|foreignObject|iframe)\b[^<>]*\/>/gi, '')
    .replace(/<(script|foreignObject|iframe)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, style => withoutUrls(style.replace(/@import[^;]*;?/gi, '')))
    .replace(/<[a-z][^<>]*>/gi, tag => tag.replace(attribute, keptAttribute))
}

const attribute = /\s([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g

function keptAttribute(whole: string, name: string, quoted: string): string {
  const value = quoted.slice(1, -1).trim()
  if (/^on/i.test(name)) return ''
  if (/(^|:)(href|src|base)$/i.test(name))
    return /^(#|data:image\/(png|jpe?g|gif|webp);)/i.test(value) ? whole : ''
  return withoutUrls(whole)
}

function withoutUrls(css: string): string {
  return css.replace(/url\(\s*(?!['"]?#)[^)]*\)/gi, 'none')
}
