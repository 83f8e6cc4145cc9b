import type { FontChoice } from './block.ts'
import type { Face } from './face.ts'
import type { Fonts } from './fonts.ts'
import { isEmoji, Picture } from './picture.ts'
import { remember } from './remember.ts'
import { scriptsOf } from './scripts.ts'

/** A run of one embedding level, script and face: what HarfBuzz shapes in one call. Offsets are UTF-16 units. */
export interface Item {
  readonly start: number
  readonly end: number
  readonly level: number
  /** ISO 15924 */
  readonly script: string
  readonly face: Face | Picture
}

export interface Itemized {
  readonly items: readonly Item[]
  /** Code points that no face has. */
  readonly missing: readonly number[]
}

/** The font asked for up to `end` (from where the voice before it ends). */
export interface Voice {
  readonly end: number
  readonly font: FontChoice
  /** For Latin letters, when another weight matches better. */
  readonly latin: FontChoice
}

/** Cuts a paragraph where its level, script or face changes. Items cover the text without gaps, in logical order. */
export function itemize(text: string, levels: Uint8Array, voices: readonly Voice[], fonts: Fonts): Itemized {
  const scripts = scriptRuns(text)
  const missing = new Set<number>()
  const chains = voices.map(it => ({ ...it, chain: fonts.chain(it.font), latinChain: fonts.chain(it.latin) }))
  let voice = 0
  const items: { -readonly [Key in keyof Item]: Item[Key] }[] = []
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = clusterEnd(text, start)
    const last = items.at(-1)
    while (voice < chains.length - 1 && start >= (chains[voice]?.end ?? 0)) voice++
    const level = levels[start] as number
    const script = scripts[start] as string
    const cluster = text.slice(start, end)
    const picture = isEmoji(cluster) ? fonts.emoji(cluster) : null
    const previous = last?.face instanceof Picture ? undefined : last?.face
    const chain = (script === 'Latn' ? chains[voice]?.latinChain : chains[voice]?.chain) ?? []
    const face = picture ?? faceFor(cluster, chain, previous, missing)
    if (last && !picture && last.level === level && last.script === script && last.face === face) {
      last.end = end
    } else {
      items.push({ start, end, level, script, face })
    }
  }
  return { items, missing: [...missing] }
}

/**
 * The script each UTF-16 unit is shaped in (UAX #24 §5.2): Common and Inherited characters take the script before them, a
 * closing bracket that of its opening one, and at the start of the text the first script that follows.
 */
export function scriptRuns(text: string): readonly string[] {
  const scripts: string[] = new Array(text.length)
  let current: readonly string[] = []
  let runStart = 0
  const open: { closing: string; scripts: readonly string[] }[] = []
  for (let i = 0; i < text.length; i++) {
    const char = String.fromCodePoint(text.codePointAt(i) as number)
    const own = scriptsOf(char, current) ?? closed(char)
    if (own) {
      const common = current.length === 0 ? own : current.filter(script => own.includes(script))
      if (common.length === 0) {
        scripts.fill(current[0] as string, runStart, i)
        runStart = i
      }
      current = common.length === 0 ? own : common
    }
    const closing = brackets[char]
    if (closing) open.push({ closing, scripts: current })
    if (char.length === 2) i++
  }
  return scripts.fill(current[0] ?? 'Arab', runStart)

  function closed(char: string): readonly string[] | undefined {
    const at = open.findLastIndex(bracket => bracket.closing === char)
    const scripts = at < 0 ? undefined : open.splice(at)[0]?.scripts
    return scripts?.length ? scripts : undefined
  }
}

const brackets: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '«': '»',
  '‹': '›',
  '“': '”',
}

/** Behind a base character and what HarfBuzz and the fonts see as one with it: marks, joiners, emoji parts (UAX #29, in brief). */
function clusterEnd(text: string, start: number): number {
  let end = start + unitsAt(text, start)
  if (isFlag(text, start, end)) end += 2
  while (end < text.length && extendsCluster(text, end)) end += unitsAt(text, end)
  return end
}

/** Two regional indicators are one flag. */
function isFlag(text: string, first: number, second: number): boolean {
  return second - first === 2 && [first, second].every(at => isIndicator(text.codePointAt(at) ?? 0))
}

function isIndicator(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff
}

const extending = /[\p{M}\p{Emoji_Modifier}]|\u200C|\u200D|[\u{E0020}-\u{E007F}]/u
const extendingCache = new Map<number, boolean>()

function extendsCluster(text: string, at: number): boolean {
  const codePoint = text.codePointAt(at) as number
  if (codePoint < 0x300) return false
  const known = remember(extendingCache, codePoint, () => extending.test(String.fromCodePoint(codePoint)))
  return known || (text[at - 1] === '\u200D' && codePoint > 0x2000)
}

function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1
}

/** Drawn by no glyph: controls, joiners, isolates, variation selectors. No face need have them. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u

/** The first face that has all of a cluster; failing that the first that has its base, and the rest is reported. */
function faceFor(
  cluster: string,
  chain: Iterable<Face>,
  previous: Face | undefined,
  missing: Set<number>,
): Face {
  const known = knownFaces(chain)
  const remembered = known.get(cluster)
  if (remembered) return remembered
  let first: Face | undefined
  let basic: Face | undefined
  const needed = codePoints(cluster)
  for (const face of chain) {
    first ??= face
    if (needed.length === 0) return previous ?? face
    if (needed.every(codePoint => face.has(codePoint))) {
      if (cluster.length === 1) known.set(cluster, face)
      return face
    }
    if (face.has(needed[0] as number)) basic ??= face
  }
  if (!first) throw new Error('the font chain is empty')
  for (const codePoint of needed) if (!(basic ?? first).has(codePoint)) missing.add(codePoint)
  return basic ?? first
}

const facesOf = new WeakMap<Iterable<Face>, Map<string, Face>>()

/** The faces a chain has for characters of one unit. */
function knownFaces(chain: Iterable<Face>): Map<string, Face> {
  const known = facesOf.get(chain) ?? new Map<string, Face>()
  facesOf.set(chain, known)
  return known
}

function codePoints(cluster: string): readonly number[] {
  if (cluster.length === 1 && cluster >= '\u0620' && cluster < '\u06FF') return [cluster.charCodeAt(0)]
  return [...cluster].filter(char => !invisible.test(char)).map(char => char.codePointAt(0) as number)
}
