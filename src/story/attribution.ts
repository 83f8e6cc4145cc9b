import { type Candidate, isComplementizer } from './candidate.ts'
import type { Cast } from './cast.ts'
import { trusted } from './credit.ts'
import { cueOf } from './cues.ts'
import { lastSpeaker } from './last-speaker.ts'
import { creditIn } from './lead-credit.ts'
import { isBodyNoun, isBoundary, isRoleNoun } from './lexicon.ts'
import type { Gender, Mention } from './mentions.ts'
import { refersBack } from './office.ts'
import { outletNoun } from './outlets.ts'
import type { Passage } from './passage.ts'
import { type Person, personOf } from './person.ts'
import { subjectAt, type Token } from './phrase.ts'
import { around, isBefore, type Place } from './place.ts'
import { resolve } from './resolve.ts'
import { passesOn, sourceAt } from './source.ts'
import type { Speaker } from './story.ts'
import { bare } from './words.ts'

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
  const speaker = singleSpeaker(it, scene, previous)
  // «وقالا», «قائلين»: no single person.
  return speaker !== null && it.cue?.cue.plural && !mayBeMany(speaker) ? surer(speaker, 0.5) : speaker
}

/** «الصيادون», «الرابطة»: more than one, or a body. */
function mayBeMany({ name }: Speaker): boolean {
  const first = bare(name.split(' ')[0] ?? '')
  return isBodyNoun(first) || /(?:ون|ين|ات|اء)$/.test(first) || (/^ال/.test(first) && !isRoleNoun(first))
}

function singleSpeaker(it: Candidate, scene: Scene, previous: Spoken | null): Speaker | null {
  if (isAsked(it)) return null
  const place = { paragraph: it.passage.index, at: it.span.start }
  const after = attributedAfter(it, scene)
  const credit = creditIn(it, scene)
  const isBack = credit.person !== null && refersBack(credit.person, scene.cast.titled)
  // The verb agrees with المصدر, not with who is meant.
  const before = isBack ? { ...credit, person: null, gender: null } : credit
  if (after !== null && (before.person === null || it.lead.length < 3)) return resolve(after, place, scene)
  if (before.person !== null) {
    return surer(resolve(before.person, before.place ?? place, scene), before.sure * (isNested(it) ? 0.6 : 1))
  }
  // A subject stands there that was not understood: it is hardly the last speaker.
  const last = lastSpeaker(place, scene.cast.mentions, before.gender, !goesOn(it), it.cue?.cue.plural ?? true)
  const unread = before.sure * (isUnreadSource(it) || isToldOtherwise(it, last) ? 0.6 : 1)
  const doubtOf = (name: string): number => unread * (!goesOn(it) && namesAnother(it, name, scene) ? 0.6 : 1)
  // Nobody else has been named since the last quotation: its speaker goes on.
  const isNext = previous !== null && (last === null || isBefore(last, previous))
  if (
    previous?.speaker &&
    isBefore(previous, place) &&
    isNext &&
    goesWith(previous.speaker, before.gender, place, scene)
  ) {
    const doubt = doubtOf(previous.speaker.name)
    return surer(previous.speaker, doubt * (it.passage.index - previous.paragraph <= 2 ? 0.97 : 0.85))
  }
  if (last === null) return null
  // «وأضافت» behind a man: she who speaks was not understood.
  const fits = before.gender === null || last.gender === null || last.gender === before.gender
  const speaker = resolve(last.person, last, scene)
  return surer(speaker, doubtOf(speaker.name) * inheritedSure(it, last, scene) * (fits ? 1 : 0.6))
}

/** «أشار إلى أن جارة طلبت أن «…»»: a clause within the reported one may have a speaker of its own. */
const isNested = ({ cue, lead }: Candidate): boolean =>
  cue !== null &&
  lead.filter(
    (token, i) =>
      // «أن …، وأنها «…»», «أنه رغم …، فإنه «…»»: joined to the first.
      i > cue.index &&
      isComplementizer(token) &&
      !/^[وف]/.test(token.bare) &&
      !/["“”«]/.test(token.gap) &&
      !isImpersonal(lead, i),
  ).length >= 2

/** «وردا على سؤال عما إذا كان «…»، قال»: nobody who is named says it. */
const isAsked = ({ lead, cue, complement }: Candidate): boolean =>
  complement &&
  lead.some(
    ({ bare }, i) =>
      bare === 'عما' &&
      lead[i + 1]?.bare === 'اذا' &&
      /^(?:سؤال|سئل|سئلت)$/.test(lead[i - 1]?.bare ?? '') &&
      (cue?.index ?? 0) < i + 5,
  )

/** «دخل على الخط الوزير فلان قائلا»: somebody else stands between the sentence's beginning and its verb of saying. */
function namesAnother({ cue, lead, passage }: Candidate, name: string, { cast }: Scene): boolean {
  const [first] = lead
  const verb = cue === null ? undefined : lead[cue.index]
  // «وعن علاقته بفلان قال»: whom he speaks about.
  const isTopic =
    topics.test(first?.bare ?? '') || (first?.bare === 'وفيما' && /^ي(?:خص|تعلق)$/.test(lead[1]?.bare ?? ''))
  if (first === undefined || verb === undefined || isTopic) return false
  const own = new Set(name.split(' ').map(bare))
  return around(cast.mentions, { paragraph: passage.index, at: verb.start }).some(
    ({ person, paragraph, at }) =>
      paragraph === passage.index &&
      at >= first.start &&
      at < verb.start &&
      person.kind === 'person' &&
      !person.words.some(word => own.has(word)),
  )
}

const topics = /^[وف]?(?:عن|حول|بشان|بخصوص|بالنسبة)$/

/** The verb's form does not contradict what the article tells of the speaker's gender. */
function goesWith({ name }: Speaker, gender: Gender, place: Place, { cast }: Scene): boolean {
  if (gender === null) return true
  // «صحيفة "الساحل"»
  const last = bare(name.match(/[^\s"“”«»]+/g)?.at(-1) ?? '')
  const told = around(cast.mentions, place).flatMap(({ person, gender }) =>
    gender !== null && person.words.at(-1) === last ? [gender] : [],
  )
  return told.length === 0 || told.includes(gender)
}

/** «من المفروض أن», «يجب أن», «بعد أن»: nobody says what follows. */
const isImpersonal = (lead: readonly Token[], i: number): boolean =>
  /^(?:يمكن|يجب|ينبغي|يبدو|يتعين|يفترض|يذكر|تم|سبق|بعد|قبل|دون|شانه|شانها|رغم|بد|كما|حيث|اذ|غير|الا|منذ)$/.test(
    lead[i - 1]?.bare ?? '',
  ) ||
  (lead[i - 2]?.bare === 'من' && /^ال/.test(lead[i - 1]?.bare ?? '')) ||
  // «على الرغم من أن»
  (lead[i - 1]?.bare === 'من' && /رغم$/.test(lead[i - 2]?.bare ?? ''))

/** «وتنص المادة على أن «…»»: a sentence with no verb of saying, in which the last speaker is not named. */
const isToldOtherwise = ({ cue, cueAfter, lead, passage }: Candidate, last: Mention | null): boolean =>
  cue === null &&
  cueAfter === null &&
  lead.length > 3 &&
  !(last?.paragraph === passage.index && last.at >= (lead[0]?.start ?? 0))

const surer = (speaker: Speaker, factor: number): Speaker => ({
  ...speaker,
  confidence: speaker.confidence * factor,
})

/** وأضاف، وتابع …: the one who was speaking goes on. */
const goesOn = (it: Candidate): boolean =>
  /^[وف]?(?:ي|ت)?(?:اضاف|ضيف|تابع|اردف|ردف|استطرد|ستطرد|زاد|زيد|واصل|اكمل|كمل|ختم|اختتم|ختتم|استدرك|ستدرك)ت?$/.test(
    // «وتابع بالقول»
    it.lead[(it.cue?.index ?? -1) - Number(it.cue?.cue.kind !== 'verb')]?.bare ?? '',
  )

/** An omitted subject is the last speaker's: surest in the next sentence, less with each paragraph between. */
function inheritedSure(it: Candidate, last: Mention, { cast }: Scene): number {
  const paragraphs = it.passage.index - last.paragraph
  const direct = it.cue !== null && it.cue.distance <= 3 ? 0.95 : 0.85
  // With a whole paragraph between, and no وأضاف, it is mostly somebody else's, if the article names anybody else.
  const isFar = paragraphs >= 2 && !goesOn(it) && isOneOfMany(last.person, cast)
  return isFar ? direct * 0.6 : direct - Math.max(0, paragraphs - 2) * 0.06
}

const isOneOfMany = ({ words }: Person, { mentions }: Cast): boolean =>
  mentions.some(({ person }) => person.kind === 'person' && person.words.at(-1) !== words.at(-1))

/** «…»، قال فلان / حسبما أعلن فلان / وفق بيان الوزارة. */
function attributedAfter(it: Candidate, scene: Scene): Person | null {
  if (it.cueAfter === null) return null
  const { cue, index } = it.cueAfter
  const isSource = cue.kind === 'source' || cue.kind === 'noun'
  const subject = isSource ? sourceAt(it.tail, index + 1) : subjectAt(it.tail, index + 1)
  if (passesOn.test(it.tail[index]?.bare ?? '')) return null
  const person = trusted(personOf(subject, scene.cast.known))
  // «وأضاف أن «…»، وفق ما ذكرت الإذاعة»: she passes on what another goes on to say.
  const isRelay = isSource && it.cue?.cue.kind === 'verb' && outletNoun.test(person?.words[0] ?? '')
  return isRelay ? null : person
}

/** «…»، بحسب ما قالته X: somebody is named behind the quotation, but could not be read. */
function isUnreadSource({ cue, cueAfter, tail }: Candidate): boolean {
  // «وقال: «…»، حسب الوكالة»: she passes it on.
  if (cueAfter === null || cueAfter.index > 1 || (cue?.cue.kind === 'verb' && cue.distance <= 1)) return false
  const named = tail
    .slice(cueAfter.index + 1, cueAfter.index + 4)
    .find(({ bare }) => !/^(?:ما|لما|علي|حد)$/.test(bare))
  if (passesOn.test(named?.bare ?? '')) return false
  const next =
    cueOf(named?.text.replace(/ه$/, '') ?? '') === null ? named : tail[tail.indexOf(named as Token) + 1]
  return (
    next !== undefined &&
    !isBoundary(next) &&
    !/(?:ه|ها|هم|ا)$/.test(next.bare) &&
    !/^(?:إن|أن|في)$/.test(next.text)
  )
}
