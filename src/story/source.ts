import { cueOf } from './cues.ts'
import { isGivenName, isRoleNoun, titles } from './lexicon.ts'
import type { Known } from './name-words.ts'
import { type Person, personOf } from './person.ts'
import { subjectAt, subjectOfSource, type Token } from './phrase.ts'
import { isSigned, issuing, statement } from './relayed.ts'

/** The words behind «بحسب» that name the source, past «ما قاله», «تصريح», «قول»; none where somebody only passes it on. */
export function sourceAt(tokens: readonly Token[], at: number): readonly Token[] {
  let from = at
  while (/^(?:ما|لما|عن|قول|تعبير|وصف|الي|تصريح|تصريحات|رواية|شهادة)$/.test(tokens[from]?.bare ?? ''))
    from += 1
  // «بحسب بيان أصدرته الرابطة»
  if (statement.test(tokens[from]?.bare ?? '') && issuing.test(tokens[from + 1]?.bare ?? ''))
    from += /^(?:عن|من)$/.test(tokens[from + 2]?.bare ?? '') ? 3 : 2
  // «نقلا عن بيان للرابطة»
  else if (isSigned(tokens, from)) from += 1
  const verb = tokens[from]
  // «على حد تعبيره»: the one already speaking.
  if (/^(?:تعبير|وصف|قول)(?:ه|ها|هم)$/.test(verb?.bare ?? '')) return []
  const isTold = verb !== undefined && /ما$/.test(tokens[from - 1]?.bare ?? '') && isDeedOf(verb)
  if (!isTold) return subjectOfSource(tokens, from)
  const subject = subjectAt(tokens, from + 1)
  return passesOn.test(verb.bare) && !isOwn(verb, subject) ? [] : subject
}

/** «حسبما نقلت الوكالة», «وفقا لما أوردته الصحيفة»: she passes it on. */
export const passesOn = /^(?:نقل|اورد|نشر|بث)ت?(?:ه|ها)?$/

/** قال, قاله, نشرته: a verb with or without the pronoun of its object. */
const isDeedOf = ({ text, bare }: Token): boolean =>
  cueOf(text)?.kind === 'verb' || cueOf(text.replace(/(?:ه|ها)$/, ''))?.kind === 'verb' || passesOn.test(bare)

/** «ما نشره رئيس الرابطة فلان على صفحته»: what a person publishes is his own. */
const isOwn = ({ bare }: Token, subject: readonly Token[]): boolean =>
  /^نشر/.test(bare) && subject.some(token => isGivenName(token) || titles.has(token.bare))

/** «للنجم سامر حداد الذي», «مع رئيسة الرابطة منى شعبان التي»: the name with its office that ends before the relative at `index`. */
export function antecedentOf(
  tokens: readonly Token[],
  index: number,
  known: Known,
): { readonly person: Person; readonly token: Token } | null {
  const isFeminine = tokens[index]?.bare === 'التي'
  for (let from = Math.max(0, index - 9); from < index - 1; from += 1) {
    const token = unprefixed(tokens[from] as Token)
    if (!isRoleNoun(token.bare) && !titles.has(token.bare)) continue
    if (/ة$/.test(token.bare) !== isFeminine) continue
    const phrase = [token, ...tokens.slice(from + 1, index)]
    const person = subjectAt(phrase, 0).length === phrase.length ? personOf(phrase, known) : null
    if (person?.kind === 'person' && person.sure >= 0.9) return { person, token }
  }
  return null
}

/** «للمدير», «بالمدير» as «المدير». */
const unprefixed = (token: Token): Token => {
  const cut = (word: string): string => word.replace(/^و?(?:لل|بال)/, 'ال')
  return { ...token, text: cut(token.text), bare: cut(token.bare) }
}
