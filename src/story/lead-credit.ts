import type { Scene } from './attribution.ts'
import { type Candidate, isComplementizer } from './candidate.ts'
import { type Credit, credited, nobody, trusted } from './credit.ts'
import { cueAt, cueOf, relays } from './cues.ts'
import { isBodyNoun, isBoundary, isRoleNoun, mayBeGivenName, objects, occasions } from './lexicon.ts'
import { isPrefixedNoun } from './morphology.ts'
import { openingSubject, topicOf } from './opening-subject.ts'
import { outlets } from './outlets.ts'
import { address, personOf } from './person.ts'
import { subjectAt, type Token } from './phrase.ts'
import {
  circumstanceOf,
  fromBlessing,
  fromDocument,
  fromGuest,
  fromOwned,
  fromRelay,
  fromStated,
  statement,
} from './relayed.ts'
import { antecedentOf, sourceAt } from './source.ts'
import { subjectBefore } from './subject-before.ts'
import { isCount, subjectOf } from './subjects.ts'
import { saying } from './surnames.ts'
import { withoutArticle } from './words.ts'

/** Who the reporter's words before the quotation say speaks. */
export function creditIn(it: Candidate, scene: Scene): Credit {
  const blessed = fromBlessing(it)
  if (blessed !== null) return blessed
  const stated = fromStated(it, scene) ?? fromOwned(it, scene) ?? fromGuest(it, scene)
  if (stated !== null) return stated
  if (it.cue === null) return fromLabel(it, scene)
  const { cue, index } = it.cue
  if (cue.kind === 'noun') return fromNoun(it, index, scene)
  if (cue.kind === 'participle') return fromParticiple(it, index, scene)
  // «أكد فلان، وفقا لما نقلته الصحيفة، أن»: what the sentence opens with goes before a source named on the way.
  if (cue.kind === 'source' && index > 2) {
    const source = fromVerb(it, index, scene)
    // «أظهر المسح، وفق فلان، أن»: what shows something does not say it.
    // «ذكرت الصحيفة نقلا عن فلان أن»
    const isRelayed = it.lead[index]?.bare === 'نقلا' && source.person?.kind !== 'body'
    const isShown = it.lead.slice(0, index).some(({ bare }) => /^[وف]?(?:[يت]ظهر|اظهرت?)$/.test(bare))
    // «… بحسب ما نشره فلان في تغريدة «…»»: no أن takes the sentence up again.
    const isLast = !it.within && source.person?.kind === 'person'
    return ((isShown || isRelayed) && source.person !== null) || isLast
      ? source
      : (fromSentence(it, index, scene) ?? source)
  }
  return fromVerb(it, index, scene)
}

/** «فلان: «…»» with no verb. */
function fromLabel(it: Candidate, scene: Scene): Credit {
  if (!/[:：]/.test(it.gapBefore) || it.lead.length === 0 || it.lead.length > 12) return nobody
  const person = personOf(it.lead, scene.cast.known)
  return person === null || person.sure < 0.7 ? nobody : credited(it, person, it.lead[0], 0.85)
}

/** The subject after the verb, else the one before it («الحداد قال …»), else none: it is the last speaker's. */
function fromVerb(it: Candidate, index: number, scene: Scene): Credit {
  // «تغريدة جاء فيها»: the words' author is the sentence's subject.
  // Before any other word than في, ورد is «and he answered».
  if (
    /^[وف]?(?:جاء|جاءت|ورد|تضمن|تضمنت)$/.test(it.lead[index]?.bare ?? '') &&
    (/^في/.test(it.lead[index + 1]?.bare ?? 'في') ||
      (statement.test(it.lead[index + 1]?.bare ?? '') && /^ل/.test(it.lead[index + 2]?.bare ?? '')))
  )
    return (
      fromDocument(it, index, scene) ??
      // «وجاء في نص القرار»: a document whose author is not told.
      (it.lead[index + 1]?.bare === 'في' ? null : fromSentence(it, index, scene)) ?? { ...nobody, sure: 0.6 }
    )
  const cue = cueOf(it.lead[index]?.text ?? '')
  // «وجاء على لسان فلان», not «انتقدت اللجنة ما جاء على لسان فلان»
  const tongue = it.lead.findIndex(({ bare }, i) => i > index && bare === 'لسان')
  const isRelayed = tongue !== -1 && !it.lead.slice(index, tongue).some(({ bare }) => bare === 'ما')
  if (isRelayed || relays.test(it.lead[index]?.bare ?? '')) {
    const relayed = fromRelay(it, index, scene)
    if (relayed !== null) return relayed
  }
  const subject = cue?.kind === 'source' ? sourceAt(it.lead, index + 1) : subjectAt(it.lead, index + 1)
  const named = subjectOf(it.lead, index, subject, scene.cast.known)
  const person = named !== null && isCount(named) ? null : trusted(named)
  const gender = cue?.gender ?? null
  if (person !== null)
    return { ...credited(it, person, subject[0], cue?.kind === 'source' ? 0.85 : 1), gender }
  // «ندى الأشقر التي قالت»: the relative's antecedent.
  const pronoun = it.lead[index - 1]?.bare ?? ''
  const relative = /^(?:الذي|التي|الذين)$/.test(pronoun)
  // «الخطة التي تحدث عنها الوزير»: the verb does not agree with the antecedent, so somebody else is its subject.
  if ((pronoun === 'التي' && cue?.gender === 'm') || (pronoun === 'الذي' && cue?.gender === 'f'))
    return { ...nobody, gender, sure: 0.6 }
  const { known } = scene.cast
  const front = relative
    ? (subjectBefore(it.lead, index - 1, known) ?? antecedentOf(it.lead, index - 1, known))
    : subjectBefore(it.lead, index, known)
  if (front !== null) return { ...credited(it, front.person, front.token, 0.9), gender }
  const circumstance = circumstanceOf(it, index, known)
  if (circumstance !== null) return circumstance
  // «تلقى فلان سؤالا من أحد تلاميذه يقول»: somebody who is not named.
  const from = it.lead.findLastIndex(({ bare }, i) => i < index - 1 && i > index - 6 && bare === 'من')
  const isOther = from !== -1 && /^احدي?$/.test(it.lead[from + 1]?.bare ?? '')
  if (isOther && !/^و/.test(it.lead[index]?.bare ?? '')) return { ...nobody, gender, sure: 0.6 }
  // «ويأمل فلان في …، وأضاف»: the subject the sentence opened with.
  const opening =
    index > 2 && cue?.kind === 'verb' && !relative
      ? (openingSubject(it, index, scene) ?? topicOf(it, index, scene))
      : null
  const unread = relative || isUnreadSubject(it.lead, index) ? 0.6 : frontedSure(it, index)
  // «ورقة لا يعرف كاتبها يقول فيها»: whose words they are was not understood, unless the sentence tells it elsewhere.
  if (opening === null && /^في(?:ه|ها)$/.test(it.lead[index + 1]?.bare ?? ''))
    return fromSentence(it, index, scene) ?? { ...nobody, gender, sure: 0.6 }
  return opening === null
    ? { ...nobody, gender, sure: unread }
    : { ...credited(it, opening, it.lead[0], 0.85), gender }
}

/** «المرشح للرئاسة فلان صرح بقوله», «وكان الوزير فلان قال»: an office stands in front that was not understood. */
function frontedSure({ lead }: Candidate, index: number): number {
  const at = /^[وف]?(?:كانت?|لكن|اما|فيما|بينما)$/.test(lead[0]?.bare ?? '') ? 1 : 0
  // «لكن الوزير أوضح كذا، وتابع»: he goes on.
  const isJoined = at === 1 && /^و/.test(lead[index]?.bare ?? '')
  return index > at && !isJoined && isRoleNoun(lead[at]?.bare ?? '') ? 0.6 : 1
}

/** «قالت راكبة اسمها …»: right behind قال a noun that could not be read as anybody. */
function isUnreadSubject(lead: readonly Token[], index: number): boolean {
  const next = lead[index + 1]
  if (next === undefined || next.gap.trim() !== '') return false
  const stated = lead[index + 2] !== undefined && isComplementizer(lead[index + 2] as Token)
  return (
    (saying.test(lead[index]?.bare ?? '') || stated) &&
    !isBoundary(next) &&
    !objects.has(next.bare) &&
    !isPrefixedNoun(next) &&
    (!/^[بل]|^و(?:هو|هي|هم)$|ا$/.test(next.bare) || isLamName(next, lead[index + 2])) &&
    cueOf(next.text) === null
  )
}

/** «وقال لافورين:»: one word in ل that may be whom it was said to, or a family's name. */
function isLamName({ text, bare }: Token, after: Token | undefined): boolean {
  const listener = { text: text.slice(1), bare: bare.slice(1) }
  return (
    /^ل(?!ل)[ء-يٱ-ۓ]{4,}(?<!ين|ات|اء|[هاي]|هم|نا)$/.test(bare) &&
    (after === undefined || isBoundary(after) || after.gap.trim() !== '') &&
    !outlets.test(bare) &&
    !mayBeGivenName(listener) &&
    !isRoleNoun(listener.bare) &&
    !isBodyNoun(listener.bare)
  )
}

/** قائلا shares the subject of its sentence's verb. */
function fromParticiple(it: Candidate, index: number, scene: Scene): Credit {
  const own = it.lead[index + 1]
  if (own !== undefined && address.test(own.bare)) {
    const person = personOf([own])
    if (person !== null) return credited(it, person, own, 1)
  }
  const gender = /ة$/.test(it.lead[index]?.bare ?? '') ? 'f' : null
  return fromSentence(it, index, scene) ?? { ...nobody, gender, sure: frontedSure(it, index) }
}

/** The subject of the sentence before `index`: of its last verb of saying, else of the verb it opens with. */
function fromSentence(it: Candidate, index: number, scene: Scene): Credit | null {
  for (let i = index - 1; i >= 0; i -= 1) {
    if (!isSaid(it.lead, i) || isReported(it.lead, i) || isInObject(it.lead, i)) continue
    const from = isRelative(it.lead, i) ? fromRelative(it, i, scene) : fromVerb(it, i, scene)
    if (from !== null && (from.person !== null || from.sure < 0.6)) return { ...from, sure: from.sure * 0.95 }
  }
  const opening = openingSubject(it, index, scene)
  return opening === null ? null : credited(it, opening, it.lead[0], 0.85)
}

/** A verb of saying, «وهو ما أكده فلان» too. */
const isSaid = (lead: readonly Token[], i: number): boolean =>
  cueAt(lead, i)?.kind === 'verb' ||
  (lead[i - 1]?.bare === 'ما' && cueOf(lead[i]?.text.replace(/(?:ه|ها)$/, '') ?? '')?.kind === 'verb')

/** «التقرير الذي أكد غرق القارب»: what follows such a verb is no subject of it, unless «الخطة التي تحدث عنها فلان». */
const isRelative = (lead: readonly Token[], i: number): boolean => {
  const gender = cueOf(lead[i]?.text ?? '')?.gender
  return (
    (lead[i - 1]?.bare === 'الذي' ? gender === 'm' : lead[i - 1]?.bare === 'التي' && gender === 'f') &&
    !/^(?:عن|في|ب|ل|الي|علي|من)(?:ه|ها)$/.test(lead[i + 1]?.bare ?? '')
  )
}

/** The relative's antecedent, if it is somebody; one who is not named still speaks («للنجم الجبلي الذي تحدث … قائلا»). */
function fromRelative(it: Candidate, i: number, scene: Scene): Credit | null {
  const from = fromVerb({ ...it, lead: it.lead.slice(0, i + 1) }, i, scene)
  if (from.person !== null && !occasions.has(withoutArticle(from.person.words[0] ?? ''))) return from
  const at = /^ال.{2,}ية?$/.test(it.lead[i - 2]?.bare ?? '') ? i - 3 : i - 2
  return isRoleNoun((it.lead[at]?.bare ?? '').replace(/^و?(?:لل|بال)/, 'ال'))
    ? { ...nobody, sure: 0.59 }
    : null
}

/** «رفضت المديرة ما نشر في الرسالة، مؤكدة»: a verb within the object; «وهو ما أكده فلان», «بحسب ما قال فلان» are none. */
const isInObject = (lead: readonly Token[], i: number): boolean =>
  i > 2 &&
  /^[بم]?ما$|^عما$|^[بمع]?من$|^ممن$|^عمن$/.test(lead[i - 1]?.bare ?? '') &&
  !/^و?(?:هو|هي|هذا|هذه|ذلك)$/.test(lead[i - 2]?.bare ?? '') &&
  cueOf(lead[i - 2]?.text ?? '')?.kind !== 'source'

/** «وأضاف أن الهيئة تتحدث عن …، قائلا»: a verb within what is said. */
const isReported = (lead: readonly Token[], i: number): boolean =>
  !/^[وف]/.test(lead[i]?.bare ?? '') &&
  // «من جهة أخرى أفاد مصدر»: a sentence of its own, stop or none.
  !(lead[i - 3]?.bare === 'من' && /^اخري?$/.test(lead[i - 1]?.bare ?? '')) &&
  lead.some(
    (token, at) =>
      at > 0 &&
      at < i &&
      isComplementizer(token) &&
      lead.slice(0, at).some(({ text }) => cueOf(text)?.kind === 'verb'),
  )

/** «نقل عن فلان قوله», «على لسان فلان قوله», «وختم تصريحه بالقول». */
function fromNoun(it: Candidate, index: number, scene: Scene): Credit {
  if (/قول(?:ه|ها|هم|هما)$/.test(it.lead[index]?.bare ?? '')) {
    const relay = it.lead.findLastIndex(({ bare }, i) => i < index && relays.test(bare))
    const relayed = relay === -1 ? null : fromRelay({ ...it, lead: it.lead.slice(0, index) }, relay, scene)
    if (relayed !== null) return relayed
    for (let i = index - 1; i >= 0; i -= 1) {
      if (!/^(?:عن|لسان)$/.test(it.lead[i]?.bare ?? '')) continue
      const subject = subjectAt(it.lead.slice(0, index), i + 1)
      const person = trusted(personOf(subject, scene.cast.known))
      if (person !== null) return credited(it, person, subject[0], 1)
    }
  }
  const gender = cueOf(it.lead[index]?.text ?? '')?.gender ?? null
  return fromSentence(it, index, scene) ?? { ...nobody, gender, sure: frontedSure(it, index) }
}
