import { cueOf, relays } from './cues.ts'
import { isBodyNoun, isBoundary, isGivenName, isRoleNoun, titles } from './lexicon.ts'
import { type Mention, mentionOf } from './mentions.ts'
import type { Known } from './name-words.ts'
import type { Passage } from './passage.ts'
import { personOf } from './person.ts'
import { subjectAt, type Token } from './phrase.ts'
import { withoutConjunction } from './words.ts'

/** «أغلقت إدارة النادي الباب …»: who acts at a sentence's beginning may be who speaks in the next one. */
export function openingIn(passage: Passage, known: Known): readonly Mention[] {
  const mentions: Mention[] = []
  for (let start = 0; start < passage.tokens.length; start += 1) {
    const mention = opensSentence(passage.tokens, start) ? openingAt(passage, start, known) : null
    if (mention !== null) mentions.push(mention)
  }
  return mentions
}

function openingAt({ tokens, index }: Passage, start: number, known: Known): Mention | null {
  const i = /^[وف]?(?:لم|لا|قد|كان|كانت|لن|كما)$/.test(tokens[start]?.bare ?? '') ? start + 1 : start
  const token = tokens[i]
  const first = tokens[i + 1]
  if (token === undefined || first === undefined || !canBeDeed(token)) return null
  const at = i + 1 + circumstanceAt(tokens, i + 1)
  const person = personOf(subjectAt(tokens, at), known)
  // An office alone may be anybody's; only a name or a body is taken for who goes on to speak.
  const isSure =
    person?.kind === 'person' ? person.sure >= 0.9 : person?.kind === 'body' && person.words.length >= 2
  if (person === null || !isSure || teams.test(person.words[0] ?? '')) return null
  const gender = /ت$/.test(token.bare) ? 'f' : null
  const from = tokens[at]?.start ?? first.start
  // «وبدوره قام فلان بكذا. وتابع»: it is his turn.
  const speaks = turns.has(tokens[start - 1]?.bare ?? '')
  return mentionOf(person, index, from, { gender, speaks, main: true, opens: true })
}

/** «فاز المنتخب … وقال»: they play, somebody of theirs speaks. */
const teams = /^(?:ال)?(?:فريق|منتخب)$/

/** «دخل على الخط الوزير فلان»: the words of a circumstance between the verb and a subject that a title opens. */
function circumstanceAt(tokens: readonly Token[], i: number): number {
  const first = tokens[i]
  if (first === undefined || !isBoundary(first)) return 0
  for (let words = 2; words <= 4; words += 1) {
    const token = tokens[i + words]
    if (token === undefined || token.gap !== ' ') return 0
    if (/^ال/.test(token.bare) && (titles.has(token.bare) || isRoleNoun(token.bare))) return words
  }
  return 0
}

/** At the beginning, behind a full stop, or behind a short adverbial («وعلى الفور، تجاوبت …»). */
function opensSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  if (i === 0) return true
  if (token.gap === ' ') return turns.has(tokens[i - 1]?.bare ?? '') && opensTurn(tokens, i - 1)
  if (/[.؟!…]/.test(token.gap)) return true
  if (!/^،\s*$/.test(token.gap.trim())) return false
  for (let j = i - 1; j >= Math.max(0, i - 6); j -= 1) {
    const before = tokens[j] as Token
    if (j === 0 || /[.؟!…]/.test(before.gap))
      return isBoundary({ ...before, bare: before.bare.replace(/^و/, '') })
    if (before.gap.trim() !== '') return false
  }
  return false
}

/** A set: looked up for every word. */
const turns = new Set(
  ['بدوره', 'جانبه', 'جهته', 'ناحيته', 'بدورها', 'جانبها', 'جهتها', 'ناحيتها'].flatMap(word => [
    word,
    `و${word}`,
  ]),
)

/** «وبدوره قام», «من جانبه قدم» */
const opensTurn = (tokens: readonly Token[], i: number): boolean => {
  const from = /^و?ب/.test(tokens[i]?.bare ?? '') ? i : i - 1
  return from === 0 || /[.؟!…]/.test(tokens[from]?.gap ?? '')
}

/** A word that may be the verb a sentence opens with. */
export function canBeDeed(word: Token): boolean {
  // By its letters as written: ألقى is no noun.
  if (/^[وف]?ال/.test(word.text) || isRoleNoun(word.bare) || isBodyNoun(word.bare) || word.bare.length < 3)
    return false
  if (
    (isBoundary(word) || isBoundary({ ...word, bare: withoutConjunction(word.bare) })) &&
    !/^و?عبر$/.test(word.bare)
  )
    return false
  // «ونقلت الوكالة عن»: she only passes it on.
  return cueOf(word.text)?.strength !== 1 && !isGivenName(word) && !relays.test(word.bare)
}
