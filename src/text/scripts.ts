import { remember } from './remember.ts'

/** The scripts a news line may hold, in order of preference where a character belongs to several; ISO 15924. */
const known = [
  'Arab',
  'Latn',
  'Hebr',
  'Grek',
  'Cyrl',
  'Syrc',
  'Thaa',
  'Nkoo',
  'Tfng',
  'Armn',
  'Geor',
  'Ethi',
  'Deva',
  'Beng',
  'Thai',
  'Hang',
  'Hira',
  'Kana',
  'Hani',
] as const

type Script = (typeof known)[number]

/** Most of most texts. Each property below takes V8 up to half a millisecond to compile, and there are twenty. */
const everyday: readonly (readonly [RegExp, readonly Script[]])[] = [
  [/[ء-غف-ي]/, ['Arab']],
  [/[A-Za-z]/, ['Latn']],
  // As Unicode 17 has the separator of our bylines; to older ones, in older Nodes, any script may use it.
  [/·/, ['Latn', 'Grek', 'Geor', 'Hani']],
]
const shared = /[\p{Script_Extensions=Common}\p{Script_Extensions=Inherited}]/u
const common = /[\p{Script=Common}\p{Script=Inherited}]/u
const patterns = new Map<Script, RegExp>()
const letters = new Map<string, readonly Script[]>()
const memory = new Map<string, boolean>()

/**
 * The scripts a character is used in (UAX #24 Script_Extensions), of those in `likely` if it is used in any of them; undefined
 * for one that any script may use (spaces, digits, most punctuation). A letter of a script we do not know gives `Zzzz`, which
 * HarfBuzz shapes by default rules.
 */
export function scriptsOf(char: string, likely: readonly string[]): readonly string[] | undefined {
  const own = remember(letters, char, () => everyday.find(([some]) => some.test(char))?.[1] ?? [])
  if (own.length > 0) return own
  if (remember(memory, char, () => shared.test(char))) return undefined
  const all = known.filter(script => likely.includes(script) && isUsedIn(char, script))
  const found = all.length > 0 ? all : known.filter(script => isUsedIn(char, script))
  if (found.length > 0) return found
  return common.test(char) ? undefined : ['Zzzz']
}

function isUsedIn(char: string, script: Script): boolean {
  return remember(patterns, script, () => new RegExp(`\\p{Script_Extensions=${script}}`, 'u')).test(char)
}
