import type { Candidate } from './candidate.ts'
import { cueOf } from './cues.ts'
import { isRoleNoun } from './lexicon.ts'
import { type Gender, genderOf, type Mention } from './mentions.ts'
import { type Passage, sentenceStart, tokensBetween } from './passage.ts'
import { type Person, personOf } from './person.ts'
import { subjectAt, type Token } from './phrase.ts'
import { lastSpeaker, type Place, resolve } from './resolve.ts'
import type { Speaker } from './story.ts'

/** Below this confidence a card carries no name. */
export const speakerThreshold = 0.6

/** Who says the words of `it`, from the reporter's words around them; null when nobody can be named. */
export function speakerOf(
  it: Candidate,
  mentions: readonly Mention[],
  passages: readonly Passage[],
): Speaker | null {
  const place = { paragraph: it.passage.index, at: it.span.start }
  const after = attributedAfter(it)
  const before = attributedBefore(it)
  if (after !== null && (before.person === null || it.lead.length < 3))
    return resolve(after, place, mentions, passages)
  if (before.person !== null) {
    const speaker = resolve(before.person, before.place ?? place, mentions, passages)
    return { ...speaker, confidence: speaker.confidence * before.sure }
  }
  const last = lastSpeaker(place, mentions, before.gender)
  if (last === null) return null
  const speaker = resolve(last.person, last, mentions, passages)
  return { ...speaker, confidence: speaker.confidence * inheritedSure(it, last) }
}

/** An omitted subject is the last speaker's: surest in the next sentence, less with each paragraph between. */
function inheritedSure(it: Candidate, last: Mention): number {
  const paragraphs = it.passage.index - last.paragraph
  const direct = it.cue !== null && it.cue.distance <= 3 ? 0.95 : 0.85
  return direct - Math.max(0, paragraphs - 2) * 0.06
}

function attributedAfter(it: Candidate): Person | null {
  if (it.cueAfter === null) return null
  const { cue, index } = it.cueAfter
  let at = index + 1
  if (cue.kind === 'source' || cue.kind === 'noun') {
    while (
      at < it.tail.length &&
      /^(?:ما|قول|قوله|قولها|تعبير|تعبيره|تعبيرها|وصفه|وصفها|ل|الي)$/.test(it.tail[at]?.bare ?? '')
    )
      at += 1
    const inner = cueOf(it.tail[at]?.text ?? '')
    if (inner?.kind === 'verb') at += 1
    if (/^(?:تعبيره|تعبيرها|وصفه|وصفها|قوله|قولها|قولهم|تعبيرهم)$/.test(it.tail[at - 1]?.bare ?? ''))
      return null
  }
  const subject = subjectAt(it.tail, at)
  return subject.length === 0 ? null : personOf(subject)
}

interface Before {
  readonly person: Person | null
  readonly place: Place | null
  readonly gender: Gender
  readonly sure: number
}

const nobody: Before = { person: null, place: null, gender: null, sure: 1 }

function attributedBefore(it: Candidate): Before {
  if (it.cue === null) return fromLabel(it)
  const { cue, index } = it.cue
  if (cue.kind === 'noun') return fromNoun(it, index)
  if (cue.kind === 'participle') return fromParticiple(it, index)
  return fromVerb(it, index, cue.gender, cue.kind === 'source')
}

/** «فلان: «…»» with no verb. */
function fromLabel(it: Candidate): Before {
  if (!/[:：]/.test(it.gapBefore) || it.lead.length === 0 || it.lead.length > 12) return nobody
  const person = personOf(it.lead)
  return person === null || person.sure < 0.7
    ? nobody
    : { ...nobody, person, place: placeOf(it, it.lead[0]), sure: 0.85 }
}

/** The subject after the verb, else the one before it («عصيد قال …»), else none: it is the last speaker's. */
function fromVerb(it: Candidate, index: number, gender: Gender, isSource: boolean): Before {
  const subject = subjectAt(it.lead, index + 1)
  const person = subject.length === 0 ? null : personOf(subject)
  if (person !== null) return { person, place: placeOf(it, subject[0]), gender, sure: isSource ? 0.85 : 1 }
  const front = subjectBefore(it, index)
  if (front !== null) return { person: front, place: placeOf(it, it.lead[0]), gender, sure: 0.9 }
  return { ...nobody, gender: cueGender(it, index, gender) }
}

const cueGender = (_it: Candidate, _index: number, gender: Gender): Gender => gender

/** «مدرب الفريق فلان أعلن أن …»: a sentence that opens with its subject. */
function subjectBefore(it: Candidate, index: number): Person | null {
  const opening = /^(?:اما|لكن|ولكن|غير|بدوره|من|جهته)$/
  let from = 0
  while (from < index && opening.test(it.lead[from]?.bare ?? '')) from += 1
  const phrase = subjectAt(it.lead.slice(0, index), from)
  if (phrase.length === 0 || from + phrase.length < index || phrase.length > 12) return null
  const person = personOf(phrase)
  if (person === null || (person.kind === 'person' && person.sure < 0.9 && person.role === null)) return null
  return person
}

/** قائلا shares the subject of its sentence's verb. */
function fromParticiple(it: Candidate, index: number): Before {
  const own = subjectAt(it.lead, index + 1)
  if (
    own.length > 0 &&
    own.length <= 3 &&
    /^(?:سموه|معاليه|سعادته|فضيلته|جلالته|فخامته)$/.test(own[0]?.bare ?? '')
  ) {
    return { ...nobody, person: personOf(own), place: placeOf(it, own[0]) }
  }
  const sentence = tokensBetween(
    it.passage,
    sentenceStart(it.passage, it.lead[0]?.start ?? 0),
    it.span.outerStart,
  )
  for (let i = index - 1; i >= 0; i -= 1) {
    const cue = cueOf(it.lead[i]?.text ?? '')
    if (cue?.kind === 'verb') return { ...fromVerb(it, i, cue.gender, false), sure: 0.95 }
  }
  const verbal = anyVerbSubject(sentence, it, index)
  if (verbal !== null) return { ...nobody, person: verbal, place: placeOf(it, it.lead[0]), sure: 0.85 }
  return { ...nobody, gender: /ة$/.test(it.lead[index]?.bare ?? '') ? 'f' : null }
}

/** A sentence that opens with a verb of another kind («عبر …», «استقبل …») has its subject right after. */
function anyVerbSubject(_sentence: readonly Token[], it: Candidate, index: number): Person | null {
  const from =
    it.lead[0] !== undefined && /^(?:و|كما|وقد|فيما|بدوره|من|وكان|كان)$/.test(it.lead[0].bare) ? 2 : 1
  if (index <= from) return null
  const subject = subjectAt(it.lead.slice(0, index), from)
  const person = subject.length === 0 ? null : personOf(subject)
  if (person === null) return null
  return person.kind === 'person' && (person.sure >= 0.9 || person.words.length === 1)
    ? person
    : person.kind === 'role' && isRoleNoun(subject[0]?.bare ?? '')
      ? person
      : null
}

/** «نقل عن فلان قوله», «على لسان فلان قوله», «قول فلان». */
function fromNoun(it: Candidate, index: number): Before {
  const word = it.lead[index]?.bare ?? ''
  if (/قول(?:ه|ها|هم|هما)$/.test(word)) {
    for (let i = index - 1; i >= 0; i -= 1) {
      if (/^(?:عن|لسان)$/.test(it.lead[i]?.bare ?? '')) {
        const subject = subjectAt(it.lead.slice(0, index), i + 1)
        const person = subject.length === 0 ? null : personOf(subject)
        if (person !== null) return { ...nobody, person, place: placeOf(it, subject[0]) }
      }
    }
  }
  for (let i = index - 1; i >= 0; i -= 1) {
    const cue = cueOf(it.lead[i]?.text ?? '')
    if (cue?.kind === 'verb') return fromVerb(it, i, cue.gender, false)
  }
  const verbal = anyVerbSubject([], it, index)
  return verbal === null ? nobody : { ...nobody, person: verbal, place: placeOf(it, it.lead[0]), sure: 0.85 }
}

const placeOf = (it: Candidate, token: Token | undefined): Place => ({
  paragraph: it.passage.index,
  at: token?.start ?? it.span.start,
})

export const genderOfSpeaker = genderOf
