import { cueOf } from './cues.ts'
import { isGivenName } from './lexicon.ts'
import type { Person } from './person.ts'
import type { Token } from './phrase.ts'

/** Verbs that take the listener as their object. */
export const tells = /^[وف]?(?:(?:ي|ت)?(?:ابلغ|بلغ|اخبر|خبر|خاطب|ناشد)ت?)$/

/** «أبلغ المسؤول الصحفيين», «أخبر المتحدث باسم الرابطة رويترز»: behind a verb of telling the listeners are its object. */
export function isTold(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.bare ?? ''
  if (/^(?:رويترز|فرانس|اسوشيتد)$/.test(word)) return true
  const before = tokens[i - 1]?.bare ?? ''
  // «أبلغت المصادر «الساحل» بأن»
  if (/["“«]$/.test(tokens[i]?.gap ?? '') && /^(?:ال|وال)/.test(before)) return true
  if (/^ال(?:صحفيين|صحافيين|اعلاميين|مراسلين)$/.test(word)) return /^ال/.test(before) || isNamed(tokens, i)
  const isWhole = /^ال[ء-يٱ-ۓ]{2,}(?<!ين|ات)$/.test(before) || isNamed(tokens, i)
  return isWhole && /^(?:ال[ء-يٱ-ۓ]{2,}ين|وكالة|صحيفة|قناة|مجلة|اذاعة)$/.test(word)
}

const isNamed = (tokens: readonly Token[], end: number): boolean => tokens.slice(0, end).some(isGivenName)

/** «وخاطب الحداد قائلا»: the verb must have an object, and nobody else stands there. */
export function isToldAlone(
  tokens: readonly Token[],
  i: number,
  subject: readonly Token[],
  { words }: Person,
): boolean {
  const { end = 0, bare } = subject.at(-1) ?? {}
  const next = tokens.find(({ start }) => start > end)
  const isWhole = next === undefined || /[:«"“”]/.test(next.gap) || cueOf(next.text)?.kind === 'participle'
  if (words.at(-1) !== bare) return false
  const verb = tokens[i]?.bare ?? ''
  // «ووصف الجسر بأنه خطر»
  if (/^[وف]?(?:[يت]?(?:وصف|صف|اتهم|تهم)ت?)$/.test(verb)) return /^ب/.test(next?.bare ?? '')
  return isWhole && /^[وف]?(?:ي|ت)?(?:خاطب|ناشد)ت?$/.test(verb)
}
