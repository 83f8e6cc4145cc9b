import { countries, endsFamily, lineage, mayBeGivenName } from './lexicon.ts'
import type { Mention } from './mentions.ts'
import type { Passage } from './passage.ts'
import type { Person } from './person.ts'

/** How an article uses the words of its names elsewhere: what tells a family name from a verb or an object behind it. */
export interface Usage {
  /** How often the reporter's words hold `word`; a word of no name is not counted. */
  readonly count: (word: string) => number
  /** How often `second` stands right behind `first`. */
  readonly pair: (first: string, second: string) => number
  /** It stands behind «في» or a noun that places are called by: nobody's family. */
  readonly isPlace: (word: string) => boolean
  /** Words that end a name of two or more, each with those that stand before it in a name. */
  readonly families: ReadonlyMap<string, ReadonlySet<string>>
  /** `surnamesIn` the article: single words that are a verb of saying's whole subject. */
  readonly surnames: ReadonlySet<string>
}

export function usageOf(
  passages: readonly Passage[],
  mentions: readonly Mention[],
  surnames: ReadonlySet<string>,
): Usage {
  const people = mentions.flatMap(({ person }) => (person.kind === 'person' ? [person] : []))
  const counts = new Map(people.flatMap(({ words }) => words.flatMap(formsOf).map(word => [word, 0])))
  for (const { words } of people) if (words.length === 1) counts.set(`ال${words[0]}`, 0)
  const pairs = new Map<string, number>()
  const places = new Set<string>()
  for (const { tokens } of passages) {
    let before: number | undefined
    for (const [i, { bare, gap }] of tokens.entries()) {
      const seen = counts.get(bare)
      if (seen !== undefined) counts.set(bare, seen + 1)
      if (seen !== undefined && gap === ' ' && leadsToPlace.test(tokens[i - 1]?.bare ?? '')) places.add(bare)
      if (seen !== undefined && before !== undefined && gap.trim() === '') {
        const pair = `${tokens[i - 1]?.bare} ${bare}`
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
      }
      before = seen
    }
  }
  return {
    count: word => counts.get(word) ?? 0,
    pair: (first, second) => pairs.get(`${first} ${second}`) ?? 0,
    isPlace: word => places.has(word),
    families: familiesOf(people),
    surnames,
  }
}

const leadsToPlace = /^[وف]?(?:في|[بل]?(?:ال)?(?:قطاع|مدينة|محافظة|ولاية|منطقة|بلدة|قرية|جزيرة))$/

function familiesOf(people: readonly Person[]): ReadonlyMap<string, ReadonlySet<string>> {
  const families = new Map<string, Set<string>>()
  for (const { words } of people) {
    if (words.length < 2) continue
    const last = words.at(-1) ?? ''
    families.set(last, (families.get(last) ?? new Set()).add(words.at(-2) ?? ''))
  }
  return families
}

/** A word, and what it is without a letter that may be a conjunction or preposition (وعلى، بباريس). */
const formsOf = (word: string): readonly string[] =>
  prefixed.test(word) ? [word, word.slice(1), `ال${word.slice(1)}`] : [word]

const prefixed = /^[وفبلك][ء-يٱ-ۓ]{3}/

/**
 * The name without words at its end that belong to the sentence («نبيل قرموط | بالعاصمة»): such a word comes nowhere else in the article,
 * while the word before it ends another name and stands elsewhere without it.
 */
export function settled(person: Person, usage: Usage): Person {
  const { words } = person
  const parts = person.name.split(' ')
  let end = words.length
  if (person.kind !== 'person' || parts.length !== end) return person
  while (end > 1 && isStray(words.slice(0, end), usage)) end -= 1
  // «فريد زغلولي | بوجود شعراء»
  for (let at = 2; at < end; at += 1) if (isStray(words.slice(0, at), usage)) end = at - 1
  return end === words.length
    ? person
    : { ...person, words: words.slice(0, end), name: parts.slice(0, end).join(' ') }
}

function isStray(words: readonly string[], { count, pair, isPlace, families, surnames }: Usage): boolean {
  const last = words.at(-1) ?? ''
  const before = words.at(-2) ?? ''
  // «سمير حمود | وبدأ»
  if (last[0] === 'و' && isPrefixed(last, count)) return true
  if (lineage.has(before) || lineage.has(last) || endsFamily(last) || isGiven(last)) return false
  // «قال بيتر سلمون | لكالفين»
  if (/^[لب]/.test(last) && families.has(last.slice(1))) return true
  // «توعد سامر حداد | حمدون» where «في حمدون» stands elsewhere
  if (words.length > 2 && isPlace(last) && count(last) > pair(before, last)) return true
  if (words.length > 2 && isAnothers(last, before, families)) return true
  // Who is called by one word alone may be called by the first name («عيسى»).
  if (!families.has(before) && !(words.length > 2 && surnames.has(before))) return false
  const together = pair(before, last)
  return (count(last) === together || countries.has(last)) && count(before) > together
}

/** «هنأ ميلان كوستوف | كاربوتش»: another's family name behind one that no first name is. */
function isAnothers(last: string, before: string, families: Usage['families']): boolean {
  const own = families.get(last) ?? new Set()
  return !/^ال/.test(last) && !isGiven(before) && [...own].some(word => word !== before && isGiven(word))
}

const isGiven = (word: string): boolean => mayBeGivenName({ text: word, bare: word })

/** «وعن مستوى», «بباريس», «وليد بن»: a conjunction or preposition stands on a word the article has without it, or a lineage leads nowhere; «كينرو أبي» is a whole name. */
export function isDoubtful({ kind, words }: Person, { count }: Usage): boolean {
  const first = words[0] ?? ''
  if (kind !== 'person' || first === '') return false
  const last = words.at(-1) ?? ''
  // «علي بن أبي»
  if (lineage.has(words.at(-2) ?? '') && last === 'ابي') return true
  if (words.length > 1 && lineage.has(last) && !/^(?:الدين|الله|ابي|لو|سان|بو)$/.test(last)) return true
  return isPrefixed(first, count)
}

const isPrefixed = (word: string, count: Usage['count']): boolean =>
  prefixed.test(word) &&
  !isGiven(word) &&
  !lineage.has(word) &&
  count(word.slice(1)) + count(`ال${word.slice(1)}`) > 0
