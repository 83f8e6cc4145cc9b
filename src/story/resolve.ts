import { givenNames } from '../article/given-names.ts'
import type { Scene } from './attribution.ts'
import { cueOf } from './cues.ts'
import { isBodyNoun, isBoundary, isRoleNoun, lineage, objects, occasions } from './lexicon.ts'
import { type Mention, sameWord } from './mentions.ts'
import { isDerivedVerb, isMasdar, isPossessed } from './morphology.ts'
import { byRole } from './office.ts'
import type { Passage } from './passage.ts'
import type { Person } from './person.ts'
import type { Token } from './phrase.ts'
import { around, cleanEnd, endsWith, isBefore, names, type Place } from './place.ts'
import type { Speaker } from './story.ts'
import { isDoubtful, settled, type Usage } from './usage.ts'
import { bare, stem } from './words.ts'

/** The speaker whom `person`, as named at `place`, means: a surname, a title or an office goes back to its first full mention. */
export function resolve(person: Person, place: Place, scene: Scene): Speaker {
  const { usage } = scene.cast
  const plain = settled(person, usage)
  const speaker = meant(plain, place, scene)
  const confidence =
    speaker.confidence * (isDoubtful({ ...plain, words: bare(speaker.name).split(' ') }, usage) ? 0.6 : 1)
  return { ...speaker, role: officeWithout(speaker.name, speaker.role), confidence }
}

/** An office never ends in a word of the name beside it, however the two were told apart. */
function officeWithout(name: string, role: string | null): string | null {
  const taken = new Set(name.split(' '))
  const words = (role ?? '').split(' ')
  while (words.length > 0 && taken.has(words.at(-1) ?? '')) words.pop()
  return words.join(' ') || null
}

function meant(person: Person, place: Place, { cast, passages }: Scene): Speaker {
  const mentions = around(cast.mentions, place)
  if (person.kind === 'person') return byName(person, mentions, passages.slice(0, 200), cast.usage)
  if (person.kind === 'role') return byRole(person, place, mentions, cast.introduced)
  return byBody(person, place, mentions)
}

function byName(
  person: Person,
  mentions: readonly Mention[],
  passages: readonly Passage[],
  usage: Usage,
): Speaker {
  const fuller = realNames(
    mentions.filter(
      mention =>
        mention.person.kind === 'person' &&
        names(mention.person, person) &&
        !isNamesake(mention.person, person),
    ),
  )
  const best = fuller.reduce<Mention | null>(
    (found, mention) => (found === null || better(mention, found) ? mention : found),
    null,
  )
  const family = new Set(fuller.filter(m => m.person.words.length > 1).map(m => givenOf(m.person)))
  if (person.words.length > 1) {
    const role = person.role ?? officeOf(fuller)
    // A family name of two words (شرف الدين) after the full name.
    const whole = fuller.find(
      ({ person: { words } }) => words.length > person.words.length && endsWith(words, person.words),
    )
    return {
      name: whole?.person.name ?? person.name,
      role,
      confidence: person.sure * (whole === undefined && isThingOf(person, mentions) ? 0.6 : 1),
    }
  }
  if (best !== null && best.person.words.length > 1 && family.size === 1)
    return { name: best.person.name, role: officeOf(fuller) ?? person.role, confidence: 0.9 }
  if (best !== null && best.person.words.length > 1) {
    // Of two of one family name the one who is quoted under the full name is meant.
    const speakers = fuller.filter(m => (m.speaks || m.opens) && m.person.words.length > 1)
    const [one] = speakers
    const isOne = new Set(speakers.map(mention => givenOf(mention.person))).size === 1
    if (one !== undefined && isOne) return { name: one.person.name, role: one.person.role, confidence: 0.7 }
    return { name: best.person.name, role: officeOf(fuller) ?? person.role, confidence: 0.55 }
  }
  // «الطالب جمال» is not «أسامة جمال».
  const isFirst = person.role !== null && givenNames.has(person.words[0] ?? '')
  const found = isFirst ? null : spelledOut(person.words[0] ?? '', passages)
  const role = officeOf(fuller) ?? person.role
  if (found !== null) return { name: found, role, confidence: 0.75 }
  const sure = isCalledSo(person, usage) ? (person.sure >= 0.9 ? 0.75 : 0.6) : 0.5
  return { name: person.name, role, confidence: sure }
}

/** A single word for the whole name takes more than its place: an office or a title beside it, a first name, or the article using it again, and as no common noun. */
function isCalledSo({ words: [word = ''], role, title }: Person, { count, surnames }: Usage): boolean {
  if (givenNames.has(word) || title !== null || isOffice(role)) return true
  if (count(`ال${word}`) > 0 || (isPossessed({ text: word, bare: word }) && !surnames.has(word))) return false
  return /^ال/.test(word) || count(word) > 1
}

const isOffice = (role: string | null): boolean => isRoleNoun(bare(role?.split(' ')[0] ?? ''))

/** «خط كورتي» beside «محمود كورتي»: before a family name that has its first name elsewhere, a word that is none. */
const isThingOf = (
  { words: [first = '', ...rest], role, title }: Person,
  mentions: readonly Mention[],
  family = rest.at(-1) ?? '',
): boolean =>
  // «وحاول دي كورتي»
  (rest.length === 1 || first[0] === 'و') &&
  // «وجددت «المرجان» سؤال كورتي»
  !isOffice(role) &&
  title === null &&
  !givenNames.has(first) &&
  !lineage.has(first) &&
  !lineage.has(family) &&
  mentions.some(
    ({ person: { kind, words } }) =>
      kind === 'person' && words.length > 1 && words.at(-1) === family && givenNames.has(words[0] ?? ''),
  )

/** The first name, «عبد الله» written as one word. */
const givenOf = ({ words: [first = '', second = ''] }: Person): string =>
  first === 'عبد' ? first + second : first

/** Without «تصريحات ترامب», «قال رور»: nouns and verbs before a family name. */
const realNames = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter(({ person: { words } }) => {
    const first = { text: words[0] ?? '', bare: words[0] ?? '' }
    if (words.length === 1 || givenNames.has(first.bare) || lineage.has(first.bare)) return true
    if (occasions.has(first.bare) || objects.has(first.bare)) return false
    return !/(?:ات|ة)$/.test(first.bare) && !isMasdar(first) && cueOf(first.text) === null
  })

/** «الطالب جمال» beside «أسامة جمال»: a first name introduced by an office of its own is not another's family name. */
const isNamesake = (full: Person, short: Person): boolean =>
  short.words.length === 1 &&
  full.words.length > 1 &&
  short.role !== null &&
  full.words[0] !== short.words[0] &&
  givenNames.has(short.words[0] ?? '') &&
  !roleWords(full).some(word => word === roleWords(short)[0])

const roleWords = ({ role }: Person): readonly string[] =>
  (role ?? '').split(' ').map(word => stem(bare(word)))

/** An office before a mere title («عميد الكلية» before «الدكتور»). */
function officeOf(mentions: readonly Mention[]): string | null {
  const roles = mentions.flatMap(({ person }) => (person.role === null ? [] : [person]))
  return (roles.find(person => person.role !== person.title) ?? roles[0])?.role ?? null
}

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
      if (
        looksLikeFirstName(before, tokens[i - 2]?.bare ?? '') &&
        !standsApart(before.bare, surname, passages)
      )
        return `${before.text} ${token.text}`
    }
  }
  return null
}

const looksLikeFirstName = (word: Token, earlier: string): boolean =>
  word.bare.length >= 3 &&
  !/^(?:ال|لل|بال|وال|و)/.test(word.bare) &&
  !/[ةت]$/.test(word.bare) &&
  /^ال(?!ي$)/.test(earlier) &&
  word.gap.trim() === '' &&
  cueOf(word.text) === null &&
  !isDerivedVerb(word) &&
  !isBoundary(word) &&
  !isBodyNoun(word.bare)

/** A first name comes with its family name; what also stands before other words is a noun or a verb. */
const standsApart = (word: string, surname: string, passages: readonly Passage[]): boolean =>
  passages.some(({ tokens }) =>
    tokens.some((token, i) => token.bare === word && !sameWord(tokens[i + 1]?.bare ?? '', surname)),
  )

function byBody(person: Person, place: Place, mentions: readonly Mention[]): Speaker {
  const first = stem(person.words[0] ?? '')
  if (person.words.length <= 2 && /^ال/.test(person.words[0] ?? '')) {
    const fitting = mentions.filter(
      mention =>
        mention.head === first &&
        mention.person.kind === person.kind &&
        mention.person.words.length > person.words.length &&
        mention.person.words.length <= 8 &&
        isBefore(mention, place),
    )
    const last = fitting.at(-1)
    // «مصدر جبلي مطلع», who is «مصدر جبلي» in the headline.
    const best =
      fitting.findLast(
        ({ person: { words } }) =>
          last !== undefined &&
          words.length > last.person.words.length &&
          last.person.words.every((word, i) => word === words[i]),
      ) ?? last
    if (best !== undefined) return { name: cleanEnd(best.person.name), role: null, confidence: 0.8 }
  }
  return { name: cleanEnd(person.name), role: null, confidence: person.sure }
}
