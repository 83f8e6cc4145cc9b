import { type Cue, cueAt, cueOf } from './cues.ts'
import { occasions } from './lexicon.ts'
import { type Passage, sentenceEnd, sentenceStart, tokensBetween } from './passage.ts'
import { type Token, tokensOf } from './phrase.ts'
import type { Span } from './spans.ts'
import { countOf } from './words.ts'

/** A marked span with the reporter's words around it. */
export interface Candidate {
  readonly passage: Passage
  readonly span: Span
  readonly text: string
  /** The words between the marks. */
  readonly said: readonly Token[]
  /** Their number as readers count them. */
  readonly words: number
  /** The reporter's words in the same sentence before and after the marks. */
  readonly lead: readonly Token[]
  readonly tail: readonly Token[]
  /** What stands between the last word of the lead and the opening mark; likewise behind the closing one. */
  readonly gapBefore: string
  readonly gapAfter: string
  /** The reporting word nearest before: its index in `lead`, and how many words stand between it and the mark. */
  readonly cue: { readonly cue: Cue; readonly index: number; readonly distance: number } | null
  /** The reporting word that follows the quotation («…»، قال فلان): its index in `tail`. */
  readonly cueAfter: { readonly cue: Cue; readonly index: number } | null
  /** أن، إن and the like stand right before the mark. */
  readonly complement: boolean
  /** Such a word stands anywhere between the cue and the mark: the quotation completes the reporter's clause. */
  readonly within: boolean
}

export function candidatesOf(passage: Passage): readonly Candidate[] {
  return passage.long.map(span => candidateAt(passage, span))
}

/** The words at `span` with what the reporter says around them. */
export function candidateAt(passage: Passage, span: Span): Candidate {
  const { text } = passage
  const lead = tokensBetween(passage, sentenceStart(passage, span.outerStart), span.outerStart)
  const tail = tokensBetween(passage, span.outerEnd, sentenceEnd(passage, span.outerEnd))
  const said = tokensOf(text, span.start, span.end)
  const last = lead.at(-1)
  const first = tail[0]
  const gapBefore = last === undefined ? '' : text.slice(last.end, span.outerStart)
  const cue = nearestCue(lead, passage, /[:：]/.test(gapBefore))
  return {
    passage,
    span,
    lead,
    tail,
    cue,
    text: text.slice(span.start, span.end),
    said,
    words: countOf(said),
    gapBefore,
    gapAfter: first === undefined ? '' : text.slice(span.outerEnd, first.start),
    cueAfter: followingCue(tail, first === undefined ? '' : text.slice(span.outerEnd, first.start)),
    complement: last !== undefined && isComplementizer(last),
    within: cue !== null && lead.some((_, i) => i > cue.index && opensClause(lead, i)),
  }
}

/** أن and its kin, with or without a prefix or pronoun; فان without its hamza is a name's (فان دايك). */
export const isComplementizer = ({ text, bare }: { readonly text: string; readonly bare: string }): boolean =>
  text !== 'فان' && /^[وفبل]?(?:ان|انه|انها|انهم|انهما|اننا|انني|اني|انهن|كون|كونه|كونها)$/.test(bare)

/** What is said, not when («قبل أن يسافر»). */
const opensClause = (lead: readonly Token[], i: number): boolean =>
  isComplementizer(lead[i] as Token) && !/^(?:قبل|بعد|دون|منذ)$/.test(lead[i - 1]?.bare ?? '')

/** `direct`: a colon stands before the mark. */
function nearestCue(lead: readonly Token[], { spans }: Passage, direct: boolean): Candidate['cue'] {
  let passing: Candidate['cue'] = null
  for (let index = lead.length - 1; index >= Math.max(0, lead.length - 40); index -= 1) {
    const token = lead[index] as Token
    const relative = /^[وف]?(?:الذي|التي|الذين)$/.test(lead[index - 1]?.bare ?? '')
    const cue = cueAt(lead, index)
    if (cue === null || (cue.kind === 'noun' && !/قول|زعم|تعليق|تصريح|كلم|عبار|رد|جواب/.test(token.bare)))
      continue
    // «منظمة «كتبوا للبحر»»: a word of a name.
    if (spans.some(({ start, end }) => start <= token.start && token.end <= end)) continue
    // «التقرير الذي نشر أمس أن»: a deed told of the source, not its saying.
    if (relative && cue.strength < 1) continue
    // «الخطة التي تحدث عنها الوزير»: somebody's deed, told of the antecedent.
    if (relative && !direct && /^(?:عن|في|ب|ل|الي|علي|من)(?:ه|ها|هم)$/.test(lead[index + 1]?.bare ?? ''))
      continue
    // «في تصريحات نشرت على الموقع»: a relative clause that tells where the words stand.
    if (cue.kind === 'verb' && cue.strength < 1 && occasions.has(lead[index - 1]?.bare ?? '')) continue
    // «قال إنه أبلغ فلانا»: the pronoun is the subject, the one who is told stands behind.
    // «إلا أنها أضافت»: she goes on.
    const isAdverse = /^(?:الا|غير|بيد|علي)$/.test(lead[index - 2]?.bare ?? '')
    const isPronoun = index > 1 && /^[وفبل]?ان(?:ه|ها|هم)$/.test(lead[index - 1]?.bare ?? '')
    if (cue.kind === 'verb' && isPronoun && !isAdverse) continue
    const found = { cue, index, distance: lead.length - 1 - index }
    // «قال فلان، وفق ما نقلت الوكالة، «…»»: who passes it on is not who says it.
    if (cue.kind === 'verb' && /^(?:ما|لما)$/.test(lead[index - 1]?.bare ?? '')) passing ??= found
    else if (passing === null || cue.kind !== 'source') return found
  }
  return passing
}

/** Only what follows at once, without و or ف (those begin the next statement): قال، يقول، حسبما أعلن، كما قال، وفق، بحسب. */
function followingCue(tail: readonly Token[], gap: string): Candidate['cueAfter'] {
  if (/[.؟!…:]/.test(gap)) return null
  for (let index = 0; index < Math.min(3, tail.length); index += 1) {
    const token = tail[index] as Token
    if (index > 0 && /[،,.:]/.test(token.gap)) return null
    // «هذا ما قاله فلان»
    const isTold = tail[index - 1]?.bare === 'ما' && token.bare.endsWith('ه')
    const cue = cueOf(
      isTold
        ? token.text.slice(0, -1)
        : tail[index - 1]?.bare === 'حد' && token.bare === 'قول'
          ? 'القول'
          : token.text,
    )
    if (cue !== null) {
      const joins = /^[وف](?!فق)/.test(token.bare) && cueOf(token.bare.slice(1)) !== null
      return cue.kind === 'participle' || joins ? null : { cue, index }
    }
    if (!/^(?:كما|حسبما|مثلما|هكذا|بهذه|علي|حد|الكلمات|العبارة|هذا|ما|بهذا)$/.test(token.bare)) return null
  }
  return null
}
