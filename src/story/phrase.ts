import { cueOf } from './cues.ts'
import { boundaries, isBodyNoun, isRoleNoun, occasions, rolePrepositions, titles } from './lexicon.ts'
import { type Word, wordsOf } from './words.ts'

/** A word with the punctuation that stands between it and the word before. */
export interface Token extends Word {
  readonly gap: string
}

export function tokensOf(text: string, from: number, to: number): readonly Token[] {
  let last = from
  return wordsOf(text, from, to).map(word => {
    const gap = text.slice(last, word.start)
    last = word.end
    return { ...word, gap }
  })
}

/**
 * The subject that follows a verb of saying: the words from `tokens[at]` on up to a complementizer, a circumstance, a colon or
 * another verb; an apposition between commas is taken in.
 */
export function subjectAt(tokens: readonly Token[], at: number): readonly Token[] {
  let end = at
  let inRole = false
  while (end < tokens.length && end - at < 22) {
    const token = tokens[end] as Token
    if (/[:：؛.؟!]/.test(token.gap) && end > at) break
    if (/[،,]/.test(token.gap) && end > at && !continuesAfterComma(tokens, at, end)) break
    if (isRoleNoun(token.bare) || isBodyNoun(token.bare)) inRole = true
    if (stopsAt(tokens, end, inRole)) break
    end += 1
  }
  return tokens.slice(at, end)
}

function stopsAt(tokens: readonly Token[], i: number, inRole: boolean): boolean {
  const token = tokens[i] as Token
  const word = token.bare
  const next = tokens[i + 1]
  if (rolePrepositions.has(word)) {
    // A preposition only continues a role, never a bare name, and never leads to the occasion of speaking.
    return (
      !inRole ||
      next === undefined ||
      occasions.has(next.bare) ||
      boundaries.has(next.bare) ||
      /[،,:]/.test(next.gap)
    )
  }
  if (boundaries.has(word)) return true
  if (/^ل/.test(word) && i > 0 && leadsToOutlet(tokens, i, inRole)) return true
  if (/^ب/.test(word) && occasions.has(word.slice(1))) return true
  const cue = cueOf(token.text)
  if (cue === null || cue.kind === 'noun') return false
  if (cue.kind === 'participle')
    return (
      /^(?:قائل|مضيف|مؤكد|موكد|موضح|مشدد|مشير|لافت|محذر|معتبر|مبين|مردف)/.test(word) && /[اةن]$/.test(word)
    )
  return cue.kind === 'source' || (!isRoleNoun(word) && cue.strength === 1)
}

/** «لـ«outlet»», «لوكالة …», «لبي بي سي»: whom the speaker told it. */
function leadsToOutlet(tokens: readonly Token[], i: number, inRole: boolean): boolean {
  const token = tokens[i] as Token
  const next = tokens[i + 1]
  if (/\u0640$/.test(token.text) || outlets.test(token.bare) || /^[A-Za-z]/.test(next?.text ?? ''))
    return true
  return !inRole && i > 0 && /^(?:لل|ل)\p{L}{3,}/u.test(token.bare) && /ة$/.test(token.bare)
}

const outlets =
  /^ل(?:منصة|وكالة|وكالات|صحيفة|جريدة|قناة|موقع|شبكة|اذاعة|راديو|تلفزيون|التلفزيون|لتلفزيون|برنامج|مجلة|مراسل|مراسلنا|مراسلة|لصحفيين|لصحافيين|لصحافة|لاعلاميين|رويترز|فرانس|بي|سي|لاناضول|لجزيرة|لشرق|لعربية|لوكالة|لقناة|لصحيفة|لموقع|لاذاعة|لمجلس|لنواب|لجنة|نظيره|نظيرته|لمشجعين|لحضور|لجمهور|وسائل|نا|ه|ها|هم|ي)$/

/** After a comma the subject goes on only with an apposition: a role after a name, or a name after a role. */
function continuesAfterComma(tokens: readonly Token[], at: number, i: number): boolean {
  const word = tokens[i]?.bare ?? ''
  if (boundaries.has(word) || cueOf(word)?.kind === 'participle') return false
  const before = tokens.slice(at, i)
  const hasRole = before.some(token => isRoleNoun(token.bare))
  if (!hasRole && (isRoleNoun(word) || titles.has(word))) return true
  const close = tokens.findIndex((token, j) => j > i && /[،,:]/.test(token.gap))
  const length = (close === -1 ? tokens.length : close) - i
  return hasRole && length <= 4 && !/^[وفبل]/.test(word) && !isRoleNoun(word)
}
