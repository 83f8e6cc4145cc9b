import { type Candidate, isComplementizer } from './candidate.ts'
import type { Cast } from './cast.ts'
import { cueOf } from './cues.ts'
import { lastSpeaker } from './last-speaker.ts'
import { isBoundary, isPrefixedNoun, isRoleNoun } from './lexicon.ts'
import type { Gender, Mention } from './mentions.ts'
import type { Passage } from './passage.ts'
import { type Person, personOf, textOf } from './person.ts'
import { subjectAt, type Token } from './phrase.ts'
import { isBefore, type Place } from './place.ts'
import { resolve } from './resolve.ts'
import type { Speaker } from './story.ts'
import { canBeDeed, isCount, subjectOf } from './subjects.ts'
import { saying } from './surnames.ts'

/** Below this confidence a card carries no name. */
export const speakerThreshold = 0.6

/** The quotation before, and who said it. */
export interface Spoken extends Place {
  readonly speaker: Speaker | null
}

/** The article as far as speakers need it. */
export interface Scene {
  readonly passages: readonly Passage[]
  readonly cast: Cast
}

/** Who says the words of `it`, from the reporter's words around them; null when nobody can be named. */
export function speakerOf(it: Candidate, scene: Scene, previous: Spoken | null): Speaker | null {
  const place = { paragraph: it.passage.index, at: it.span.start }
  const after = attributedAfter(it, scene)
  const before = attributedBefore(it, scene)
  if (after !== null && (before.person === null || it.lead.length < 3)) return resolve(after, place, scene)
  if (before.person !== null) {
    return surer(resolve(before.person, before.place ?? place, scene), before.sure * (isNested(it) ? 0.6 : 1))
  }
  // A subject stands there that was not understood: it is hardly the last speaker.
  const doubt = before.sure * (isUnreadSource(it) ? 0.6 : 1)
  const last = lastSpeaker(place, scene.cast.mentions, before.gender, !goesOn(it))
  // Nobody else has been named since the last quotation: its speaker goes on.
  if (previous?.speaker && isBefore(previous, place) && (last === null || isBefore(last, previous))) {
    return surer(previous.speaker, doubt * (it.passage.index - previous.paragraph <= 2 ? 0.97 : 0.85))
  }
  if (last === null) return null
  // «وأضافت» behind a man: she who speaks was not understood.
  const fits = before.gender === null || last.gender === null || last.gender === before.gender
  return surer(resolve(last.person, last, scene), doubt * inheritedSure(it, last) * (fits ? 1 : 0.6))
}

/** «أشار إلى أن جارة طلبت أن «…»»: a clause within the reported one may have a speaker of its own. */
const isNested = (it: Candidate): boolean =>
  it.cue !== null && it.lead.slice(it.cue.index + 1).filter(token => isComplementizer(token)).length >= 2

const surer = (speaker: Speaker, factor: number): Speaker => ({
  ...speaker,
  confidence: speaker.confidence * factor,
})

/** وأضاف، وتابع …: the one who was speaking goes on. */
const goesOn = (it: Candidate): boolean =>
  /^[وف]?(?:ي|ت)?(?:اضاف|ضيف|تابع|اردف|ردف|استطرد|ستطرد|زاد|زيد|واصل|اكمل|كمل|ختم|اختتم|ختتم|استدرك|ستدرك)ت?$/.test(
    it.lead[it.cue?.index ?? -1]?.bare ?? '',
  )

/** An omitted subject is the last speaker's: surest in the next sentence, less with each paragraph between. */
function inheritedSure(it: Candidate, last: Mention): number {
  const paragraphs = it.passage.index - last.paragraph
  const direct = it.cue !== null && it.cue.distance <= 3 ? 0.95 : 0.85
  return direct - Math.max(0, paragraphs - 2) * 0.06
}

/** «…»، قال فلان / حسبما أعلن فلان / وفق بيان الوزارة. */
function attributedAfter(it: Candidate, scene: Scene): Person | null {
  if (it.cueAfter === null) return null
  const { cue, index } = it.cueAfter
  let at = index + 1
  if (cue.kind === 'source' || cue.kind === 'noun') {
    while (/^(?:ما|قول|تعبير|وصف|الي)$/.test(it.tail[at]?.bare ?? '')) at += 1
    // «على حد تعبيره»: the one already speaking.
    if (/^(?:تعبير|وصف|قول)(?:ه|ها|هم)$/.test(it.tail[at]?.bare ?? '')) return null
    // قالته: the verb with its object's pronoun.
    const verb = it.tail[at]?.text ?? ''
    if (cueOf(verb)?.kind === 'verb' || (verb.endsWith('ه') && cueOf(verb.slice(0, -1))?.kind === 'verb'))
      at += 1
  }
  // «حسبما نقلت الوكالة»: she passes it on.
  if (/^(?:نقل|نقلت|اوردت|نشرت|نشره|نقله|نقلته|اوردته|بثته)$/.test(it.tail[at - 1]?.bare ?? '')) return null
  return trusted(personOf(subjectAt(it.tail, at), scene.cast.known))
}

/** «…»، بحسب ما قالته X: somebody is named behind the quotation, but could not be read. */
function isUnreadSource({ cueAfter, tail }: Candidate): boolean {
  if (cueAfter === null || cueAfter.index > 1) return false
  const named = tail
    .slice(cueAfter.index + 1, cueAfter.index + 4)
    .find(({ bare }) => !/^(?:ما|علي|حد)$/.test(bare))
  const next =
    cueOf(named?.text.replace(/ه$/, '') ?? '') === null ? named : tail[tail.indexOf(named as Token) + 1]
  return (
    next !== undefined &&
    !isBoundary(next) &&
    !/(?:ه|ها|هم|ا)$/.test(next.bare) &&
    !/^(?:إن|أن|في)$/.test(next.text)
  )
}

/** A phrase that hardly looks like a name is none. */
const trusted = (person: Person | null): Person | null =>
  person !== null && person.kind === 'person' && person.sure < 0.5 ? null : person

interface Before {
  readonly person: Person | null
  readonly place: Place | null
  readonly gender: Gender
  readonly sure: number
}

const nobody: Before = { person: null, place: null, gender: null, sure: 1 }

function attributedBefore(it: Candidate, scene: Scene): Before {
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

/** «حديث النبي صلى الله عليه وسلم: «…»» */
function fromBlessing(it: Candidate): Before | null {
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
  return found(it, person, words[0], 1)
}

/** «فلان: «…»» with no verb. */
function fromLabel(it: Candidate, scene: Scene): Before {
  if (!/[:：]/.test(it.gapBefore) || it.lead.length === 0 || it.lead.length > 12) return nobody
  const person = personOf(it.lead, scene.cast.known)
  return person === null || person.sure < 0.7 ? nobody : found(it, person, it.lead[0], 0.85)
}

/** The subject after the verb, else the one before it («الحداد قال …»), else none: it is the last speaker's. */
function fromVerb(it: Candidate, index: number, scene: Scene): Before {
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
  if (/^[وف]?(?:نقل|نقلت|ينقل|تنقل)$/.test(it.lead[index]?.bare ?? '')) {
    const relayed = fromRelay(it, index, scene)
    if (relayed !== null) return relayed
  }
  const { person: named, first } = subjectOf(it.lead, index, scene.cast.known)
  const person = named !== null && isCount(named) ? null : trusted(named)
  const gender = cue?.gender ?? null
  if (person !== null) return { ...found(it, person, first, cue?.kind === 'source' ? 0.85 : 1), gender }
  // «ندى الأشقر التي قالت»: the relative's antecedent.
  const relative = /^(?:الذي|التي|الذين)$/.test(it.lead[index - 1]?.bare ?? '')
  const front = subjectBefore(it, relative ? index - 1 : index, scene)
  if (front !== null) return { ...found(it, front.person, front.token, 0.9), gender }
  // «ويأمل فلان في …، وأضاف»: the subject the sentence opened with.
  const opening = index > 2 && cue?.kind === 'verb' ? openingSubject(it, index, scene) : null
  const fronted = index > 0 && isRoleNoun(it.lead[0]?.bare ?? '') && !/^[وف]/.test(it.lead[index]?.bare ?? '')
  const unread = fronted || isUnreadSubject(it.lead, index) ? 0.6 : 1
  return opening === null
    ? { ...nobody, gender, sure: unread }
    : { ...found(it, opening, it.lead[0], 0.85), gender }
}

/** «نقلت الوكالة عن فلان»: not she but he; «نقلت عنه»: somebody already named, hard to say who. */
function fromRelay(it: Candidate, index: number, scene: Scene): Before | null {
  for (let i = index + 1; i < it.lead.length; i += 1) {
    const word = it.lead[i]?.bare ?? ''
    if (/^عن(?:ه|ها|هم)$/.test(word)) return { ...nobody, sure: 0.6 }
    if (word !== 'عن' && word !== 'لسان') continue
    const subject = subjectAt(it.lead, i + 1)
    const person = trusted(personOf(subject, scene.cast.known))
    return person === null ? { ...nobody, sure: 0.6 } : found(it, person, subject[0], 1)
  }
  return null
}

/** «قالت راكبة اسمها …»: right behind قال a noun that could not be read as anybody. */
function isUnreadSubject(lead: readonly Token[], index: number): boolean {
  const next = lead[index + 1]
  if (next === undefined || !saying.test(lead[index]?.bare ?? '') || next.gap.trim() !== '') return false
  return (
    !isBoundary(next) &&
    !isPrefixedNoun(next) &&
    !/^[بل]|^و(?:هو|هي|هم)$|ا$/.test(next.bare) &&
    cueOf(next.text) === null
  )
}

/** «جاء في بيان اللجنة»: the body whose statement it is, or the document. */
function fromDocument(it: Candidate, index: number, scene: Scene): Before | null {
  const issued = it.lead.findIndex(({ bare }) =>
    /^(?:صادر|صادرة|اصدره|اصدرته|اصدرها|نشره|نشرته|نشرها)$/.test(bare),
  )
  if (issued !== -1) {
    const from = it.lead[issued + 1]?.bare === 'عن' ? issued + 2 : issued + 1
    const subject = subjectAt(it.lead, from)
    const issuer = trusted(personOf(subject, scene.cast.known))
    if (issuer !== null) return found(it, issuer, subject[0], 0.95)
  }
  if (it.lead[index + 1]?.bare !== 'في') return null
  const subject = subjectAt(it.lead, index + 2)
  const rest = /^(?:بيان|تقرير|رسالة|تصريح)$/.test(subject[0]?.bare ?? '')
    ? personOf(subject.slice(1), scene.cast.known)
    : null
  if (rest !== null && rest.sure >= 0.6) return found(it, rest, subject[1], 1)
  const person = personOf(subject, scene.cast.known)
  return person?.kind === 'body' ? found(it, person, subject[0], 1) : null
}

/** «مدرب الفريق فلان أعلن أن …», «تصريحات للوزير فلان قال فيها»: the noun phrase that ends right before the verb. */
function subjectBefore(
  it: Candidate,
  index: number,
  scene: Scene,
): { person: Person; token: Token | undefined } | null {
  // «وقال» begins a statement of its own: what stands before it is no subject of it.
  if (/^و/.test(it.lead[index]?.bare ?? '')) return null
  // «وكان فلان قد قال»
  if (it.lead[index - 1]?.bare === 'قد') return subjectBefore(it, index - 1, scene)
  for (let from = Math.max(0, index - 16); from < index; from += 1) {
    const token = it.lead[from] as Token
    const before = it.lead[from - 1]
    const opens = before === undefined || /[،.؛]/.test(token.gap) || leadsToSubject.test(before.bare)
    if (!opens) continue
    const phrase = subjectAt(it.lead.slice(0, index), from)
    const between = it.lead.slice(from, index).filter(({ aside }) => !aside).length
    const whole = phrase.length === between || isParenthesis(it.lead.slice(from, index + 1), phrase.length)
    const person = whole ? personOf(phrase, scene.cast.known) : null
    if (person !== null && (person.kind !== 'person' || person.sure >= 0.9)) return { person, token }
  }
  return null
}

/** «فلان، الذي أقنعها بالعودة، يقول»: what stands between the subject and its verb is a relative clause between commas. */
const isParenthesis = (tokens: readonly Token[], at: number): boolean =>
  /^(?:الذي|التي|وهو|وهي)$/.test(tokens[at]?.bare ?? '') &&
  /[،,]/.test(tokens[at]?.gap ?? '') &&
  /[،,]/.test(tokens.at(-1)?.gap ?? '')

/** Behind these a subject may stand; behind another preposition only its object («خلال المعسكر»). */
const leadsToSubject = /^[وف]?(?:كان|كانت|ان|اما|بحسب|حسب|وفق|عن|حيث|فيما|بينما|لكن|لان|بان|الي)$/

/** قائلا shares the subject of its sentence's verb. */
function fromParticiple(it: Candidate, index: number, scene: Scene): Before {
  const own = it.lead[index + 1]
  if (own !== undefined && /^(?:سموه|معاليه|سعادته|فضيلته|جلالته|فخامته)$/.test(own.bare)) {
    return found(
      it,
      { kind: 'role', name: own.text, words: [own.bare], role: own.text, title: own.text, sure: 0.6 },
      own,
      1,
    )
  }
  const gender = /ة$/.test(it.lead[index]?.bare ?? '') ? 'f' : null
  // «جارتها فلانة تصفها قائلة»: somebody stands in front who was not understood.
  const opens = it.lead[0]
  const unread = index > 2 && opens !== undefined && isRoleNoun(opens.bare) ? 0.6 : 1
  return fromSentence(it, index, scene) ?? { ...nobody, gender, sure: unread }
}

/** The subject of the sentence before `index`: of its last verb of saying, else of the verb it opens with. */
function fromSentence(it: Candidate, index: number, scene: Scene): Before | null {
  for (let i = index - 1; i >= 0; i -= 1) {
    if (cueOf(it.lead[i]?.text ?? '')?.kind !== 'verb') continue
    const from = fromVerb(it, i, scene)
    if (from.person !== null) return { ...from, sure: from.sure * 0.95 }
  }
  const opening = openingSubject(it, index, scene)
  return opening === null ? null : found(it, opening, it.lead[0], 0.85)
}

/** A sentence that opens with a verb of another kind («عبّر فلان عن …», «استقبل …») has its subject right after. */
function openingSubject(it: Candidate, index: number, scene: Scene): Person | null {
  // «أما فلان، فقد سارع إلى القول»
  if (/^[وف]?اما$/.test(it.lead[0]?.bare ?? ''))
    return personOf(subjectAt(it.lead.slice(0, index), 1), scene.cast.known)
  const start = afterAdverbial(it.lead)
  const from = start + (/^(?:و|كما|وقد|فيما|وكان|كان|وكانت|كانت)$/.test(it.lead[start]?.bare ?? '') ? 2 : 1)
  const verb = it.lead[from - 1]
  if (index <= from || verb === undefined || !canBeDeed(verb)) return null
  const subject = subjectAt(it.lead.slice(0, index), from)
  const person = personOf(subject, scene.cast.known)
  if (person === null) return null
  if (person.kind === 'person') return person.sure >= 0.9 ? person : null
  return person.kind === 'role' && isRoleNoun(subject[0]?.bare ?? '') ? person : null
}

/** «من جانبه، صبّ فلان …»: where the sentence's verb stands behind a short adverbial and its comma. */
function afterAdverbial(lead: readonly Token[]): number {
  const opens = lead[0]
  const comma = lead.findIndex((token, i) => i > 0 && /[،,]/.test(token.gap))
  if (opens === undefined || comma === -1 || comma > 5) return 0
  return isBoundary({ ...opens, bare: opens.bare.replace(/^و/, '') }) || /^بدوره/.test(opens.bare) ? comma : 0
}

/** «نقل عن فلان قوله», «على لسان فلان قوله», «وختم تصريحه بالقول». */
function fromNoun(it: Candidate, index: number, scene: Scene): Before {
  if (/قول(?:ه|ها|هم|هما)$/.test(it.lead[index]?.bare ?? '')) {
    const relay = it.lead.findLastIndex(
      ({ bare }, i) => i < index && /^[وف]?(?:نقل|نقلت|ينقل|تنقل)$/.test(bare),
    )
    const relayed = relay === -1 ? null : fromRelay({ ...it, lead: it.lead.slice(0, index) }, relay, scene)
    if (relayed !== null) return relayed
    for (let i = index - 1; i >= 0; i -= 1) {
      if (!/^(?:عن|لسان)$/.test(it.lead[i]?.bare ?? '')) continue
      const subject = subjectAt(it.lead.slice(0, index), i + 1)
      const person = trusted(personOf(subject, scene.cast.known))
      if (person !== null) return found(it, person, subject[0], 1)
    }
  }
  return fromSentence(it, index, scene) ?? nobody
}

function found(it: Candidate, person: Person, token: Token | undefined, sure: number): Before {
  const place = { paragraph: it.passage.index, at: token?.start ?? it.span.start }
  return { person, place, gender: null, sure }
}
