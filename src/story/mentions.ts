import { cueAt, cueOf } from './cues.ts'
import {
  isBodyNoun,
  isBoundary,
  isGivenName,
  isMasdar,
  isPossessed,
  isPrefixedNoun,
  isRoleNoun,
  lineage,
  mayBeGivenName,
  objects,
  occasions,
  titles,
} from './lexicon.ts'
import type { Passage } from './passage.ts'
import { type Known, type Person, personOf } from './person.ts'
import { subjectAt, type Token } from './phrase.ts'

export type Gender = 'm' | 'f' | null

/** A person or body named somewhere in the article. */
export interface Mention {
  readonly person: Person
  readonly paragraph: number
  /** UTF-16 offset into the paragraph. */
  readonly at: number
  readonly gender: Gender
  /** It stands as the subject of a verb of saying. */
  readonly speaks: boolean
  /** That verb is its sentence's own, not one in what is reported («قال فلان إن فلانا أعلن»). */
  readonly main: boolean
  /** It is the subject of a sentence's opening verb of any kind. */
  readonly opens: boolean
}

/** Everyone the article names, in reading order: subjects of verbs of saying, and names with a role or a first name. */
export interface Cast {
  readonly mentions: readonly Mention[]
  readonly known: Known
}

export function castOf(passages: readonly Passage[]): Cast {
  const names = passages.flatMap(namedIn)
  const others = wordsElsewhere(passages)
  const describing = describingWords(passages)
  const known = new Set([
    ...names.flatMap(mention => mention.person.words.slice(-1)),
    ...passages.flatMap(passage => surnamesIn(passage, others)).filter(word => !describing.has(word)),
  ])
  const mentions = [
    ...passages.flatMap(passage => [...speakingIn(passage, known), ...openingIn(passage, known)]),
    ...names,
  ].sort((a, b) => a.paragraph - b.paragraph || a.at - b.at || Number(b.speaks) - Number(a.speaks))
  return { mentions, known }
}

/** Single words that are the whole subject of a verb that takes no other object than speech: «قال الحداد:», «وأضافت مارتن أن». */
function surnamesIn(passage: Passage, others: ReadonlySet<string>): readonly string[] {
  return passage.tokens.flatMap((token, i) => {
    const next = passage.tokens[i + 1]
    const after = passage.tokens[i + 2]
    if (next === undefined || !saying.test(token.bare) || !canBeSurname(next)) return []
    // «قال لرويترز:» and «قال لانزيني:»: a name stands elsewhere too without a verb of saying before it.
    if (/^(?:ل|ب)\p{L}{4,}/u.test(next.bare) && !others.has(next.bare)) return []
    const ends = after === undefined || isBoundary(after) || /[:،("“”«]/.test(after.gap)
    return ends ? [next.bare] : []
  })
}

const saying = /^[وف]?(?:قال|قالت|يقول|تقول|اضاف|اضافت|تابع|تابعت|صرح|صرحت|اردف|اوضح|اوضحت|اكد|اكدت)$/

function canBeSurname(word: Token): boolean {
  if (word.gap.trim() !== '' || isRoleNoun(word.bare) || isBodyNoun(word.bare) || isBoundary(word))
    return false
  if (objects.has(word.bare) || titles.has(word.bare) || isMasdar(word)) return false
  return !occasions.has(word.bare.replace(/^[وفبل]/, '')) && cueOf(word.text) === null
}

/** Definite words that stand before an adjective or a name somewhere («الرحالة النرويجية»), and so are no family names. */
const describingWords = (passages: readonly Passage[]): ReadonlySet<string> =>
  new Set(
    passages.flatMap(({ tokens }) =>
      tokens
        .filter((token, i) => {
          const next = tokens[i + 1]
          return (
            /^ال/.test(token.bare) &&
            next?.gap === ' ' &&
            (isGivenName(next) || /^ال.*(?:ي|ية)$/.test(next.bare))
          )
        })
        .map(token => token.bare),
    ),
  )

/** Words that follow another word than a verb of saying. */
function wordsElsewhere(passages: readonly Passage[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { tokens } of passages) {
    for (const [i, token] of tokens.entries()) {
      if (/^[لب]/.test(token.bare) && i > 0 && !saying.test(tokens[i - 1]?.bare ?? '')) words.add(token.bare)
    }
  }
  return words
}

function speakingIn(passage: Passage, known: Known): readonly Mention[] {
  return passage.tokens.flatMap((_, i) => {
    const cue = cueAt(passage.tokens, i)
    if (cue === null || cue.kind !== 'verb') return []
    if (cue.strength < 1 && !startsClause(passage.tokens, i)) return []
    const subject = subjectAt(passage.tokens, i + 1)
    const first = subject[0]
    const person = personOf(subject, known)
    if (
      first === undefined ||
      person === null ||
      (person.kind === 'person' && person.sure < (cue.strength < 1 ? 0.9 : 0.6))
    )
      return []
    const gender = genderOf(person) ?? cue.gender
    return [
      {
        person,
        paragraph: passage.index,
        at: first.start,
        gender,
        speaks: true,
        main: isMain(passage.tokens, i),
        opens: false,
      },
    ]
  })
}

/** The verb stands before its subject: at a sentence's or clause's beginning, or joined by و. */
function startsClause(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  const before = tokens[i - 1]
  return (
    before === undefined ||
    /[.؟!…،؛:]/.test(token.gap) ||
    /^[وف]/.test(token.bare) ||
    isBoundary(before) ||
    /^(?:بدوره|بدورها|جهته|جهتها|ثم)$/.test(before.bare)
  )
}

/** «أغلقت إدارة النادي الباب …»: who acts at a sentence's beginning may be who speaks in the next one. */
function openingIn(passage: Passage, known: Known): readonly Mention[] {
  const { tokens } = passage
  return tokens.flatMap((opening, start) => {
    if (!opensSentence(tokens, start)) return []
    const i = /^[وف]?(?:لم|لا|قد|كان|كانت|لن|كما)$/.test(opening.bare) ? start + 1 : start
    const token = tokens[i]
    const first = tokens[i + 1]
    if (token === undefined || first === undefined || !canBeDeed(token)) return []
    const person = personOf(subjectAt(tokens, i + 1), known)
    // An office alone may be anybody's; only a name or a body is taken for who goes on to speak.
    const isSure =
      person?.kind === 'person' ? person.sure >= 0.9 : person?.kind === 'body' && person.words.length >= 2
    if (person === null || !isSure) return []
    const gender = genderOf(person) ?? (/ت$/.test(token.bare) ? 'f' : null)
    return [
      { person, paragraph: passage.index, at: first.start, gender, speaks: false, main: true, opens: true },
    ]
  })
}

/** At the beginning, behind a full stop, or behind a short adverbial («وعلى الفور، تجاوبت …»). */
function opensSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  if (i === 0 || /[.؟!…]/.test(token.gap)) return true
  if (!/^،\s*$/.test(token.gap.trim())) return false
  for (let j = i - 1; j >= Math.max(0, i - 6); j -= 1) {
    const before = tokens[j] as Token
    if (j === 0 || /[.؟!…]/.test(before.gap))
      return isBoundary({ ...before, bare: before.bare.replace(/^و/, '') })
    if (before.gap.trim() !== '') return false
  }
  return false
}

function canBeDeed(word: Token): boolean {
  if (/^(?:و|ف)?ال/.test(word.bare) || isRoleNoun(word.bare) || isBodyNoun(word.bare) || word.bare.length < 3)
    return false
  if (isBoundary(word) && word.bare !== 'عبر') return false
  return cueOf(word.text)?.strength !== 1 && !isGivenName(word)
}

/** No complementizer stands between the sentence's beginning and the verb. */
function isMain(tokens: readonly Token[], i: number): boolean {
  for (let j = i; j >= 0 && i - j < 30; j -= 1) {
    const token = tokens[j] as Token
    if (/^(?:ان|انه|انها|انهم|بان|بانه|بانها|الذي|التي|الذين)$/.test(token.bare)) return false
    if (/[.؟!…]/.test(token.gap)) return true
  }
  return true
}

function namedIn(passage: Passage): readonly Mention[] {
  const mentions: Mention[] = []
  const { tokens } = passage
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    const joined = startsJoinedName(tokens, i)
    if (!joined && !startsName(tokens, i)) continue
    const end = nameEnd(tokens, i)
    if (end - i < 2) continue
    const name = tokens
      .slice(i, end)
      .map((word, k) =>
        joined && k === 0 ? { ...word, text: word.text.slice(1), bare: word.bare.slice(1) } : word,
      )
    const role = roleBefore(tokens, i) ?? roleAfter(tokens, end)
    const title = titles.has(tokens[i - 1]?.bare ?? '') ? (tokens[i - 1]?.text ?? null) : null
    const person: Person = {
      kind: 'person',
      name: name.map(word => word.text).join(' '),
      words: name.map(word => word.bare),
      role,
      title,
      sure: 0.9,
    }
    mentions.push({
      person,
      paragraph: passage.index,
      at: token.start,
      gender: genderOf(person),
      speaks: false,
      main: false,
      opens: false,
    })
    i = end - 1
  }
  return mentions
}

function startsName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  const next = tokens[i + 1]
  if (next === undefined || next.gap.trim() !== '') return false
  if (isGivenName(token)) return true
  const before = tokens[i - 1]
  if (mayBeGivenName(token)) return before !== undefined && token.gap.trim() === '' && titles.has(before.bare)
  return token.bare === 'عبد' && /^ال/.test(next.bare)
}

/** «سليم حداد ورباب الأسعد»: a name joined by و. */
function startsJoinedName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  const next = tokens[i + 1]
  const name = { ...token, text: token.text.slice(1), bare: token.bare.slice(1) }
  return (
    /^و/.test(token.bare) &&
    next !== undefined &&
    next.gap.trim() === '' &&
    isGivenName(name) &&
    !isGivenName(token)
  )
}

/** One past the last word of the name that begins at `i`. */
function nameEnd(tokens: readonly Token[], i: number): number {
  let end = i + 1
  let plain = 1
  if (tokens[i]?.bare === 'عبد') end += 1
  while (end < tokens.length && end - i < 8) {
    const token = tokens[end] as Token
    if (token.gap.trim() !== '') break
    const word = token.bare
    const afterLineage = lineage.has(tokens[end - 1]?.bare ?? '')
    if (lineage.has(word)) {
      end += 1
      continue
    }
    if (!afterLineage && !canBeFamily(tokens, end, plain)) break
    end += 1
    plain += 1
  }
  while (
    end > i + 1 &&
    lineage.has(tokens[end - 1]?.bare ?? '') &&
    tokens[end - 1]?.bare !== 'الدين' &&
    tokens[end - 1]?.bare !== 'الله'
  )
    end -= 1
  return end
}

function canBeFamily(tokens: readonly Token[], i: number, plain: number): boolean {
  const token = tokens[i] as Token
  const word = token.bare
  if (isBoundary(token) || objects.has(word) || isBodyNoun(word) || token.aside) return false
  if (/^(?:لل|بال|وال|كال)\p{L}{3}/u.test(word) || /\d/.test(word)) return false
  if (mayBeGivenName(token)) return plain < 4
  // A title or a trade in ال right behind a first name is the family's name (ميساء القاضي), unless a name or adjective follows.
  if (isRoleNoun(word) || titles.has(word)) return plain === 1 && endsThere(tokens, i)
  if (/^ال/.test(word)) return plain < 4
  // A verb or a noun may follow a full name; a second bare word is a family name, a third needs ال.
  return (
    plain === 1 &&
    !/^و/.test(word) &&
    !isPrefixedNoun(token) &&
    !isPossessed(token) &&
    cueOf(token.text) === null
  )
}

function endsThere(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  return (
    next === undefined || next.gap.trim() !== '' || isBoundary(next) || /^(?:ب|ل)\p{L}{3}/u.test(next.bare)
  )
}

/** «وزير المال الكندي» in front of a name: from the last noun of office in the same phrase. */
function roleBefore(tokens: readonly Token[], i: number): string | null {
  let start = -1
  for (let j = i - 1; j >= Math.max(0, i - 9); j -= 1) {
    const after = tokens[j + 1] as Token
    if (!/^\s*[،,]?\s*$/.test(after.gap) || (/[،,]/.test(after.gap) && j + 1 < i)) break
    const word = (tokens[j] as Token).bare
    if (isRoleNoun(word) || (titles.has(word) && j === i - 1)) {
      if (isRoleNoun(word) && !titles.has(word)) start = j
      continue
    }
    if (isBoundary(tokens[j] as Token) && !/^(?:في|عن|باسم|من|علي)$/.test(word)) break
    if (cueOf((tokens[j] as Token).text)?.kind === 'verb') break
  }
  if (start === -1) return null
  const second = tokens[start + 1]?.bare ?? ''
  // «لاعبة رومانية تفوز …»: an indefinite office is no title of the name that comes later.
  if (!/^ال/.test(tokens[start]?.bare ?? '') && /^(?!ال).*(?:ي|ية)$/.test(second) && i - start > 2)
    return null
  let end = i
  while (end > start + 1 && titles.has(tokens[end - 1]?.bare ?? '')) end -= 1
  return tokens
    .slice(start, end)
    .map(token => token.text)
    .join(' ')
}

function roleAfter(tokens: readonly Token[], end: number): string | null {
  const first = tokens[end]
  if (first === undefined || !isRoleNoun(first.bare) || !/^\s*[،,(]?\s*$/.test(first.gap)) return null
  let stop = end + 1
  while (stop < tokens.length && stop - end < 9) {
    const token = tokens[stop] as Token
    if (
      token.gap.trim() !== '' ||
      (isBoundary(token) && !/^(?:في|عن|باسم)$/.test(token.bare)) ||
      cueOf(token.text)?.kind === 'verb'
    )
      break
    stop += 1
  }
  return tokens
    .slice(end, stop)
    .map(token => token.text)
    .join(' ')
}

/** What title, role or name say of the gender. */
export function genderOf(person: Person): Gender {
  const head = (person.title ?? person.role ?? '').split(' ')[0] ?? ''
  if (/ة$/.test(head)) return 'f'
  if (person.kind === 'body' || person.kind === 'source')
    return /(?:ة|ات)$/.test(person.words[0] ?? '') ? 'f' : null
  return head === '' ? null : 'm'
}

/** The last part of a name, by which it is mentioned again. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  const short = (word: string): string => word.replace(/^ال/, '')
  if (short(a) === short(b)) return true
  return a.length >= 5 && b.length >= 5 && a[0] === b[0] && isOneEditAway(a, b)
}

/** One letter more, less or other (هندرسون, هاندرسون). Runs for every pair of names, so without a table. */
function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a]
  const rest = longer.slice(from + 1)
  return rest === shorter.slice(longer.length === shorter.length ? from + 1 : from)
}
