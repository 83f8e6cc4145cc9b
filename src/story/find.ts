import type { Article } from '../article/article.ts'
import { type Scene, type Spoken, speakerOf } from './attribution.ts'
import { type Candidate, candidateAt, candidatesOf } from './candidate.ts'
import { castOf } from './cast.ts'
import { type Passage, passageOf, passagesOf } from './passage.ts'
import { speechFeatures, speechScore } from './speech.ts'
import type { Speaker } from './story.ts'
import { unmarkedIn } from './unmarked.ts'

/** Speech found in an article, with its speaker, before any choice is made. */
export interface Speech {
  readonly candidate: Candidate
  readonly speaker: Speaker | null
  readonly marked: boolean
  readonly fragment: boolean
  /** Sum of evidence that it is speech; 0 is undecided. */
  readonly sure: number
}

/** All speech of an article in reading order. */
export function findSpeech(article: Article): readonly Speech[] {
  const passages = passagesOf(article)
  const scene = { passages, cast: castOf(passages, passageOf(article.headline.value, -1)) }
  const found: Speech[] = []
  for (const passage of passages) {
    const isOther = isOtherLanguage(passage.text)
    for (const candidate of candidatesOf(passage)) {
      if (isOther) {
        // The verbs of saying are unknown: a colon before the marks is taken for one, and nobody is named.
        const { gapBefore, words } = candidate
        if (/[:：]/.test(gapBefore) && words >= 5)
          found.push({ candidate, speaker: null, marked: true, fragment: false, sure: 1 })
        continue
      }
      const sure = speechScore(speechFeatures(candidate, followsSpeech(found.at(-1), candidate)))
      if (sure < 0) continue
      const speaker = speakerOf(candidate, scene, spokenIn(found.at(-1)))
      found.push({ candidate, speaker, marked: true, fragment: isFragment(candidate), sure })
    }
    found.push(...unmarked(passage, scene))
  }
  return found.sort(
    (a, b) =>
      a.candidate.passage.index - b.candidate.passage.index ||
      a.candidate.span.start - b.candidate.span.start,
  )
}

/** Persian or Urdu, by letters Arabic has not; `clean` leaves them only where the text means them. */
function isOtherLanguage(text: string): boolean {
  const own = text.match(/[پچژگکیےہٹڈں]/g)?.length ?? 0
  return own > 0 && own * 20 > (text.match(/\p{L}/gu)?.length ?? 0)
}

function unmarked(passage: Passage, scene: Scene): readonly Speech[] {
  return unmarkedIn(passage).map(span => {
    const candidate = candidateAt(passage, span)
    const speaker = speakerOf(candidate, scene, null)
    return { candidate, speaker, marked: false, fragment: false, sure: 1 }
  })
}

const spokenIn = (last: Speech | undefined): Spoken | null =>
  last === undefined
    ? null
    : { speaker: last.speaker, paragraph: last.candidate.passage.index, at: last.candidate.span.start }

/** A quotation that opens right after another one ended, in the same or the next paragraph. */
function followsSpeech(last: Speech | undefined, candidate: Candidate): boolean {
  if (last === undefined || !last.marked) return false
  return candidate.passage.index - last.candidate.passage.index <= 1
}

/** It completes the reporter's sentence, so it says too little alone. */
function isFragment(it: Candidate): boolean {
  if (it.complement) return true
  if (/[:：]/.test(it.gapBefore)) return false
  // A comma before the marks ends the reporter's clause; the quotation begins its own.
  if (it.within) return !/[،,.]/.test(it.gapBefore)
  if (it.cue === null && it.cueAfter === null) return it.lead.length > 3
  if (/^(?:في|من|علي|الي|عن|مع|مثل|ضد|حول|نحو|بعد|قبل|تجاه)$/.test(it.lead.at(-1)?.bare ?? '')) return true
  return it.gapBefore === '' && gluedPrefix.test(it.passage.text.slice(0, it.span.outerStart))
}

/** A prefix written on the mark: لـ«…», ب«…». */
const gluedPrefix = /\p{L}\u0640$|(?:^|\s)[بلكو]$/u
