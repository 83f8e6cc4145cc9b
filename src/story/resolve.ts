import type { Scene } from './attribution.ts'
import { isBodyNoun } from './lexicon.ts'
import { type Gender, type Mention, sameWord } from './mentions.ts'
import type { Passage } from './passage.ts'
import type { Person } from './person.ts'
import type { Speaker } from './story.ts'
import { bare } from './words.ts'

export interface Place {
  readonly paragraph: number
  readonly at: number
}

/** The speaker whom `person`, as named at `place`, means: a surname, a title or an office goes back to its first full mention. */
export function resolve(person: Person, place: Place, { cast, passages }: Scene): Speaker {
  const mentions = around(cast.mentions, place)
  if (person.kind === 'person') return byName(person, mentions, passages.slice(0, 200))
  if (person.kind === 'role') return byRole(person, place, mentions, passages)
  return byBody(person, place, mentions)
}

/** The mentions a reader still has in mind; all of them in anything shorter than a book, so that time stays linear. */
function around(mentions: readonly Mention[], place: Place): readonly Mention[] {
  if (mentions.length <= 600) return mentions
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(mentions[middle] as Mention, place)) low = middle + 1
    else high = middle
  }
  return mentions.slice(Math.max(0, low - 400), low + 200)
}

function byName(person: Person, mentions: readonly Mention[], passages: readonly Passage[]): Speaker {
  const fuller = mentions.filter(mention => mention.person.kind === 'person' && names(mention.person, person))
  const best = fuller.reduce<Mention | null>(
    (found, mention) => (found === null || better(mention, found) ? mention : found),
    null,
  )
  const family = new Set(fuller.filter(m => m.person.words.length > 1).map(m => m.person.words[0]))
  if (person.words.length > 1) {
    const role = person.role ?? officeOf(fuller)
    // A family name of two words (شرف الدين) after the full name.
    const whole = fuller.find(
      ({ person: { words } }) => words.length > person.words.length && endsWith(words, person.words),
    )
    return { name: whole?.person.name ?? person.name, role, confidence: person.sure }
  }
  if (best !== null && best.person.words.length > 1) {
    const role = officeOf(fuller) ?? person.role
    return { name: best.person.name, role, confidence: family.size > 1 ? 0.55 : 0.9 }
  }
  const found = spelledOut(person.words[0] ?? '', passages)
  const role = officeOf(fuller) ?? person.role
  if (found !== null) return { name: found, role, confidence: 0.75 }
  return { name: person.name, role, confidence: person.sure >= 0.9 ? 0.75 : 0.6 }
}

/** An office before a mere title («عميد الكلية» before «الدكتور»). */
function officeOf(mentions: readonly Mention[]): string | null {
  const roles = mentions.flatMap(({ person }) => (person.role === null ? [] : [person]))
  return (roles.find(person => person.role !== person.title) ?? roles[0])?.role ?? null
}

/** `full` is a mention of the one whom `short` names. */
function names(full: Person, short: Person): boolean {
  if (short.words.length === 1)
    return (
      full.words.some(
        (word, i) => (i > 0 || full.words.length === 1) && sameWord(word, short.words[0] ?? ''),
      ) || full.words[0] === short.words[0]
    )
  const last = short.words.at(-1) ?? ''
  return (
    sameWord(full.words.at(-1) ?? '', last) &&
    (full.words[0] === short.words[0] || endsWith(full.words, short.words))
  )
}

const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.every((word, i) => words.at(i - end.length) === word)

function better(a: Mention, b: Mention): boolean {
  const size = (mention: Mention): number => Math.min(mention.person.words.length, 6)
  if (size(a) > 1 !== size(b) > 1) return size(a) > 1
  if ((a.person.role !== null) !== (b.person.role !== null)) return a.person.role !== null
  return false
}

/** A name never introduced by office or first name: the words before its first use that can only be a name's. */
function spelledOut(surname: string, passages: readonly Passage[]): string | null {
  for (const { tokens } of passages) {
    for (const [i, token] of tokens.entries()) {
      const before = tokens[i - 1]
      if (i === 0 || before === undefined || !sameWord(token.bare, surname) || token.gap.trim() !== '')
        continue
      if (looksLikeFirstName(before.bare, tokens[i - 2]?.bare ?? '', before.gap))
        return `${before.text} ${token.text}`
    }
  }
  return null
}

const looksLikeFirstName = (word: string, earlier: string, gap: string): boolean =>
  word.length >= 3 &&
  !/^(?:ال|لل|بال|وال|و)/.test(word) &&
  !/[ةت]$/.test(word) &&
  /^(?:ال)/.test(earlier) &&
  gap.trim() === '' &&
  !isBodyNoun(word)

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

function byRole(
  person: Person,
  place: Place,
  mentions: readonly Mention[],
  passages: readonly Passage[],
): Speaker {
  const addressed = byAddress(person.words.at(-1) ?? '', place, mentions)
  if (addressed !== null) return addressed
  const stems = person.words.map(stem).filter(word => word !== 'نفس' && word !== 'ذات')
  const before = mentions.filter(mention => isBefore(mention, place) && mention.person.kind === 'person')
  const fitting = before.filter(mention => fits(mention.person, stems))
  const last = fitting.at(-1)
  if (last !== undefined) {
    const name = fullest(last, mentions)
    const people = new Set(fitting.map(mention => mention.person.words.at(-1)))
    return { name, role: last.person.role, confidence: people.size > 1 ? 0.6 : 0.85 }
  }
  const later = mentions.find(
    mention => mention.person.kind === 'person' && stems.length > 1 && fits(mention.person, stems),
  )
  if (later !== undefined) return { name: later.person.name, role: later.person.role, confidence: 0.75 }
  const only = soleOfOffice(stems[0] ?? '', place, mentions)
  if (only !== null) return only
  const lone =
    /^ال/.test(person.words[0] ?? '') && stems.length <= 2
      ? lonePerson(stems[0] ?? '', place, mentions, passages)
      : null
  if (lone !== null) return lone
  const described = mentions
    .filter(
      m =>
        isBefore(m, place) &&
        m.person.kind !== 'person' &&
        m.person.words.length > person.words.length &&
        stem(m.person.words[0] ?? '') === stems[0],
    )
    .at(-1)
  if (described !== undefined && stems.length === 1)
    return { name: described.person.name, role: null, confidence: 0.8 }
  const unnamed = isIntroduced(stems[0] ?? '', place, passages)
  return {
    name: cleanEnd(person.name),
    role: null,
    confidence: stems.length > 1 ? 0.75 : unnamed ? 0.72 : 0.5,
  }
}

/** «رئيس النادي» of one who was introduced by another form of the same office, when nobody else holds one like it. */
function soleOfOffice(head: string, place: Place, mentions: readonly Mention[]): Speaker | null {
  const holders = mentions.filter(
    mention =>
      mention.person.kind === 'person' &&
      stem(bare((mention.person.role ?? '').split(' ')[0] ?? '')) === head,
  )
  const names = new Set(holders.map(mention => mention.person.words.at(-1)))
  const first = holders[0]
  if (first === undefined || names.size !== 1 || !isBefore(first, place)) return null
  return { name: fullest(first, mentions), role: first.person.role, confidence: 0.65 }
}

/** «اللاعب»، «الفنانة» where only one person has been named so far, and no unnamed one («بائعا») introduced by that word. */
function lonePerson(
  head: string,
  place: Place,
  mentions: readonly Mention[],
  passages: readonly Passage[],
): Speaker | null {
  const people = mentions.filter(mention => isBefore(mention, place) && mention.person.kind === 'person')
  const first = people[0]
  if (first === undefined || kin.has(head)) return null
  if (new Set(people.map(mention => mention.person.words.at(-1))).size !== 1) return null
  const introduced = isIntroduced(head, place, passages)
  return introduced ? null : { name: fullest(first, mentions), role: first.person.role, confidence: 0.72 }
}

/** The word stood without ال before («بائعا … البائع»). */
const isIntroduced = (head: string, place: Place, passages: readonly Passage[]): boolean =>
  passages
    .slice(0, place.paragraph + 1)
    .some(({ tokens }) =>
      tokens.some(
        token => !/^ال/.test(token.bare) && stem(token.bare.replace(/^و/, '')).replace(/ا$/, '') === head,
      ),
    )

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

function fits(person: Person, stems: readonly string[]): boolean {
  const role = [person.title, person.role].filter(part => part !== null).join(' ')
  const words = new Set(role.split(' ').map(word => stem(bare(word))))
  if (stems.length === 0 || words.size === 0 || !words.has(stems[0] ?? '')) return false
  const shared = stems.filter(word => words.has(word)).length
  return shared === stems.length || (shared >= 2 && shared === words.size)
}

function byBody(person: Person, place: Place, mentions: readonly Mention[]): Speaker {
  const first = stem(person.words[0] ?? '')
  if (person.words.length <= 2 && /^ال/.test(person.words[0] ?? '')) {
    const fuller = mentions.filter(
      mention =>
        isBefore(mention, place) &&
        mention.person.kind === person.kind &&
        stem(mention.person.words[0] ?? '') === first &&
        mention.person.words.length > person.words.length &&
        mention.person.words.length <= 8,
    )
    const best = fuller.at(-1)
    if (best !== undefined) return { name: cleanEnd(best.person.name), role: null, confidence: 0.8 }
  }
  return { name: cleanEnd(person.name), role: null, confidence: person.sure }
}

/** «المصدر نفسه» without its last word. */
const cleanEnd = (name: string): string =>
  name.replace(/\s+(?:نفسه|نفسها|ذاته|ذاتها|عينه|أنفسهم)$/u, '').trim()

export const isBefore = (a: Place, b: Place): boolean =>
  a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.at < b.at)

const stem = (word: string): string =>
  bare(word)
    .replace(/^(?:وال|ال)/, '')
    .replace(/(?:ه|ها|هم|ة)$/, '')

/**
 * The last one who spoke before `place` as a sentence's subject, if the verb's form does not contradict it; with `anySubject` (the
 * verb does not say that somebody goes on speaking) also the one whose deed the last sentence told.
 */
export function lastSpeaker(
  place: Place,
  mentions: readonly Mention[],
  gender: Gender,
  anySubject: boolean,
): Mention | null {
  const fits = (mention: Mention): boolean =>
    gender === null || mention.gender === null || mention.gender === gender
  let last: Mention | null = null
  let seen = 0
  // Backwards, and no further than an omitted subject can reach.
  const near = around(mentions, place)
  for (let i = near.findLastIndex(mention => isBefore(mention, place)); i >= 0 && seen < farthest; i -= 1) {
    const mention = near[i] as Mention
    if (!mention.main || !(mention.speaks || (anySubject && mention.opens))) continue
    seen += 1
    if (last === null && fits(mention)) return mention
    if (last !== null && mention.gender === gender) return mention
    last ??= mention
  }
  return (
    last ??
    near.findLast(
      mention => isBefore(mention, place) && (mention.speaks || mention.opens) && fits(mention),
    ) ??
    null
  )
}

const farthest = 40
