import type { Scene } from './attribution.ts'
import { type Candidate, isComplementizer } from './candidate.ts'
import { type Credit, credited, nobody, trusted } from './credit.ts'
import { cueOf, relays } from './cues.ts'
import { isBoundary, isRoleNoun, objects } from './lexicon.ts'
import { isPrefixedNoun } from './morphology.ts'
import { canBeDeed } from './openings.ts'
import { type Person, personOf } from './person.ts'
import { subjectAt, subjectOfSource, type Token } from './phrase.ts'
import { around } from './place.ts'
import { fromBlessing, fromDocument, fromRelay } from './relayed.ts'
import { isCount, subjectBefore, subjectOf } from './subjects.ts'
import { saying } from './surnames.ts'

/** Who the reporter's words before the quotation say speaks. */
export function creditIn(it: Candidate, scene: Scene): Credit {
  const blessed = fromBlessing(it)
  if (blessed !== null) return blessed
  if (it.cue === null) return fromLabel(it, scene)
  const { cue, index } = it.cue
  if (cue.kind === 'noun') return fromNoun(it, index, scene)
  if (cue.kind === 'participle') return fromParticiple(it, index, scene)
  // «أكد فلان، وفقا لما نقلته الصحيفة، أن»: what the sentence opens with goes before a source named on the way.
  if (cue.kind === 'source' && index > 2) return fromSentence(it, index, scene) ?? fromVerb(it, index, scene)
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
    /^في/.test(it.lead[index + 1]?.bare ?? 'في')
  )
    return (
      fromDocument(it, index, scene) ??
      // «وجاء في نص القرار»: a document whose author is not told.
      (it.lead[index + 1]?.bare === 'في' ? null : fromSentence(it, index, scene)) ?? { ...nobody, sure: 0.6 }
    )
  const cue = cueOf(it.lead[index]?.text ?? '')
  // «وجاء على لسان فلان»
  const isRelayed = it.lead.some(({ bare }, i) => i > index && bare === 'لسان')
  if (isRelayed || relays.test(it.lead[index]?.bare ?? '')) {
    const relayed = fromRelay(it, index, scene)
    if (relayed !== null) return relayed
  }
  const subject = cue?.kind === 'source' ? subjectOfSource(it.lead, index + 1) : subjectAt(it.lead, index + 1)
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
  const front = subjectBefore(it.lead, relative ? index - 1 : index, scene.cast.known)
  if (front !== null) return { ...credited(it, front.person, front.token, 0.9), gender }
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

/** «المرشح للرئاسة فلان صرح بقوله»: an office stands in front that was not understood. */
const frontedSure = ({ lead }: Candidate, index: number): number =>
  index > 0 && isRoleNoun(lead[0]?.bare ?? '') ? 0.6 : 1

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
    !/^[بل]|^و(?:هو|هي|هم)$|ا$/.test(next.bare) &&
    cueOf(next.text) === null
  )
}

/** قائلا shares the subject of its sentence's verb. */
function fromParticiple(it: Candidate, index: number, scene: Scene): Credit {
  const own = it.lead[index + 1]
  if (own !== undefined && /^(?:سموه|معاليه|سعادته|فضيلته|جلالته|فخامته)$/.test(own.bare)) {
    return credited(
      it,
      { kind: 'role', name: own.text, words: [own.bare], role: own.text, title: own.text, sure: 0.6 },
      own,
      1,
    )
  }
  const gender = /ة$/.test(it.lead[index]?.bare ?? '') ? 'f' : null
  return fromSentence(it, index, scene) ?? { ...nobody, gender, sure: frontedSure(it, index) }
}

/** The subject of the sentence before `index`: of its last verb of saying, else of the verb it opens with. */
function fromSentence(it: Candidate, index: number, scene: Scene): Credit | null {
  for (let i = index - 1; i >= 0; i -= 1) {
    if (cueOf(it.lead[i]?.text ?? '')?.kind !== 'verb' || isReported(it.lead, i)) continue
    const from = fromVerb(it, i, scene)
    if (from.person !== null) return { ...from, sure: from.sure * 0.95 }
  }
  const opening = openingSubject(it, index, scene)
  return opening === null ? null : credited(it, opening, it.lead[0], 0.85)
}

/** «وأضاف أن الهيئة تتحدث عن …، قائلا»: a verb within what is said. */
const isReported = (lead: readonly Token[], i: number): boolean =>
  !/^[وف]/.test(lead[i]?.bare ?? '') &&
  lead.some(
    (token, at) =>
      at > 0 &&
      at < i &&
      isComplementizer(token) &&
      lead.slice(0, at).some(({ text }) => cueOf(text)?.kind === 'verb'),
  )

/** A sentence that opens with a verb of another kind («عبّر فلان عن …», «استقبل …») has its subject right after. */
function openingSubject(it: Candidate, index: number, scene: Scene): Person | null {
  // «أما فلان، فقد سارع إلى القول»
  if (/^[وف]?اما$/.test(it.lead[0]?.bare ?? ''))
    return personOf(subjectAt(it.lead.slice(0, index), 1), scene.cast.known)
  // «… وقد عبر فلان عن سعادته، وقال»: the last clause that opens so.
  const joined = it.lead.findLastIndex(
    ({ bare }, i) => i < index - 2 && joins.test(bare) && canBeDeed(it.lead[i + 1] as Token),
  )
  const start = joined === -1 ? afterAdverbial(it.lead) : joined
  const from = start + (joins.test(it.lead[start]?.bare ?? '') ? 2 : 1)
  const verb = it.lead[from - 1]
  if (index <= from || verb === undefined || !(canBeDeed(verb) || /^[وف]?كانت?$/.test(verb.bare))) return null
  const subject = subjectAt(it.lead.slice(0, index), from)
  const person = personOf(subject, scene.cast.known)
  if (person === null) return null
  if (person.kind === 'person') return person.sure >= 0.9 ? person : null
  if (person.kind === 'body')
    return person.words.length > 1 && shares(it.lead[index], verb, person) ? person : null
  return person.kind === 'role' && isRoleNoun(subject[0]?.bare ?? '') ? person : null
}

const joins = /^(?:و|كما|وقد|فيما)$/

/** «كرباج التي تسافر غدا تابعت»: a name that the sentence opens with, before the verb of saying that has no other subject. */
function topicOf(it: Candidate, index: number, scene: Scene): Person | null {
  const [first] = it.lead
  if (first === undefined) return null
  const topic = around(scene.cast.mentions, { paragraph: it.passage.index, at: first.start + 1 }).find(
    ({ person, paragraph, at }) =>
      person.kind === 'person' && paragraph === it.passage.index && at === first.start,
  )
  if (topic !== undefined) return topic.person
  // «زميله في الدفاع فلان كشف السر وقال»: an office, with its name before the first verb.
  if (isRoleNoun(first.bare)) {
    const verb = it.lead.findIndex((token, i) => i > 1 && i < index && cueOf(token.text)?.kind === 'verb')
    return verb === -1 ? null : (subjectBefore(it.lead, verb, scene.cast.known)?.person ?? null)
  }
  const { known } = scene.cast
  // «وكرباج ذكرت»
  const bare = known.has(first.bare) ? first.bare : first.bare.replace(/^و/, '')
  const text = first.text.slice(first.text.length - bare.length)
  return known.has(bare) ? personOf([{ ...first, bare, text }], known) : null
}

/** «ذهب أحد الأعضاء إلى …، قائلا», «كان الباحثون قالوا»: the participle agrees with the body, or its verb follows كان. */
function shares(saying: Token | undefined, verb: Token, body: Person): boolean {
  if (/^[وف]?كانت?$/.test(verb.bare)) return saying !== undefined && !/ا$/.test(saying.bare)
  const isFeminine = /(?:ة|ات|ي)$/.test(body.words[0] ?? '')
  return (
    saying !== undefined && cueOf(saying.text)?.kind === 'participle' && /ة$/.test(saying.bare) === isFeminine
  )
}

/** «من جانبه، صبّ فلان …»: where the sentence's verb stands behind a short adverbial and its comma. */
function afterAdverbial(lead: readonly Token[]): number {
  const opens = lead[0]
  const comma = lead.findIndex((token, i) => i > 0 && /[،,]/.test(token.gap))
  if (opens === undefined || comma === -1 || comma > 5) return 0
  return isBoundary({ ...opens, bare: opens.bare.replace(/^و/, '') }) || /^بدوره/.test(opens.bare) ? comma : 0
}

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
  return fromSentence(it, index, scene) ?? { ...nobody, sure: frontedSure(it, index) }
}
