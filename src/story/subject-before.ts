import { isBodyNoun, isRoleNoun } from './lexicon.ts'
import type { Known } from './name-words.ts'
import { type Person, personOf } from './person.ts'
import { subjectAt, type Token } from './phrase.ts'

/** «مدرب الفريق فلان أعلن أن …», «تصريحات للوزير فلان قال فيها»: the noun phrase that ends right before the verb. */
export function subjectBefore(
  tokens: readonly Token[],
  index: number,
  known: Known,
): { readonly person: Person; readonly token: Token } | null {
  // «وقال» begins a statement of its own: what stands before it is no subject of it.
  if (/^و/.test(tokens[index]?.bare ?? '')) return null
  // «وكان فلان قد قال»
  // «هو السفير فلان، ثم قال»
  if (/^(?:قد|ثم)$/.test(tokens[index - 1]?.bare ?? '')) return subjectBefore(tokens, index - 1, known)
  for (let from = Math.max(0, index - 16); from < index; from += 1) {
    const token = tokens[from] as Token
    if (/^[وف]?اما$/.test(token.bare)) continue
    const before = tokens[from - 1]
    // «وعن تأمله فيما شاهده قال»: فيما joins clauses only where one begins.
    const isIn = before?.bare === 'فيما' && from > 1 && before.gap === ' '
    const opens =
      before === undefined || /[،.؛]/.test(token.gap) || (leadsToSubject.test(before.bare) && !isIn)
    // «وعن فلان قال», «أما عن فلان فقال»: he speaks about him.
    const isTopic = /^[وف]?عن$/.test(tokens[from - 1]?.bare ?? '') && from < 3
    if (!opens || isTopic) continue
    const phrase = subjectAt(tokens.slice(0, index), from)
    const between = tokens.slice(from, index).filter(({ aside }) => !aside).length
    const whole =
      phrase.length === between ||
      isParenthesis(tokens.slice(from, index + 1), phrase.length) ||
      isOrigin(tokens.slice(from, index), phrase.length)
    const person = whole ? personOf(phrase, known) : null
    if (person !== null && (person.kind !== 'person' || person.sure >= 0.9)) return { person, token }
  }
  return null
}

/** «فلان، الذي أقنعها بالعودة، يقول»: what stands between the subject and its verb is a relative clause between commas. */
const isParenthesis = (tokens: readonly Token[], at: number): boolean =>
  /^(?:الذي|التي|وهو|وهي)$/.test(tokens[at]?.bare ?? '') &&
  /[،,]/.test(tokens[at]?.gap ?? '') &&
  /[،,]/.test(tokens.at(-1)?.gap ?? '')

/** «الخبير فلان من مرصد الساحل نبه إلى»: whence he is, behind office and name. */
const isOrigin = (tokens: readonly Token[], at: number): boolean =>
  at >= 3 &&
  tokens.length - at <= 4 &&
  tokens[at]?.bare === 'من' &&
  (isBodyNoun(tokens[at + 1]?.bare ?? '') || tokens[at + 1]?.bare === 'مدينة') &&
  isRoleNoun(tokens[0]?.bare ?? '')

/** Behind these a subject may stand; behind another preposition only its object («خلال المعسكر»). */
const leadsToSubject =
  /^[وف]?(?:قول|تعبير|راي|وصف|كان|كانت|هو|هي|ان|اما|بحسب|حسب|وفق|عن|حيث|فيما|بينما|لكن|لان|بان|الي)$/
