import type { Scene } from './attribution.ts'
import type { Candidate } from './candidate.ts'
import { type Credit, credited, nobody, trusted } from './credit.ts'
import { cueOf } from './cues.ts'
import { personOf, textOf } from './person.ts'
import { subjectAt } from './phrase.ts'

/** «نقلت الوكالة عن فلان»: not she but he; «نقلت عنه»: somebody already named, hard to say who. */
export function fromRelay(it: Candidate, index: number, scene: Scene): Credit | null {
  for (let i = index + 1; i < it.lead.length; i += 1) {
    const word = it.lead[i]?.bare ?? ''
    if (/^عن(?:ه|ها|هم)$/.test(word)) return { ...nobody, sure: 0.6 }
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
  const issued = it.lead.findIndex(({ bare }) =>
    /^(?:صادر|صادرة|اصدره|اصدرته|اصدرها|نشره|نشرته|نشرها)$/.test(bare),
  )
  if (issued !== -1) {
    const from = it.lead[issued + 1]?.bare === 'عن' ? issued + 2 : issued + 1
    const subject = subjectAt(it.lead, from)
    const issuer = trusted(personOf(subject, scene.cast.known))
    if (issuer !== null) return credited(it, issuer, subject[0], 0.95)
  }
  if (it.lead[index + 1]?.bare !== 'في') return null
  const subject = subjectAt(it.lead, index + 2)
  const rest = /^(?:بيان|تقرير|رسالة|تصريح)$/.test(subject[0]?.bare ?? '')
    ? personOf(subject.slice(1), scene.cast.known)
    : null
  if (rest !== null && rest.sure >= 0.6) return credited(it, rest, subject[1], 1)
  const person = personOf(subject, scene.cast.known)
  return person?.kind === 'body' ? credited(it, person, subject[0], 1) : null
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
