import { officeLength } from './body-name.ts'
import { opensWithPerfect } from './clause.ts'
import { cueAt, cueOf } from './cues.ts'
import {
  countries,
  endsFamily,
  isBodyNoun,
  isBoundary,
  isFaithName,
  isGivenName,
  isRoleNoun,
  lineage,
  mayBeGivenName,
  objects,
  titles,
} from './lexicon.ts'
import { type Mention, mentionOf } from './mentions.ts'
import { isBrokenPlural, isDerivedVerb, isMasdar, isPossessed, isPrefixedNoun } from './morphology.ts'
import { governsNoun, isCalledAfter, isPlace } from './name-split.ts'
import { isCircumstance, isFamilyBehindFather, type Known, ofSomebody } from './name-words.ts'
import { outlets } from './outlets.ts'
import type { Passage } from './passage.ts'
import type { Person } from './person.ts'
import { subjectAt, type Token } from './phrase.ts'
import { textOf } from './role-text.ts'

/** Names with a first name to know them by, each with its office where one stands beside it. */
export function namedIn(passage: Passage, surnames: Known, behindSayings: Known): readonly Mention[] {
  const mentions: Mention[] = []
  const { tokens } = passage
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    const joined = startsJoinedName(tokens, i)
    if (!joined && !startsName(tokens, i) && !startsUnknown(tokens, i, behindSayings)) continue
    const end = nameEnd(tokens, i, surnames)
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
    mentions.push(mentionOf(person, passage.index, token.start))
    i = end - 1
  }
  return mentions
}

function startsName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  const next = tokens[i + 1]
  if (next === undefined || next.gap.trim() !== '' || isCalledAfter(tokens, i)) return false
  const before = tokens[i - 1]
  if (isPlace(tokens, i) || isAddition(tokens, i)) return false
  // «لا سيما مزارعي الساحل»
  if (token.bare === 'سيما' && /^و?لا$/.test(before?.bare ?? '')) return false
  // «ما يزيد الطين بلة»
  if (/^ي/.test(token.bare) && /^(?:ما|لا|لم|قد|مما|بما|ان|التي|الذي)$/.test(before?.bare ?? '')) return false
  if (isGivenName(token) || isFaithName(token, next)) return true
  if (mayBeGivenName(token))
    return (
      before !== undefined && token.gap.trim() === '' && (titles.has(before.bare) || endsOffice(tokens, i))
    )
  return token.bare === 'عبد' && /^ال/.test(next.bare)
}

/** «ويزيد ماجد قلعي: …»: at a sentence's beginning the verb. */
const isAddition = (tokens: readonly Token[], i: number): boolean =>
  /^و?يزيد$/.test(tokens[i]?.bare ?? '') &&
  (i === 0 || /[.؟!…:]/.test(tokens[i]?.gap ?? '')) &&
  mayBeGivenName(tokens[i + 1] as Token)

/** «الرئيس الجبلي | رؤبان كيلين الذي …» where «وكتب كيلين» stands elsewhere: two words of no list behind an office. */
function startsUnknown(tokens: readonly Token[], i: number, behindSayings: Known): boolean {
  const next = tokens[i + 1]
  if (next === undefined || !behindSayings.has(next.bare) || next.gap !== ' ' || tokens[i]?.gap !== ' ')
    return false
  const words = [tokens[i] as Token, next]
  // «الرئيس كيلين بفرض»
  if (behindSayings.has(words[0]?.bare ?? '') || /^[بل]/.test(next.bare)) return false
  const isPlain = words.every(
    word =>
      !/^(?:ال|لل|بال|وال)|(?:ة|ات|ون|ين)$/.test(word.bare) &&
      word.bare.length > 2 &&
      !isBoundary(word) &&
      !isRoleNoun(word.bare) &&
      !isBodyNoun(word.bare) &&
      !titles.has(word.bare) &&
      !objects.has(word.bare) &&
      !isMasdar(word) &&
      !isPossessed(word) &&
      !isDerivedVerb(word) &&
      cueOf(word.text) === null,
  )
  return isPlain && !opensWithPerfect(words) && endsOffice(tokens, i)
}

/** «الطبيبة | منى شعبان», «رئيسة لجنة الترميم | أمل بيطار»: behind a definite word that ends an office, before a second word of a name. */
function endsOffice(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.bare ?? ''
  const next = tokens[i + 1] as Token
  if (!/^ال/.test(before) || /^(?:ال|لل|بال)/.test(next.bare) || isBoundary(next) || isPossessed(next))
    return false
  for (let j = i - 1; j >= Math.max(0, i - 3); j -= 1) {
    const word = tokens[j] as Token
    if (isRoleNoun(word.bare)) return true
    if (word.gap.trim() !== '' || isBoundary(word) || cueOf(word.text) !== null) return false
  }
  return false
}

/** «سليم حداد ورباب الأسعد»: a name joined by و. */
function startsJoinedName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  if (token.bare[0] !== 'و') return false
  const next = tokens[i + 1]
  const name = { ...token, text: token.text.slice(1), bare: token.bare.slice(1) }
  return (
    next !== undefined &&
    next.gap.trim() === '' &&
    isGivenName(name) &&
    !isGivenName(token) &&
    !isAddition(tokens, i)
  )
}

/** One past the last word of the name that begins at `i`. */
function nameEnd(tokens: readonly Token[], i: number, surnames: Known): number {
  let end = i + 1
  let plain = 1
  if (tokens[i]?.bare === 'عبد') end += 1
  while (end < tokens.length && end - i < 8) {
    const token = tokens[end] as Token
    if (token.gap.trim() !== '') break
    const word = token.bare
    const before = tokens[end - 1]?.bare ?? ''
    const afterLineage = lineage.has(before) && before !== 'الدين' && before !== 'الله' && !isBoundary(token)
    // «فان» is a name's, «فإن» is not.
    // «ريما عقاد أم المدينة»: behind a name it asks which of the two.
    if (word === 'ام' && end > i + 1) break
    if (endsFamily(word) || (lineage.has(word) && !(word === 'فان' && isBoundary(token)))) {
      end += 1
      continue
    }
    if (!afterLineage && !(plain < 3 && surnames.has(word)) && !canBeFamily(tokens, end, plain)) break
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
  // «قال لويد لوكالة كذا»
  if ((/^[بل]/.test(word) && isBodyNoun(word.slice(1))) || outlets.test(word)) return false
  if (/\u064b/.test(token.text) || (/^ب[ء-يٱ-ۓ]{3,}ة$/.test(word) && !mayBeGivenName(token))) return false
  if (/^(?:لل|بال|وال)[ء-يٱ-ۓ]{3}/.test(word) || /\d/.test(word)) return false
  // «فيصل أمير منطقة كذا»: a first name that is also an office goes on with what it governs.
  if (mayBeGivenName(token)) return plain < 4 && (!isRoleNoun(word) || endsThere(tokens, i))
  // A title or a trade in ال right behind a first name is the family's name (ميساء القاضي), unless a name or adjective follows.
  if (isRoleNoun(word) || titles.has(word))
    return (plain === 1 && endsThere(tokens, i)) || isFamilyBehindFather(tokens, i)
  const father = mayBeGivenName(tokens[i - 1] as Token)
  if (isBrokenPlural(word)) return false
  if (/^ال/.test(word))
    return (
      plain < 2 ||
      tokens[i - 1]?.bare === 'العبد' ||
      (plain < 4 && father) ||
      (plain === 2 && /ي$/.test(word))
    )
  // A verb or a noun may follow a full name; a second bare word is a family name, a third needs ال.
  return (
    (plain === 1 || (plain === 2 && father && !/^ي/.test(word) && !governsNoun(tokens, i))) &&
    !countries.has(word) &&
    !/^و/.test(word) &&
    !isPrefixedNoun(token) &&
    !isPossessed(token) &&
    !isMasdar(token) &&
    // «سامي خبراء»: the plural of people by its form.
    !/^[ء-ي]{3}اء$|^ه[وي]$/.test(word) &&
    !isDerivedVerb(token) &&
    !isCircumstance(token) &&
    cueAt(tokens, i) === null
  )
}

function endsThere(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  return (
    next === undefined || next.gap.trim() !== '' || isBoundary(next) || /^(?:ب|ل)[ء-يٱ-ۓ]{3}/.test(next.bare)
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
  // «ابن فلان», «محامي فلان»: not he, but somebody of his.
  if (start === -1 || (start === i - 1 && ofSomebody.test(tokens[start]?.bare ?? ''))) return null
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
  const office = subjectAt(tokens, end)
  const comma = office.findIndex(({ gap }, at) => at > 0 && gap.trim() !== '')
  return textOf(office.slice(0, officeLength(comma === -1 ? office : office.slice(0, comma))))
}
