import type { Scene } from './attribution.ts'
import type { Candidate } from './candidate.ts'
import { type Credit, credited, nobody, trusted } from './credit.ts'
import { cueOf } from './cues.ts'
import { isBodyNoun, mayBeGivenName } from './lexicon.ts'
import type { Known } from './name-words.ts'
import { outlets } from './outlets.ts'
import { personOf } from './person.ts'
import { subjectAt, subjectOfSource, type Token } from './phrase.ts'
import { textOf } from './role-text.ts'
import { withoutArticle } from './words.ts'

/** «نقلت الوكالة عن فلان»: not she but he; «نقلت عنه»: somebody already named, hard to say who. */
export function fromRelay(it: Candidate, index: number, scene: Scene): Credit | null {
  for (let i = index + 1; i < it.lead.length; i += 1) {
    const word = it.lead[i]?.bare ?? ''
    // «ونقلت عنه قوله»: the last speaker, as far as the pronoun agrees.
    if (/^عن(?:ه|ها)$/.test(word)) return { ...nobody, gender: word === 'عنه' ? 'm' : 'f', sure: 0.8 }
    if (word === 'عنهم') return { ...nobody, sure: 0.6 }
    // «نقلت الوكالة ما قاله فلان»
    const isTold =
      word !== 'ما' && it.lead[i - 1]?.bare === 'ما' && cueOf(word.replace(/ه$/, ''))?.kind === 'verb'
    if (word !== 'عن' && word !== 'لسان' && !isTold) continue
    const subject = subjectAt(it.lead, i + 1)
    const person = trusted(personOf(subject, scene.cast.known))
    return person === null ? { ...nobody, sure: 0.6 } : credited(it, person, subject[0], 1)
  }
  return null
}

/** «جاء في بيان اللجنة»: the body whose statement it is, or the document. */
export function fromDocument(it: Candidate, index: number, scene: Scene): Credit | null {
  const issued = it.lead.findIndex(({ bare }) => issuing.test(bare))
  if (issued !== -1) {
    const from = /^(?:عن|من)$/.test(it.lead[issued + 1]?.bare ?? '') ? issued + 2 : issued + 1
    const subject = subjectAt(it.lead, from)
    const issuer = trusted(personOf(subject, scene.cast.known))
    if (issuer !== null) return credited(it, issuer, subject[0], 0.95)
  }
  const at = it.lead[index + 1]?.bare === 'في' ? index + 2 : index + 1
  const author = it.lead[at + 1]
  if (isSigned(it.lead, at)) {
    const signed = trusted(personOf(subjectOfSource(it.lead, at + 1), scene.cast.known))
    if (signed !== null) return credited(it, signed, author, 1)
  }
  if (at === index + 1) return null
  const subject = subjectAt(it.lead, at)
  // «رسالة لفلان» may be to him.
  const isTo = /^ل/.test(subject[1]?.bare ?? '') && !mayBeGivenName(subject[1] as Token)
  const rest =
    /^(?:بيان|تقرير|رسالة|تصريح)$/.test(subject[0]?.bare ?? '') && !isTo
      ? personOf(subject.slice(1), scene.cast.known)
      : null
  if (rest !== null && rest.sure >= 0.6) return credited(it, rest, subject[1], 1)
  const person = personOf(subject, scene.cast.known)
  return person?.kind === 'body' ? credited(it, person, subject[0], 1) : null
}

/** «ونشرت الصحيفة بيان الرابطة الذي جاء فيه»: in a document words are its owner's, whoever publishes it. */
export function fromOwned(it: Candidate, scene: Scene): Credit | null {
  const { lead } = it
  const end = lead.findLastIndex(
    ({ bare }, i) => /^و?ال(?:ذي|تي)$/.test(bare) && /^في(?:ه|ها)$/.test(lead[i + 2]?.bare ?? ''),
  )
  const at = lead.findLastIndex(({ bare }, i) => i < end && statement.test(bare))
  const phrase = at === -1 ? [] : lead.slice(at + 1, end)
  const isOf = isSigned(lead, at) || /^ال/.test(phrase[0]?.bare ?? '') || isBodyNoun(phrase[0]?.bare ?? '')
  const owner = isOf ? personOf(subjectOfSource(phrase, 0), scene.cast.known) : null
  const isWhole = owner !== null && phrase.at(-1)?.bare === owner.words.at(-1)
  return isWhole ? credited(it, owner, phrase[0], 0.95) : null
}

/** «نشرت الصحيفة مقابلة مع فلان قال فيها»: the guest's words. */
export function fromGuest({ lead, ...it }: Candidate, { cast: { known } }: Scene): Credit | null {
  const verb = lead.findLastIndex(
    ({ text }, i) => cueOf(text)?.kind === 'verb' && /^في(?:ه|ها)$/.test(lead[i + 1]?.bare ?? ''),
  )
  const at = lead.findLastIndex(
    ({ bare }, i) => i < verb && bare === 'مع' && interview.test(withoutArticle(lead[i - 1]?.bare ?? '')),
  )
  if (at === -1) return null
  const words = subjectAt(lead.slice(0, verb), at + 1)
  const guest = personOf(words, known)
  const isSure = guest?.kind === 'person' && guest.sure >= 0.9 && words.at(-1)?.end === lead[verb - 1]?.end
  return isSure ? credited({ lead, ...it }, guest, words[0], 0.95) : null
}

const interview = /^(?:مقابلة|حوارا?|لقاء|حديثا?|اتصالا?)$/

/** «بيان صادر عن», «الرسالة الموقعة من», «رسالة وجهها» */
export const issuing = /^(?:(?:ال)?(?:صادرة?|موقعة)|(?:اصدر|نشر|وجه|كتب)ت?(?:ه|ها))$/

/** «بيان للرابطة», «تغريدة لفلان»: it is theirs; a رسالة or تصريح may as well be to them. */
export const statement = /^(?:بيان|تقرير|تغريدة|منشور|تدوينة)$/

/** «بيان للرابطة», but «بيان لصحيفة الساحل» */
export const isSigned = (tokens: readonly Token[], at: number): boolean =>
  statement.test(tokens[at]?.bare ?? '') &&
  /^ل/.test(tokens[at + 1]?.bare ?? '') &&
  !(outlets.test(tokens[at + 1]?.bare ?? '') && !/^ل(?:لجنة|هيئة)$/.test(tokens[at + 1]?.bare ?? ''))

/** «ردا على تصريح سابق لمدير المرفأ فلان بأن «…»»: whose words the noun right before أن tells of. */
export function fromStated(it: Candidate, { cast: { known } }: Scene): Credit | null {
  if (!it.complement) return null
  const phrase = it.lead.slice(0, -1)
  const noun = phrase.findLastIndex(({ bare }) => ofWords.test(bare))
  const at = /^ساب[ء-ي]+$/.test(phrase[noun + 1]?.bare ?? '') ? noun + 2 : noun + 1
  if (noun === -1 || phrase.length - at > 12) return null
  const words = subjectOfSource(phrase, at)
  const owner = personOf(words, known)
  const isWhole = words.at(-1)?.end === phrase.at(-1)?.end
  return isWhole && owner?.kind === 'person' && owner.sure >= 0.9
    ? credited(it, owner, phrase[at], 0.95)
    : null
}

const ofWords = /^[بلك]?(?:ل?ل)?(?:قول|مقولة|تصريح|تصريحات|كلام|عبارة|اعلان|تاكيد)$/

/** «وظهر الحداد وهو ينزل إلى الرصيف ويقول»: a verb joined to a circumstance has the subject that the pronoun stands for. */
export function circumstanceOf({ lead, passage }: Candidate, index: number, known: Known): Credit | null {
  const at = lead.findIndex(({ bare }, i) => i > 0 && i < index - 1 && /^وه[وي]$/.test(bare))
  if (at === -1 || ![lead[at + 1], lead[index]].every(verb => /^و?[يت]/.test(verb?.bare ?? ''))) return null
  for (const length of [3, 2, 1]) {
    const name = lead.slice(Math.max(0, at - length), at)
    const person =
      name.length === length && subjectAt(name, 0).length === length ? personOf(name, known) : null
    if (person?.kind === 'person' && person.sure >= 0.65 && (length > 1 || known.has(name[0]?.bare ?? '')))
      return { person, place: { paragraph: passage.index, at: name[0]?.start ?? 0 }, gender: null, sure: 0.9 }
  }
  return { ...nobody, sure: 0.6 }
}

/** «حديث النبي صلى الله عليه وسلم: «…»» */
export function fromBlessing(it: Candidate): Credit | null {
  const blessing = it.lead.findLastIndex(({ bare }, i) => bare === 'صلي' && it.lead[i + 1]?.bare === 'الله')
  if (blessing === -1 || it.lead.length - blessing > 9) return null
  const at = it.lead.findLastIndex(({ bare }, i) => i < blessing && /(?:نبي|رسول|مصطفي)$/.test(bare))
  const words = it.lead.slice(at, it.lead[at + 1]?.bare === 'الله' ? at + 2 : at + 1)
  if (at === -1) return { ...nobody, sure: 0.5 }
  const person = {
    kind: 'body',
    name: textOf(words),
    words: words.map(({ bare }) => bare),
    role: null,
    title: null,
    sure: 0.9,
  } as const
  return credited(it, person, words[0], 1)
}
