import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import { Failure } from '../problem.ts'
import type { FontChoice } from '../text/block.ts'
import type { World } from '../world.ts'
import { type BrandFile, brandFile, whatIsWrong } from './brand-file.ts'
import { families } from './families.ts'
import { type Logo, pngLogo, svgLogo } from './logo.ts'
import { bitaqaMark } from './mark.ts'
import { type Palettes, palettes } from './palette.ts'

/** A family in its part, with the distance between baselines (em) it asks for. */
export interface BrandFont extends FontChoice {
  readonly leading: number
}

/** A newsroom's identity, resolved: what templates draw with. */
export interface Brand {
  readonly name: string
  readonly handle: string | null
  /** For dark and light grounds; null where there is none. */
  readonly logo: { readonly dark: Logo; readonly light: Logo } | null
  /** `auto`: each template takes the one it is designed for. */
  readonly theme: 'auto' | 'dark' | 'light'
  readonly palettes: Palettes
  readonly fonts: { readonly headline: BrandFont; readonly quote: BrandFont; readonly label: BrandFont }
  readonly pattern: 'stars' | 'none'
  /** Template names by card kind, where the brand chooses. */
  readonly templates: Readonly<Record<string, string>>
  /** Settings for templates, by template name. */
  readonly options: Readonly<Record<string, unknown>>
}

const PETROL = '#0e3b4a'
const SAFFRON = '#f5b83d'
const fontDefaults = { headline: 'Cairo', quote: 'Noto Naskh Arabic', label: 'Cairo' } as const
const weights = { headline: 800, quote: 700, label: 700 } as const

/** Bitaqa's own identity: night petrol and saffron, set in Cairo and Noto Naskh Arabic. */
export const defaultBrand: Brand = {
  ...resolved({ name: 'بطاقة', colors: { primary: PETROL, accent: SAFFRON } }),
  logo: { dark: svgLogo(bitaqaMark(SAFFRON, PETROL)), light: svgLogo(bitaqaMark(PETROL, SAFFRON)) },
}

/** The brand of a brand.yaml; the default when path is null. Fails with `bad-brand`, naming key, value and what is allowed. */
export async function loadBrand(world: World, path: string | null): Promise<Brand> {
  if (path === null) return defaultBrand
  const file = checked(path, new TextDecoder().decode(await world.read(path)))
  const logo = await logos(world, path, file)
  return { ...resolved(file), logo }
}

function checked(path: string, text: string): BrandFile {
  let data: unknown
  try {
    data = parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
    throw new Failure('bad-brand', { path, reason, allowed: 'Write it as YAML: `key: value` lines.' }, cause)
  }
  const result = brandFile.safeParse(data ?? {})
  if (!result.success) throw new Failure('bad-brand', { path, ...whatIsWrong(result.error, data) })
  return result.data
}

function resolved(file: BrandFile): Brand {
  return {
    name: file.name,
    handle: file.handle ?? null,
    logo: null,
    theme: file.theme ?? 'auto',
    palettes: palettes(file.colors.primary, file.colors.accent),
    fonts: { headline: font(file, 'headline'), quote: font(file, 'quote'), label: font(file, 'label') },
    pattern: file.pattern ?? 'stars',
    templates: file.templates ?? {},
    options: file.options ?? {},
  }
}

/** A brand that names only its headline font wears it for labels too. */
function font({ fonts }: BrandFile, role: keyof typeof weights): BrandFont {
  const chosen = fonts?.[role] ?? (role === 'label' ? fonts?.headline : undefined) ?? fontDefaults[role]
  const leading = families.find(it => it.family === chosen)?.leading ?? 1.4
  return { family: chosen, weight: weights[role], leading }
}

async function logos(world: World, path: string, { logo }: BrandFile): Promise<Brand['logo']> {
  if (logo === undefined) return null
  if (typeof logo === 'string') {
    const both = await logoAt(world, path, logo)
    return { dark: both, light: both }
  }
  return { dark: await logoAt(world, path, logo.dark), light: await logoAt(world, path, logo.light) }
}

async function logoAt(world: World, brandPath: string, name: string): Promise<Logo> {
  const bytes = await world.read(resolve(dirname(brandPath), name))
  try {
    return /\.svg$/i.test(name) ? svgLogo(new TextDecoder().decode(bytes)) : pngLogo(bytes)
  } catch (cause) {
    const reason = `the logo ${name} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`
    throw new Failure(
      'bad-brand',
      { path: brandPath, reason, allowed: 'Give an SVG of outlines, or a PNG.' },
      cause,
    )
  }
}
