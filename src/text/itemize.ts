import type { FontChoice } from './block.ts'
import type { Face } from './face.ts'
import type { Fonts } from './fonts.ts'
import { scriptsOf } from './scripts.ts'

/** A run of one embedding level, script and face: what HarfBuzz shapes in one call. Offsets are UTF-16 units. */
export interface Item {
  readonly start: number
  readonly end: number
  readonly level: number
  /** ISO 15924 */
  readonly script: string
  readonly face: Face
}

export interface Itemized {
  readonly items: readonly Item[]
  /** Code points that no face has. */
  readonly missing: readonly number[]
}

/** Cuts a paragraph where its level, script or face changes. Items cover the text without gaps, in logical order. */
export function itemize(text: string, levels: Uint8Array, choice: FontChoice, fonts: Fonts): Itemized {
  const scripts = scriptRuns(text)
  const missing = new Set<number>()
  const chain = fonts.chain(choice)
  const items: Item[] = []
  for (const cluster of clusters(text)) {
    const { start, end } = cluster
    const face = faceFor(text.slice(start, end), chain, items.at(-1)?.face, missing)
    const level = levels[start] as number
    const script = scripts[start] as string
    const last = items.at(-1)
    if (last && last.level === level && last.script === script && last.face === face) {
      items[items.length - 1] = { ...last, end }
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
    const own = scriptsOf(char) ?? closed(char)
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

const cluster =
  /\P{M}(?:\p{M}|\u200C|\u200D|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}]|(?<=\u200D)\p{Extended_Pictographic})*|\p{M}+/gsu

function* clusters(text: string): Generator<{ start: number; end: number }> {
  for (const match of text.matchAll(cluster)) yield { start: match.index, end: match.index + match[0].length }
}

/** Drawn by no glyph: controls, joiners, isolates, variation selectors. No face need have them. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u

function faceFor(
  text: string,
  chain: Iterable<Face>,
  previous: Face | undefined,
  missing: Set<number>,
): Face {
  const needed = [...text].filter(char => !invisible.test(char)).map(char => char.codePointAt(0) as number)
  let first: Face | undefined
  for (const face of chain) {
    first ??= face
    if (needed.length === 0) return previous ?? face
    if (needed.every(codePoint => face.has(codePoint))) return face
  }
  if (!first) throw new Error('the font chain is empty')
  // No face has all of it: rather the mark unset and reported than its base in a face that has neither.
  for (const codePoint of needed) if (![...chain].some(face => face.has(codePoint))) missing.add(codePoint)
  for (const face of chain) if (needed[0] !== undefined && face.has(needed[0])) return face
  return first
}
