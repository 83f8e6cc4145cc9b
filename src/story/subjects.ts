import { isComplementizer } from './candidate.ts'
import { type Cue, cueAt, cueOf, relays } from './cues.ts'
import { countries, isBodyNoun, isBoundary, isGivenName, isOccasion, isRoleNoun } from './lexicon.ts'
import { type Mention, mentionOf } from './mentions.ts'
import { isMasdar, isPossessed, isPrefixedNoun } from './morphology.ts'
import type { Known } from './name-words.ts'
import type { Passage } from './passage.ts'
import { type Person, personOf } from './person.ts'
import { subjectAt, type Token } from './phrase.ts'
import { textOf } from './role-text.ts'
import { antecedentOf } from './source.ts'
import { subjectBefore } from './subject-before.ts'
import { saying } from './surnames.ts'
import { isToldAlone, tells } from './told.ts'

/** A verb of saying, and the words that stand as its subject. */
export interface Saying {
  readonly passage: Passage
  /** The verb's index in the passage's tokens. */
  readonly at: number
  readonly cue: Cue
  readonly subject: readonly Token[]
}

export function sayingsIn(passage: Passage): readonly Saying[] {
  const { tokens } = passage
  const sayings: Saying[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const cue = cueAt(tokens, at)
    if (cue?.kind !== 'verb' || (cue.strength < 1 && !startsClause(tokens, at))) continue
    const relayed = relayedFrom(tokens, at)
    // «ولا يعتبرون فتح المدينة …»: the subject is the verb's ending.
    const subject = cue.plural && relayed === null ? [] : subjectAt(tokens, relayed ?? at + 1)
    if (subject.length > 0 || cue.strength === 1 || /^(?:اعلن|كشف|طالب)ت?$/.test(tokens[at]?.bare ?? ''))
      // The verb agrees with who passes the words on.
      sayings.push({ passage, at, cue: relayed === null ? cue : { ...cue, gender: null }, subject })
  }
  return sayings
}

/** «ونقل الموقع عن فلان قوله»: where he is named whose words are passed on. */
function relayedFrom(tokens: readonly Token[], at: number): number | null {
  if (!relays.test(tokens[at]?.bare ?? '')) return null
  for (let i = at + 1; i < Math.min(tokens.length, at + 12); i += 1) {
    const { bare, gap } = tokens[i] as Token
    if (/[.؟!…:]/.test(gap) || bare === 'ان') return null
    if (bare === 'عن' || bare === 'لسان') return i + 1
  }
  return null
}

/** Nothing but the subject can stand between the verb and what follows: what is said, or behind a verb that takes no other object whatever ends a subject. */
function isClosed(tokens: readonly Token[], i: number, subject: readonly Token[]): boolean {
  const last = subject.at(-1)
  if (last === undefined) return false
  const next = tokens.find(token => token.start > last.end)
  if (next === undefined || /[:«"“”]/.test(next.gap) || isComplementizer(next)) return true
  return takesNoObject.test(tokens[i]?.bare ?? '') && isBoundary(next)
}

const takesNoObject = /^[وف]?(?:قال|قالت|[يت]قول|اضافت?|[يت]ضيف|تابعت|صرحت?|[يت]صرح|اردفت?)$/
const pointsOut = /^[وف]?(?:اشارت?|[يت]شير|لفتت?|شددت?)$/

/** The subject of a verb of saying, when it can be read. */
export function speaking(it: Saying, known: Known): Mention | null {
  const { passage, at, cue, subject } = it
  const { tokens, index } = passage
  if (subject.length === 0) return fronted(it, known)
  const person = subjectOf(tokens, at, subject, known)
  const first = subject[0]
  if (first === undefined || person === null || isCount(person)) return null
  if (person.kind === 'person' && person.sure < (cue.strength < 1 ? 0.9 : 0.6)) return null
  const main = isMain(tokens, at)
  return mentionOf(person, index, first.start, { gender: cue.gender, speaks: true, main, opens: false })
}

/** «يذكر أن المكتب الصحفي أكد أن …»: the subject that stands before its verb. */
function fronted({ passage: { tokens, index }, at, cue }: Saying, known: Known): Mention | null {
  const near = tokens.slice(Math.max(0, at - 18), at + 1)
  const opens = near.findLastIndex((token, i) => i > 0 && /[.؟!…]/.test(token.gap))
  const sentence = near.slice(Math.max(opens, 0))
  const end = sentence.length - 1
  const isRelative = cue.strength === 1 && agrees(sentence[end - 1]?.bare ?? '', cue)
  const front = isRelative ? antecedentOf(sentence, end - 1, known) : subjectBefore(sentence, end, known)
  if (front === null || front.person.kind === 'role' || front.person.words.length < 2) return null
  // «أن مصدرا قال»
  if (/ا$/.test(front.token.bare) && !isGivenName(front.token)) return null
  const from = sentence.indexOf(front.token)
  const isTold = sentence
    .slice(Math.max(0, from - 3), from)
    .some(({ bare }) => /^و?(?:يذكر|بالذكر|يشار)$/.test(bare))
  const main = isTold || isMain(tokens, tokens.indexOf(front.token))
  return mentionOf(front.person, index, front.token.start, {
    gender: cue.gender,
    speaks: true,
    main,
    opens: false,
  })
}

/** «الذي قال», «التي قالت»; not «البيان الذي نشرته» */
const agrees = (pronoun: string, { gender }: Cue): boolean =>
  (pronoun === 'الذي' && gender === 'm') || (pronoun === 'التي' && gender === 'f')

/** Who is the subject of the verb at `i`, whose words `subjectAt` found. */
export function subjectOf(
  tokens: readonly Token[],
  i: number,
  subject: readonly Token[],
  known: Known,
): Person | null {
  const first = subject[0]
  if (first !== undefined && isAccusative(first)) return null
  // «خاطب الحداد زغيب قائلا»: of two family names the second is the one who is told.
  const isPair = subject.length === 2 && subject.every(({ bare }) => known.has(bare))
  const isTelling = tells.test(tokens[i]?.bare ?? '')
  const person = personOf(
    isTelling && isPair ? subject.slice(0, 1) : subject,
    known,
    isClosed(tokens, i, subject),
  )
  if (person !== null && isAddressee(person, cueOf(tokens[i]?.text ?? ''))) return null
  if (!isPair && person !== null && isToldAlone(tokens, i, subject, person)) return null
  if (first === undefined || (person !== null && (person.kind !== 'person' || person.sure >= 0.5)))
    return person
  const isCalled = saying.test(tokens[i]?.bare ?? '') || tokens[i + 1]?.text === 'ال\u0640'
  const marked = isCalled && !isPossessed(first) ? markedName(first, tokens) : null
  if (marked !== null || person === null) return marked
  // «قالت فلانة الفلانية إن»: two or three words that are all that stands between قال and what is said are a name, whatever they look like.
  const last = subject.at(-1) as Token
  const next = tokens.find(token => token.start > last.end)
  const whole =
    subject.length >= 2 &&
    subject.length <= 3 &&
    person.words.length === subject.length &&
    (next === undefined || isBoundary(next) || /[:«"“”،]/.test(next.gap))
  if (subject.length === 1 && person.words.length === 1 && isBare(tokens, i, first))
    return { ...person, sure: 0.7 }
  const plain = subject.every(
    token => !isMasdar(token) && !isPossessed(token) && !isPrefixedNoun(token) && !isBodyNoun(token.bare),
  )
  return whole && plain && saying.test(tokens[i]?.bare ?? '') ? { ...person, sure: 0.7 } : person
}

/** «وأشار كيتو إلى»: one word behind a verb that takes no object, and what is said behind it. */
function isBare(tokens: readonly Token[], i: number, word: Token): boolean {
  const next = tokens[i + 2]
  const verb = tokens[i]?.bare ?? ''
  return (
    tokens[i + 1] === word &&
    next !== undefined &&
    (takesNoObject.test(verb) || pointsOut.test(verb)) &&
    (isComplementizer(next) || /^(?:الي|علي|في)$/.test(next.bare)) &&
    /^(?!ال|[بلكوفسيت])[ء-ي]{4,}(?<![اةه]|هم|ون|ين|ات)$/.test(word.bare) &&
    !isMasdar(word) &&
    !isBodyNoun(word.bare)
  )
}

/** «ونشرت مقالا», «وزار طالبا»: an object, by its ending. */
const isAccusative = ({ bare }: Token): boolean =>
  /^[ء-ي]{4,}(?<![هنمي])ا$/.test(bare) && (isRoleNoun(bare.slice(0, -1)) || isOccasion(bare.slice(0, -1)))

/** «وسألت الوفد», «ودعا الحكومة»: the verb does not agree with the one office or body behind it, so it is told to them. */
function isAddressee({ kind, words: [head = ''] }: Person, cue: Cue | null): boolean {
  if (cue?.kind !== 'verb' || !/^ال/.test(head) || (kind !== 'role' && kind !== 'body')) return false
  return cue.gender === 'm' ? /ة$/.test(head) : cue.gender === 'f' && masculine.test(head)
}

const masculine =
  /^ال(?:رئيس|وزير|مدير|حزب|مجلس|برلمان|جيش|وفد|فريق|منتخب|اتحاد|نادي|بنك|مصرف|مكتب|معهد|مركز)$/

/** «صاحب 24 هدفا في 53 مباراة»: the last speaker, by what he has done. */
export const isCount = ({ kind, name }: Person): boolean => kind === 'role' && /\d/.test(name)

/** «قالت "كذا" إنها»: a name in marks of its own, when it is no person's. */
function markedName(first: Token, tokens: readonly Token[]): Person | null {
  if (!/["“”«]\s*$/.test(first.gap)) return null
  const at = tokens.indexOf(first)
  const end = tokens.findIndex((token, i) => i > at && i <= at + 3 && /["“”»]/.test(token.gap))
  // «أكد «انتهاء» الأشغال»: a word of the reporter's sentence, set in marks.
  if (end === -1 || !(isBoundary(tokens[end] as Token) || /[:،]/.test(tokens[end]?.gap ?? ''))) return null
  const name = tokens.slice(at, end)
  const words = name.map(({ bare }) => bare)
  return { kind: 'body', name: textOf(name), words, role: null, title: null, sure: 0.75 }
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
    /^(?:بدوره|بدورها|جهته|جهتها|ثم)$/.test(before.bare) ||
    isBehindAdverbial(tokens, i)
  )
}

/** «من ناحية أخرى أعلن فلان»: nothing but a short adverbial stands between the sentence's beginning and the verb. */
function isBehindAdverbial(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 4); j -= 1) {
    const token = tokens[j] as Token
    if (j === 0 || /[.؟!…]/.test(token.gap))
      return isBoundary({ ...token, bare: token.bare.replace(/^[وف]/, '') }) || isManner(tokens, j, i)
    if (token.gap.trim() !== '') return false
  }
  return false
}

/** «بحريا أعلن فلان» */
const isManner = (tokens: readonly Token[], j: number, i: number): boolean =>
  j === i - 1 && /^و?[ء-ي]{3,}يا$/.test(tokens[j]?.bare ?? '') && !countries.has(tokens[j]?.bare ?? '')

/** No complementizer stands between the sentence's beginning and the verb. */
function isMain(tokens: readonly Token[], i: number): boolean {
  for (let j = i; j >= 0 && i - j < 30; j -= 1) {
    const token = tokens[j] as Token
    if (/^(?:ان|انه|انها|انهم|بان|بانه|بانها|الذي|التي|الذين)$/.test(token.bare)) return false
    if (/[.؟!…]/.test(token.gap)) return true
  }
  return true
}
