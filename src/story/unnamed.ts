import { isRoleNoun } from './lexicon.ts'
import type { Mention } from './mentions.ts'
import type { Passage } from './passage.ts'
import type { Person } from './person.ts'
import { cleanEnd, endsWith, isBefore, names, type Place } from './place.ts'
import type { Speaker } from './story.ts'
import { stem } from './words.ts'

/** Who speaks under an office (`stems`, without «ذات») that no named person is known to hold: whom else the article calls so, or the office itself. */
export function byDescription(
  person: Person,
  stems: readonly string[],
  place: Place,
  mentions: readonly Mention[],
  introduced: Introduced,
): Speaker {
  const isOffice = isRoleNoun(person.words[0] ?? '')
  // «المتحدث» behind «المتحدث باسم الرابطة», who has no name.
  const described = mentions.findLast(
    mention =>
      mention.head === stems[0] &&
      mention.person.kind !== 'person' &&
      mention.person.words.length > person.words.length &&
      isBefore(mention, place),
  )
  if (described !== undefined && stems.length === 1)
    return { name: described.person.name, role: null, confidence: 0.8 }
  const lone =
    /^ال/.test(person.words[0] ?? '') && isOffice && stems.length <= 2
      ? lonePerson(stems[0] ?? '', place, mentions, introduced)
      : null
  if (lone !== null) return lone
  // «الدفاع الجبلية» behind «وزارة الدفاع الجبلية»
  const body = mentions.findLast(
    mention =>
      mention.person.kind === 'body' &&
      mention.person.words.length > person.words.length &&
      endsWith(mention.person.words, person.words) &&
      isBefore(mention, place),
  )
  if (body !== undefined && !isOffice)
    return { name: cleanEnd(body.person.name), role: null, confidence: 0.8 }
  const confidence = officeSure(person, stems, isIntroduced(stems[0] ?? '', place, introduced))
  return { name: cleanEnd(person.name), role: null, confidence }
}

function officeSure({ title, words }: Person, stems: readonly string[], introduced: boolean): number {
  const head = words[0] ?? ''
  // «الجهود المبذولة»: what neither is an office nor has the plural of people does not speak.
  const isThing = title === null && !isRoleNoun(head) && !/^ال.{2,}(?:ون|ين)$/.test(head)
  // «قالت الأم», «قال الوالد»: whoever it is, there is one.
  const isKin = kin.has(stems[0] ?? '')
  if (isThing) return isKin ? 0.65 : 0.5
  if (stems.length > 1) return 0.75
  return introduced ? 0.72 : isKin ? 0.65 : 0.5
}

/** «اللاعب»، «الفنانة» where only one person has been named so far, and no unnamed one («بائعا») introduced by that word. */
function lonePerson(
  head: string,
  place: Place,
  mentions: readonly Mention[],
  introduced: Introduced,
): Speaker | null {
  const people = mentions.filter(mention => isBefore(mention, place) && mention.person.kind === 'person')
  const first = people[0]
  if (first === undefined || kin.has(head)) return null
  if (new Set(people.map(mention => mention.person.words.at(-1))).size !== 1) return null
  return isIntroduced(head, place, introduced)
    ? null
    : { name: fullest(first, mentions), role: first.person.role, confidence: 0.72 }
}

/** The paragraph in which each word, by its stem, first stands without ال («بائعا … البائع»). */
export type Introduced = ReadonlyMap<string, number>

export function introducedIn(passages: readonly Passage[]): Introduced {
  const first = new Map<string, number>()
  for (const { tokens, index } of passages) {
    for (const { bare: word } of tokens) {
      if (word.startsWith('ال')) continue
      const head = stem(word.startsWith('و') ? word.slice(1) : word).replace(/ا$/, '')
      if (!first.has(head)) first.set(head, index)
    }
  }
  return first
}

const isIntroduced = (head: string, { paragraph }: Place, introduced: Introduced): boolean =>
  (introduced.get(head) ?? Number.POSITIVE_INFINITY) <= paragraph

/** Who is somebody's, and so never the one already named. */
const kin = new Set([
  'ام',
  'اب',
  'ابن',
  'والد',
  'زوج',
  'شقيق',
  'اخ',
  'اخت',
  'جد',
  'عم',
  'خال',
  'حفيد',
  'قريب',
  'جار',
  'صديق',
  'زميل',
])

/** The fullest form in which a person is named. */
export function fullest(mention: Mention, mentions: readonly Mention[]): string {
  if (mention.person.words.length > 1) return mention.person.name
  const full = mentions.find(
    other =>
      other.person.kind === 'person' && other.person.words.length > 1 && names(other.person, mention.person),
  )
  return full?.person.name ?? mention.person.name
}
