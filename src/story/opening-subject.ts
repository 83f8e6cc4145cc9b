import type { Scene } from './attribution.ts'
import type { Candidate } from './candidate.ts'
import { cueOf } from './cues.ts'
import { isBoundary, isRoleNoun, titles } from './lexicon.ts'
import { sameWord } from './mentions.ts'
import type { Known } from './name-words.ts'
import { canBeDeed } from './openings.ts'
import { type Person, personOf } from './person.ts'
import { subjectAt, type Token } from './phrase.ts'
import { around } from './place.ts'
import { subjectBefore } from './subject-before.ts'

/** A sentence that opens with a verb of another kind («عبّر فلان عن …», «استقبل …») has its subject right after. */
export function openingSubject(it: Candidate, index: number, scene: Scene): Person | null {
  // «أما فلان، فقد سارع إلى القول»
  if (/^[وف]?اما$/.test(it.lead[0]?.bare ?? '')) {
    const said = it.lead.findIndex((token, i) => i > 1 && i < index && answers(token))
    return personOf(subjectAt(it.lead.slice(0, said === -1 ? index : said), 1), scene.cast.known)
  }
  // «… وقد عبر فلان عن سعادته، وقال»: the last clause that opens so.
  const joined = it.lead.findLastIndex(
    ({ bare }, i) => i < index - 2 && joins.test(bare) && canBeDeed(it.lead[i + 1] as Token),
  )
  const titled = joined === -1 ? titledSubject(it.lead.slice(0, index), scene.cast.known) : null
  if (titled !== null) return titled
  const start = joined === -1 ? (verbBehind(it.lead, index) ?? afterAdverbial(it.lead)) : joined
  const from = start + (joins.test(it.lead[start]?.bare ?? '') ? 2 : 1)
  const verb = it.lead[from - 1]
  if (index <= from || verb === undefined || !(canBeDeed(verb) || /^[وف]?كانت?$/.test(verb.bare))) return null
  const subject = subjectAt(it.lead.slice(0, index), from)
  const person = personOf(subject, scene.cast.known)
  if (person === null) return null
  if (person.kind === 'person') return person.sure >= 0.9 || isSpelledApart(person, scene) ? person : null
  if (person.kind === 'body')
    return person.words.length > 1 && shares(it.lead[index], verb, person) ? person : null
  return person.kind === 'role' && isRoleNoun(subject[0]?.bare ?? '') ? person : null
}

/** «أما فلان فكان له رأي آخر»: ف with what is said of the topic. */
const answers = ({ text, bare }: Token): boolean =>
  /^ف/.test(bare) &&
  (/^كانت?$/.test(bare.slice(1)) || isBoundary({ text: text.slice(1), bare: bare.slice(1) }))

/** One word that but for a letter is a family name of the article («كاستيلبيني» for «كاستلبيني»). */
const isSpelledApart = ({ words: [word = '', ...more] }: Person, { cast }: Scene): boolean =>
  more.length === 0 && [...cast.known].some(name => sameWord(name, word))

/** «… الأمر ورفض العقيد فلان ذلك وقال»: a clause joined by و whose verb has a titled name behind it. */
function titledSubject(lead: readonly Token[], known: Known): Person | null {
  const verb = lead.findLastIndex(
    (token, i) =>
      i > 0 &&
      /^و[ء-يٱ-ۓ]{3,5}(?<!ة|و[ء-ي])$/.test(token.bare) &&
      cueOf(token.text) === null &&
      canBeDeed({ ...token, text: token.text.slice(1), bare: token.bare.slice(1) }) &&
      /^ال(?!فريق$|طالب|حكم$)/.test(lead[i + 1]?.bare ?? '') &&
      titles.has(lead[i + 1]?.bare ?? ''),
  )
  const person = verb === -1 ? null : personOf(subjectAt(lead, verb + 1), known)
  return person?.kind === 'person' && person.title !== null && person.sure >= 0.9 ? person : null
}

const joins = /^(?:و|كما|وقد|فيما)$/

/** «كرباج التي تسافر غدا تابعت»: a name that the sentence opens with, before the verb of saying that has no other subject. */
export function topicOf(it: Candidate, index: number, scene: Scene): Person | null {
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
  const { kind, gender } = (saying && cueOf(saying.text)) ?? {}
  // «تدخلت إحداهن بقولها»
  return kind === 'noun'
    ? gender === (isFeminine ? 'f' : 'm')
    : kind === 'participle' && /ة$/.test(saying?.bare ?? '') === isFeminine
}

/** «وفي خطابه أمام الوفد شكر رئيس البلدية فلان …», «ثم تسلم رئيس الرابطة فلان»: behind an adverbial that is whole, an indefinite word before an office is a verb. */
function verbBehind(lead: readonly Token[], index: number): number | null {
  const opens = lead[0]
  if (opens === undefined) return null
  if (/^ثم$/.test(opens.bare)) return 1
  if (!isBoundary({ ...opens, bare: opens.bare.replace(/^[وف]/, '') })) return null
  const at = lead.findIndex(
    (token, i) =>
      i > 1 &&
      i < Math.min(index - 2, 9) &&
      /^ال|(?:ه|ها|هم)$/.test(lead[i - 1]?.bare ?? '') &&
      /^(?![بلك])[ء-ي]{3,}(?<!ة)$/.test(token.bare) &&
      canBeDeed(token) &&
      (isRoleNoun(lead[i + 1]?.bare ?? '') || titles.has(lead[i + 1]?.bare ?? '')),
  )
  return at === -1 ? null : at
}

/** «من جانبه، صبّ فلان …»: where the sentence's verb stands behind a short adverbial and its comma. */
function afterAdverbial(lead: readonly Token[]): number {
  const opens = lead[0]
  const comma = lead.findIndex((token, i) => i > 0 && /[،,]/.test(token.gap))
  if (opens === undefined || comma === -1 || comma > 5) return 0
  return isBoundary({ ...opens, bare: opens.bare.replace(/^و/, '') }) || /^بدوره/.test(opens.bare) ? comma : 0
}
