import { isComplementizer } from './candidate.ts'
import { clauseIn } from './clause.ts'
import { cueOf } from './cues.ts'
import { type Passage, sentenceStart, tokensBetween } from './passage.ts'
import { tokensOf } from './phrase.ts'
import type { Span } from './spans.ts'
import { countOf, wordsOf } from './words.ts'

/** Speech after «قال فلان:» that stands without marks: to the paragraph's end, or to where the reporter speaks again. */
export function unmarkedIn(passage: Passage): readonly Span[] {
  const spans: Span[] = []
  let from = 0
  for (const found of passage.text.matchAll(/[:：]\s*(?=[^\s\d:：])/g)) {
    const start = found.index + found[0].length
    if (
      found.index < from ||
      passage.spans.some(span => found.index >= span.outerStart && found.index < span.outerEnd)
    )
      continue
    if (/["“”«»„']/.test(passage.text[start] ?? '') || !ledBySaying(passage, found.index)) continue
    const end = endOfSpeech(passage, start)
    const said = tokensOf(passage.text, start, Math.min(end, start + enough))
    if (countOf(said) < 6 || clauseIn(said) < 0.6) continue
    spans.push({ start, end, outerStart: start, outerEnd: end, unbalanced: false, unclosed: false })
    from = end
  }
  return spans
}

/** Letters that tell whether it is speech: a paragraph may hold thousands of colons. */
const enough = 1000

function ledBySaying(passage: Passage, colon: number): boolean {
  const lead = tokensBetween(passage, sentenceStart(passage, colon), colon)
  if (
    lead.length === 0 ||
    /^(?:التالي|التالية|كالتالي|الاتي|الاتية|كالاتي|يلي|هي|هم|هو|وهي|وهم|منها|ومنها|بينها|فيها)$/.test(
      lead.at(-1)?.bare ?? '',
    )
  )
    return false
  const index = lead.findLastIndex(token => {
    const cue = cueOf(token.text)
    return cue !== null && cue.kind !== 'source' && cue.strength === 1
  })
  if (index === -1 || lead.length - index > 14) return false
  return !lead.slice(index + 1).some(token => isComplementizer(token))
}

function endOfSpeech(passage: Passage, start: number): number {
  const mark = passage.long.find(span => span.outerStart > start)
  const limit = mark?.outerStart ?? passage.text.length
  for (const stop of passage.text.slice(start, limit).matchAll(/[.؟!…]\s+/g)) {
    const next = wordsOf(
      passage.text,
      start + stop.index + stop[0].length,
      start + stop.index + stop[0].length + 30,
    )[0]
    const cue = next === undefined ? null : cueOf(next.text)
    if (cue !== null && cue.strength === 1 && cue.kind !== 'source')
      return trimEnd(passage.text, start, start + stop.index + 1)
  }
  return trimEnd(passage.text, start, limit)
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /\s/.test(text[at - 1] ?? '')) at -= 1
  return at
}
