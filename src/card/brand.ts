import { dirname, join } from 'node:path'
import type { World } from '../world.ts'
import type { BrandFile } from './brand-file.ts'
import { type BrandFont, brandFont } from './brand-fonts.ts'
import { families as builtIn, type KnownFamily } from './families.ts'
import { type Format, ownFormat } from './formats.ts'
import { asWritten, type HouseStyle } from './house-style.ts'
import { type Logo, loadLogo, soundLogo } from './logo.ts'
import { bitaqaMark } from './mark.ts'
import { type Palettes, palettes } from './palette.ts'

export type { BrandFont } from './brand-fonts.ts'

/** A newsroom's identity, resolved: what templates draw with. */
export interface Brand {
  readonly name: string
  /** For formats that have none of their own in `handles`. */
  readonly handle: string | null
  readonly handles: Readonly<Record<string, string>>
  /** For dark and light grounds; null where there is none. */
  readonly logo: { readonly dark: Logo; readonly light: Logo } | null
  /** `auto`: each template takes the one it is designed for. */
  readonly theme: 'auto' | 'dark' | 'light'
  readonly palettes: Palettes
  readonly fonts: { readonly headline: BrandFont; readonly quote: BrandFont; readonly label: BrandFont }
  /** Points of the stars, or none. */
  readonly pattern: 8 | 10 | 12 | 'none'
  readonly corner: 'sharp' | 'soft' | 'round'
  readonly style: HouseStyle
  readonly photos: { readonly tone: 'natural' | 'mono' | 'duotone'; readonly blur: boolean }
  /** The folder that holds speakers' portraits. */
  readonly portraits: string | null
  /** Its own, beside the built-in ones. */
  readonly formats: readonly Format[]
  /** Template names by card kind, where the brand chooses. */
  readonly templates: Readonly<Record<string, string>>
  /** Settings for templates, by template name. */
  readonly options: Readonly<Record<string, unknown>>
}

const PETROL = '#0e3b4a'
const SAFFRON = '#f5b83d'

/** Bitaqa's own identity: night petrol and saffron, set in Cairo and Noto Naskh Arabic. */
export const defaultBrand: Brand = {
  ...resolved({ name: 'بطاقة', colors: { primary: PETROL, accent: SAFFRON } }, builtIn, '.'),
  logo: {
    dark: soundLogo(bitaqaMark(SAFFRON, PETROL), 64, 64),
    light: soundLogo(bitaqaMark(PETROL, SAFFRON), 64, 64),
  },
}

/**
 * The brand of a brand.yaml, its fonts among `families`; the default when path is null. Fails with `bad-brand`, naming key,
 * value and what is allowed.
 */
export async function loadBrand(
  world: World,
  path: string | null,
  families: readonly KnownFamily[] = builtIn,
): Promise<Brand> {
  if (path === null) return defaultBrand
  const choosable = families.filter(it => !it.roles.includes('fallback'))
  const { readBrandFile } = await import('./brand-read.ts')
  const file = await readBrandFile(world, path, choosable)
  return { ...resolved(file, choosable, dirname(path)), logo: await logos(world, path, file) }
}

function resolved(file: BrandFile, families: readonly KnownFamily[], folder: string): Brand {
  const font = (role: 'headline' | 'quote' | 'label') => brandFont(file.fonts, role, families)
  return {
    name: file.name,
    handle: file.handle ?? null,
    handles: file.handles ?? {},
    logo: null,
    theme: file.theme ?? 'auto',
    palettes: palettes(file.colors.primary, file.colors.accent),
    fonts: { headline: font('headline'), quote: font('quote'), label: font('label') },
    pattern: file.pattern === undefined || file.pattern === 'stars' ? 8 : file.pattern,
    corner: file.corner ?? 'sharp',
    style: {
      numerals: file.numerals ?? asWritten.numerals,
      quoteMarks: file.quoteMarks ?? 'guillemets',
      dates: file.dates ?? null,
    },
    photos: { tone: file.photos?.tone ?? 'natural', blur: file.photos?.blur ?? false },
    portraits: file.portraits === undefined ? null : join(folder, file.portraits),
    formats: Object.entries(file.formats ?? {}).map(([id, own]) => ownFormat(id, own)),
    templates: Object.fromEntries(
      // A file is looked for beside the brand's own.
      Object.entries(file.templates ?? {}).map(([kind, name]) => [
        kind,
        /\.[jt]sx?$/.test(name) ? join(folder, name) : name,
      ]),
    ),
    options: file.options ?? {},
  }
}

async function logos(world: World, path: string, { logo }: BrandFile): Promise<Brand['logo']> {
  if (logo === undefined) return null
  const [dark, light] = typeof logo === 'string' ? [logo, logo] : [logo.dark, logo.light]
  return { dark: await loadLogo(world, path, dark), light: await loadLogo(world, path, light) }
}

/** The handle to print on cards of a format. */
export function handleFor({ handle, handles }: Brand, format: Format): string | null {
  return handles[format.id] ?? handle
}
