import type { Article } from '../article/article.ts'
import { problem } from '../problem.ts'
import { speakerThreshold } from './attribution.ts'
import { findSpeech, type Speech } from './find.ts'
import { leadInOf } from './lead-in.ts'
import { isBodyNoun } from './lexicon.ts'
import { planned } from './planned.ts'
import { type ContentWords, contentWords, reasonsFor, sumOf } from './score.ts'
import { select } from './select.ts'
import { statementsOf } from './statements.ts'
import type { Quote, Story } from './story.ts'
import { versionsOf } from './versions.ts'
import { bare, wordsOf } from './words.ts'

export interface UnderstandOptions {
  /** At most so many quotes are selected for cards. */
  readonly maxQuotes: number
}

/**
 * An article to its story: the direct quotes with their speakers, scored and chosen. Where front matter holds the editor's quotes,
 * exactly those; fails with `quote-not-in-article` when one is no longer in the body and not marked `edited`.
 */
export function understand(article: Article, options: UnderstandOptions): Story {
  if (article.planned !== null) return { article, quotes: planned(article, article.planned), problems: [] }
  const speech = findSpeech(article)
  const headline = contentWords(wordsOf(article.headline.value))
  const about = speech.map(({ candidate }) => contentWords(candidate.said))
  const judged = speech.map((it, i) => judge(it, about[i] as ContentWords, article, headline))
  const chosen = select(
    judged.map((quote, i) => ({
      about: about[i] as ContentWords,
      score: quote.score,
      speakerName: quote.speaker?.name ?? null,
      eligible: isEligible(quote, speech[i] as Speech),
    })),
    options.maxQuotes,
  )
  const quotes = judged.map((quote, i) => ({ ...quote, selected: chosen.has(i) }))
  const problems = [
    ...(quotes.some(quote => quote.marked) ? [] : [problem('no-quotes')]),
    ...speech.flatMap(({ candidate: { span, text } }) =>
      span.unclosed ? [problem('unclosed-quote', { text: opening(text) })] : [],
    ),
  ]
  return quotes.length > 0
    ? { article, quotes, problems }
    : { article, quotes, statements: statementsOf(article), problems }
}

/** Surely speech, readable alone, and said by somebody the card can name or describe. */
function isEligible(quote: Quote, it: Speech): boolean {
  const named = quote.speaker !== null && quote.speaker.confidence >= speakerThreshold
  // Where the closing mark is missing, more than one sentence may hold the reporter's words.
  if (it.candidate.span.unclosed && /[.؟!…]\s/.test(quote.text)) return false
  if (quote.fragment && (quote.leadIn === null || !named)) return false
  return quote.marked && it.sure >= leastSure && (named || it.sure >= 2)
}

/** The first words, to find the place by. */
const opening = (text: string): string => text.split(' ').slice(0, 5).join(' ')

/** Speech that is less sure than this is proposed, not chosen: a slogan on a card is worse than one card fewer. */
const leastSure = 0.4

function judge(it: Speech, about: ContentWords, { paragraphs }: Article, headline: ContentWords): Quote {
  const { candidate, speaker, marked, fragment } = it
  const { text, span, passage } = candidate
  const leadIn = fragment ? leadInOf(candidate) : null
  // What follows a lead-in is the fragment's beginning.
  const versions = versionsOf(text).filter(version => !fragment || !version.startsWith('…'))
  const position = passage.index / Math.max(1, paragraphs.length - 1)
  const why = reasonsFor(
    {
      text,
      words: candidate.said,
      about,
      versions,
      speaker,
      speakerIsPerson: isPerson(speaker?.name),
      fragment,
      marked,
      unbalanced: span.unbalanced,
      position,
    },
    headline,
  )
  return {
    text,
    speaker,
    paragraph: passage.index,
    start: span.start,
    end: span.end,
    marked,
    fragment,
    score: sumOf(why),
    selected: false,
    versions,
    why,
    leadIn,
  }
}

function isPerson(name: string | undefined): boolean {
  const first = bare(name?.split(' ')[0] ?? '')
  return name !== undefined && !isBodyNoun(first) && !/^(?:ال)?مصدر/.test(first)
}
