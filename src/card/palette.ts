import type { Oklch } from 'culori'
import culori from 'culori/require'

const { clampChroma, converter, formatHex, wcagContrast } = culori

/** Every colour a template may use, as CSS hex. Contrast is WCAG 2's, kept for any brand colour. */
export interface Palette {
  /** The card's ground, a second ground beside it, and the pattern that may lie on the first. */
  readonly surface: string
  readonly surface2: string
  readonly pattern: string
  /** Main text: 7:1 on all three. */
  readonly ink: string
  /** Secondary text: 4.5:1 on all three. */
  readonly mutedInk: string
  /** Fills and ornaments, seen on the grounds (1.6:1) but not for text; and the text on such a fill (4.5:1). */
  readonly accent: string
  readonly onAccent: string
  /** Accent-coloured text: 4.5:1 on the grounds. */
  readonly accentInk: string
  /** What a photo fades to under text: near black or near white, with a trace of the brand’s hue. */
  readonly scrim: string
  /** Tints of the accent behind words of the main text, which keeps 7:1 on them: a quiet one, and as strong as can be. */
  readonly mark: string
  readonly marker: string
  /** Rules and frames; not for text. */
  readonly line: string
}

export interface Palettes {
  readonly light: Palette
  readonly dark: Palette
  /** A part filled with the brand's main colour as it is, for ornaments and the logo; not for text. */
  readonly panel: {
    readonly fill: string
    readonly ornament: string
    readonly pattern: string
    /** Whether a logo on it is the one for dark or for light grounds. */
    readonly theme: 'dark' | 'light'
  }
}

const MAIN = 7
const TEXT = 4.5
// Saffron on paper is 1.7:1 and plainly seen; darkened to 3:1 it is mustard and no longer the brand's colour.
const ORNAMENT = 1.6

/** From a brand's one or two colours (any CSS colour culori reads), its light and dark palettes. */
export function palettes(primary: string, accent: string = primary): Palettes {
  const hue = oklch(primary)
  return {
    dark: dark(hue, oklch(accent)),
    light: light(hue, oklch(accent)),
    panel: panel(hex(hue), hex(oklch(accent))),
  }
}

function dark(hue: Oklch, accent: Oklch): Palette {
  // A surface as deep as a night sky still shows its hue; chroma above 0.09 glows on phones.
  const surface = hex({ ...hue, l: clamp(hue.l, 0.24, 0.34), c: Math.min(hue.c, 0.09) })
  const surface2 = shift(surface, -0.05)
  const bright = { ...accent, l: Math.max(accent.l, 0.6) }
  return derive({ surface, surface2, accent: bright, hue, ink: 0.985, step: 1 })
}

function light(hue: Oklch, accent: Oklch): Palette {
  // Paper takes a breath of the accent: warm beside saffron, cool beside blue.
  const surface = hex({ ...accent, l: 0.972, c: Math.min(accent.c, 0.008) })
  const surface2 = shift(surface, -0.03)
  return derive({ surface, surface2, accent, hue, ink: 0.24, step: -1 })
}

function panel(fill: string, accent: string): Palettes['panel'] {
  const theme = wcagContrast(fill, '#ffffff') >= 3 ? 'dark' : 'light'
  const plain = theme === 'dark' ? '#ffffff' : '#000000'
  const ornament = wcagContrast(fill, accent) >= 3 ? accent : mix(fill, plain, 0.95)
  return { fill, ornament, pattern: mix(fill, plain, 0.1), theme }
}

interface Ground {
  readonly surface: string
  readonly surface2: string
  readonly accent: Oklch
  /** The brand's main colour, a trace of which is in the ink. */
  readonly hue: Oklch
  /** OKLCH lightness the main text starts from. */
  readonly ink: number
  /** Which way lightness moves to gain contrast. */
  readonly step: 1 | -1
}

function derive({ surface, surface2, accent, hue, ink: lightness, step }: Ground): Palette {
  const extreme = hex({ ...hue, l: lightness, c: Math.min(hue.c, step > 0 ? 0.01 : 0.05) })
  // Of the way to the text's colour: texture, not lines (4-8 %, ART.md). On paper the same share shows more.
  const pattern = mix(surface, extreme, step > 0 ? 0.08 : 0.045)
  const grounds = [surface, surface2, pattern]
  const ink = reach(oklch(extreme), grounds, MAIN, step)
  const fill = forWhite(reach(accent, grounds, ORNAMENT, step), grounds)
  return {
    surface,
    surface2,
    pattern,
    ink,
    mutedInk: reach(oklch(mix(surface, ink, 0.66)), grounds, TEXT, step),
    accent: fill,
    onAccent: onto(fill),
    accentInk: reach(accent, grounds, TEXT, step),
    scrim: hex({ ...hue, l: step > 0 ? 0.17 : 0.98, c: Math.min(hue.c, step > 0 ? 0.035 : 0.01) }),
    mark: tint(surface, fill, ink, 0.5),
    marker: tint(surface, fill, ink, 1),
    line: mix(surface, ink, 0.22),
  }
}

/**
 * Black on red or blue reads by the numbers and looks like a mistake: a fill on which white nearly reads is darkened
 * until it does, if it is still seen on the grounds.
 */
function forWhite(fill: string, grounds: readonly string[]): string {
  if (wcagContrast(fill, '#ffffff') < 3) return fill
  const darker = reach(oklch(fill), ['#ffffff'], TEXT, -1)
  return grounds.every(ground => wcagContrast(darker, ground) >= ORNAMENT) ? darker : fill
}

/** As much of the accent as the ink can bear behind it, a share of it at most. */
function tint(surface: string, accent: string, ink: string, most: number): string {
  for (let share = most; share > 0; share -= 0.05) {
    const mixed = mix(surface, accent, share)
    if (wcagContrast(mixed, ink) >= MAIN) return mixed
  }
  return surface
}

/** Text on a fill: white, else near-black in the fill's hue, else black. White or black always has 4.58:1. */
function onto(fill: string): string {
  const hue = oklch(fill)
  const nearBlack = hex({ ...hue, l: 0.2, c: Math.min(hue.c, 0.04) })
  const readable = ['#ffffff', nearBlack].find(text => wcagContrast(fill, text) >= TEXT)
  return readable ?? '#000000'
}

/** The colour, moved in lightness just far enough to have `ratio` on every ground. */
function reach(colour: Oklch, grounds: readonly string[], ratio: number, step: 1 | -1): string {
  for (let l = colour.l; l >= 0 && l <= 1; l += step * 0.01) {
    const moved = hex({ ...colour, l })
    if (grounds.every(ground => wcagContrast(moved, ground) >= ratio)) return moved
  }
  return step > 0 ? '#ffffff' : '#000000'
}

const toOklch = converter('oklch')

function oklch(colour: string): Oklch {
  const found = toOklch(colour)
  if (!found) throw new TypeError(`“${colour}” is not a colour`)
  return { mode: 'oklch', l: found.l, c: found.c ?? 0, h: found.h ?? 0 }
}

function hex(colour: Oklch): string {
  return formatHex(clampChroma(colour, 'oklch'))
}

function shift(colour: string, by: number): string {
  const it = oklch(colour)
  return hex({ ...it, l: clamp(it.l + by, 0, 1) })
}

const toOklab = converter('oklab')

/** `share` of the way from one colour to another, in OKLab. */
function mix(from: string, to: string, share: number): string {
  const [a, b] = [toOklab(from), toOklab(to)]
  if (!a || !b) throw new TypeError(`“${from}” or “${to}” is not a colour`)
  const at = (key: 'l' | 'a' | 'b') => a[key] + (b[key] - a[key]) * share
  return formatHex({ mode: 'oklab', l: at('l'), a: at('a'), b: at('b') })
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
