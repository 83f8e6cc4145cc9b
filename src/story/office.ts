import { countries, isOrigin, isRoleNoun } from './lexicon.ts'
import type { Mention } from './mentions.ts'
import type { Person } from './person.ts'
import { isBefore, type Place } from './place.ts'
import type { Speaker } from './story.ts'
import { byDescription, fullest, type Introduced } from './unnamed.ts'
import { bare, stem } from './words.ts'

/** A form of address that stands for a person named before, and what that person is called. */
const addresses: ReadonlyMap<string, RegExp> = new Map([
  ['سموه', /امير|سمو|نائب|ولي/],
  ['معاليه', /وزير|معالي|رئيس|امين/],
  ['سعادته', /سفير|مدير|سعاده|وكيل|عضو|رئيس/],
  ['جلالته', /ملك|جلاله/],
  ['فخامته', /رئيس|فخامه/],
  ['فضيلته', /شيخ|مفتي|امام|فضيله|قاضي/],
  ['سماحته', /شيخ|مفتي|امام|سماحه|مرجع/],
  ['نيافته', /مطران|نيافه|انبا|كاردينال|اسقف/],
  ['غبطته', /بطريرك|غبطه/],
])

function byAddress(word: string, place: Place, mentions: readonly Mention[]): Speaker | null {
  const called = addresses.get(word)
  if (called === undefined) return null
  const people = mentions.filter(mention => isBefore(mention, place) && mention.person.kind === 'person')
  const fits = (mention: Mention): boolean =>
    called.test(bare(`${mention.person.title ?? ''} ${mention.person.role ?? ''}`).replace(/ة/g, 'ه'))
  const meant = people.find(fits)
  if (meant === undefined) return null
  const others = new Set(people.filter(fits).map(mention => mention.person.words.join(' ')))
  return {
    name: fullest(meant, mentions),
    role: meant.person.role,
    confidence: others.size > 1 ? 0.65 : 0.85,
  }
}

/** Whichever of `holders` was the last to speak, under his family name too. */
function spokenOf(
  holders: readonly Mention[],
  place: Place,
  mentions: readonly Mention[],
): Mention | undefined {
  const families = new Set(holders.map(({ person }) => person.words.at(-1)))
  const last = mentions.findLast(
    ({ speaks, person, paragraph, at }) =>
      speaks &&
      person.kind === 'person' &&
      families.has(person.words.at(-1)) &&
      isBefore({ paragraph, at }, place),
  )
  return holders.findLast(({ person }) => person.words.at(-1) === last?.person.words.at(-1))
}

/** «معاليه» of one whose office the article does not tell: who spoke last. */
function unresolved(person: Person, place: Place, mentions: readonly Mention[]): Speaker {
  const last = mentions.findLast(
    mention => mention.person.kind === 'person' && mention.speaks && isBefore(mention, place),
  )
  return last === undefined
    ? { name: person.name, role: null, confidence: 0.5 }
    : { name: fullest(last, mentions), role: last.person.role, confidence: 0.65 }
}

/** «وتابع المتحدث ذاته», «أضاف نفس المصدر»: whoever spoke last, unless the article calls somebody so (`titled`). */
export const refersBack = ({ words }: Person, titled: ReadonlySet<string>): boolean =>
  words.every(word => /^(?:ال(?:متحدثة?|مصدر)|محدث(?:نا|تنا|ي)|نفسها?|ذاتها?|عينها?|ذات)$/.test(word)) &&
  !words.some(word => titled.has(stem(word)))

/** «مصدر أمني», «المتحدث باسم الوزارة»: which of these words stand for somebody of their own. */
export const titledIn = (mentions: readonly Mention[]): ReadonlySet<string> =>
  new Set(
    mentions.flatMap(({ person, head, office }) =>
      person.kind === 'person' ? [office] : refersBack(person, new Set()) ? [] : [head],
    ),
  )

/** The one who holds an office, by what the article calls him elsewhere; else the office itself. */
export function byRole(
  person: Person,
  place: Place,
  all: readonly Mention[],
  introduced: Introduced,
): Speaker {
  // «الوزيرة» is no minister who is a man.
  const mentions = /ة$/.test(person.words[0] ?? '') ? all.filter(({ gender }) => gender !== 'm') : all
  const addressed = byAddress(person.words.at(-1) ?? '', place, mentions)
  if (addressed !== null) return addressed
  if (addresses.has(person.words[0] ?? '')) return unresolved(person, place, mentions)
  const stems = person.words.map(stem).filter(word => word !== 'نفس' && word !== 'ذات')
  // «المجمع» is not «رئيس المجمع».
  const isOffice = isRoleNoun(person.words[0] ?? '')
  const fitting = mentions.filter(
    mention =>
      mention.person.kind === 'person' &&
      (isOffice || mention.office === stems[0]) &&
      fits(mention, stems) &&
      isBefore(mention, place),
  )
  // Of two ministers the one who has spoken goes on; «وزير الخارجية الأمريكي» is hardly the one of no country.
  const whole = fitting.filter(({ offices }) => stems.every(word => offices.has(word)))
  const spoken = spokenOf(whole.length > 0 ? whole : fitting, place, mentions)
  const last = spoken ?? whole.at(-1) ?? fitting.at(-1)
  const country = person.words.at(-1) ?? ''
  const isForeign = whole.length === 0 && (isOrigin(country) || countries.has(country))
  if (last !== undefined) {
    const name = fullest(last, mentions)
    const people = new Set(fitting.map(mention => mention.person.words.at(-1)))
    const ambiguous = spoken === undefined ? 0.55 : 0.65
    return { name, role: last.person.role, confidence: isForeign ? 0.55 : people.size > 1 ? ambiguous : 0.85 }
  }
  const later = mentions.find(
    mention => mention.person.kind === 'person' && stems.length > 1 && fits(mention, stems),
  )
  if (later !== undefined) return { name: later.person.name, role: later.person.role, confidence: 0.75 }
  const only = soleOfOffice(stems[0] ?? '', place, mentions)
  if (only !== null) return only
  return byDescription(person, stems, place, mentions, introduced)
}

/** «رئيس النادي» of one who was introduced by another form of the same office, when nobody else holds one like it. */
function soleOfOffice(head: string, place: Place, mentions: readonly Mention[]): Speaker | null {
  const holders = mentions.filter(mention => mention.office === head && mention.person.kind === 'person')
  const first = holders[0]
  const isOne = (at: number): boolean => new Set(holders.map(({ person }) => person.words.at(at))).size === 1
  if (first === undefined || !(isOne(0) || isOne(-1)) || !isBefore(first, place)) return null
  return { name: fullest(first, mentions), role: first.person.role, confidence: 0.65 }
}

function fits({ offices }: Mention, stems: readonly string[]): boolean {
  if (stems.length === 0 || !offices.has(stems[0] ?? '')) return false
  const shared = stems.filter(word => offices.has(word)).length
  return shared === stems.length || (shared >= 2 && shared === offices.size)
}
