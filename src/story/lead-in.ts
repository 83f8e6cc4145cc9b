import { type Candidate, isComplementizer } from './candidate.ts'
import { cueAt, cueOf } from './cues.ts'
import type { Token } from './phrase.ts'
import { saying } from './surnames.ts'

/**
 * The reporter's words that a fragment completes, as a card prints them before the marks: from the verb of saying on («قال لومير إن»), or
 * that verb and what follows أن where much stands between («أكد… أن»). Null where no such words introduce it.
 */
export function leadInOf({ within, lead, gapBefore, passage }: Candidate): string | null {
  const words = lead.slice(lead.findLastIndex((_, i) => isSaying(lead, i)))
  const verb = words[0]
  if (!within || verb === undefined || gapBefore.trim() !== '' || !isSaying(words, 0)) return null
  const clause = words.slice(words.findLastIndex(isComplementizer))
  const subject = clause.slice(1)
  const between = words.length - clause.length - 1
  const spoken = joined(verb.text)
  const run = (part: readonly Token[]): string => passage.text.slice(part[0]?.start, part.at(-1)?.end)
  // The card names who says it: of «أكد فلان أن الحملة» the clause's own subject is enough.
  if (saying.test(verb.bare) && standsAsSubject(subject[0])) return printable(run(subject))
  if (words.length <= mostWords && isPlain(run(words))) return spoken + run(words).slice(verb.text.length)
  let from = 1 + between
  // «حذر المفوض من أن», «ختم كلمته بالإشارة إلى أن»: a preposition belongs to what is kept, and so does what it completes.
  if (/^(?:علي|الي|من)$/.test(words[from - 1]?.bare ?? '')) from -= 1
  if (/^بال/.test(words[from - 1]?.bare ?? '')) from -= 1
  return from > 1 ? printable(`${spoken}… ${run(words.slice(from))}`) : null
}

/** A verb of saying with its speaker: not denied («لم يقل إن»), not told of a source («وفقا لما نقله», «نقل عنه»). */
function isSaying(words: readonly Token[], i: number): boolean {
  const cue = cueAt(words, i)
  if (cue === null || cue.first || (cue.kind !== 'verb' && cue.kind !== 'participle')) return false
  return !beside.test(words[i - 1]?.bare ?? '') && !relays.test(words[i]?.bare ?? '')
}

/** A definite noun that looks the same behind أن and at a sentence's beginning (not «المسؤولين»). */
const standsAsSubject = (word: Token | undefined): boolean => /^ال[ء-يٱ-ۓ]+(?<!ين)$/.test(word?.bare ?? '')

/** Without the و that joins it to the sentence before. */
const joined = (verb: string): string =>
  /^[وف]/.test(verb) && cueOf(verb.slice(1)) !== null ? verb.slice(1) : verb

const printable = (text: string): string | null =>
  isPlain(text.replace('…', '')) && text.split(' ').length <= mostWords ? text : null

/** No punctuation, and nothing in brackets or marks. */
const isPlain = (text: string): boolean => /^[\p{L}\p{M}\p{N}\s]+$/u.test(text)

/** More than this is not taken in at a glance. */
const mostWords = 6
const beside = /^[وف]?(?:لم|لا|لن|ما|لما|مما|كما|عدم|دون|حسبما|وفقما)$/
const relays =
  /^[وف]?(?:نقل|نقلت|نقله|نقلته|ينقل|تنقل|جاء|جاءت|ورد|وردت|نشر|نشرت|بث|بثت|تضمن|تضمنت|روي|يروي)$/
