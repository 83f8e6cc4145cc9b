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

const extensions = known.map(script => [script, new RegExp(`\\p{Script_Extensions=${script}}`, 'u')] as const)
const common = /[\p{Script=Common}\p{Script=Inherited}]/u
const memory = new Map<string, readonly string[] | null>()

/**
 * The scripts a character is used in (UAX #24 Script_Extensions); undefined for one that any script may use (spaces,
 * digits, most punctuation). A letter of a script we do not know gives `Zzzz`, which HarfBuzz shapes by default rules.
 */
export function scriptsOf(char: string): readonly string[] | undefined {
  return remember(memory, char, () => lookUp(char)) ?? undefined
}

function lookUp(char: string): readonly string[] | null {
  const found = extensions.filter(([, pattern]) => pattern.test(char)).map(([script]) => script)
  if (found.length > 0) return found
  return common.test(char) ? null : ['Zzzz']
}
