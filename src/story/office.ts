import { isOrigin, isRoleNoun } from './lexicon.ts'
import type { Mention } from './mentions.ts'
import type { Passage } from './passage.ts'
import type { Person } from './person.ts'
import { cleanEnd, endsWith, isBefore, names, type Place } from './place.ts'
import type { Speaker } from './story.ts'
import { bare, stem } from './words.ts'

/** A form of address that stands for a person named before, and what that person is called. */
const addresses: ReadonlyMap<string, RegExp> = new Map([
  ['سموه', /امير|سمو|نائب|ولي/],
  ['معاليه', /وزير|معالي|رئيس|امين/],
  ['سعادته', /سفير|مدير|سعاده|وكيل|عضو|رئيس/],
  ['جلالته', /ملك|جلاله/],
  ['فخامته', /رئيس|فخامه/],
  ['فضيلته', /شيخ|مفتي|امام|فضيله|قاضي/],
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
  const isForeign = whole.length === 0 && isOrigin(person.words.at(-1) ?? '')
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
    /^ال/.test(person.words[0] ?? '') && isRoleNoun(person.words[0] ?? '') && stems.length <= 2
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
  const unnamed = isIntroduced(stems[0] ?? '', place, introduced)
  // «الجهود المبذولة»: what neither is an office nor has the plural of people does not speak.
  const head = person.words[0] ?? ''
  const isThing = person.title === null && !isRoleNoun(head) && !/^ال.{2,}(?:ون|ين)$/.test(head)
  return {
    name: cleanEnd(person.name),
    role: null,
    // «قالت الأم»: whoever it is, there is one.
    confidence: isThing
      ? kin.has(stems[0] ?? '')
        ? 0.65
        : 0.5
      : stems.length > 1
        ? 0.75
        : unnamed
          ? 0.72
          : 0.5,
  }
}

/** «رئيس النادي» of one who was introduced by another form of the same office, when nobody else holds one like it. */
function soleOfOffice(head: string, place: Place, mentions: readonly Mention[]): Speaker | null {
  const holders = mentions.filter(mention => mention.office === head && mention.person.kind === 'person')
  const first = holders[0]
  const isOne = (at: number): boolean => new Set(holders.map(({ person }) => person.words.at(at))).size === 1
  if (first === undefined || !(isOne(0) || isOne(-1)) || !isBefore(first, place)) return null
  return { name: fullest(first, mentions), role: first.person.role, confidence: 0.65 }
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
function fullest(mention: Mention, mentions: readonly Mention[]): string {
  if (mention.person.words.length > 1) return mention.person.name
  const full = mentions.find(
    other =>
      other.person.kind === 'person' && other.person.words.length > 1 && names(other.person, mention.person),
  )
  return full?.person.name ?? mention.person.name
}

function fits({ offices }: Mention, stems: readonly string[]): boolean {
  if (stems.length === 0 || !offices.has(stems[0] ?? '')) return false
  const shared = stems.filter(word => offices.has(word)).length
  return shared === stems.length || (shared >= 2 && shared === offices.size)
}
