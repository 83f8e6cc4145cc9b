import type { Article, PlannedQuote } from '../article/article.ts'
import type { Quote, Speaker } from './story.ts'
import { strayWords } from './stray-words.ts'
import { versionsOf } from './versions.ts'

/**
 * The editor's quotes as they stand in front matter. Fails with `quote-not-in-article` when the words, or those of its cut, are not
 * a part of the body and the entry does not say `edited: true`. `==` around highlighted words is kept but not compared.
 */
export function planned(article: Article, entries: readonly PlannedQuote[]): readonly Quote[] {
  return entries.map((entry, i) => quoteOf(article, entry, entries.length - i))
}

function quoteOf(article: Article, entry: PlannedQuote, score: number): Quote {
  const found = locate(article.paragraphs, plain(entry.text))
  if (found === null && !entry.edited) throw strayWords(entry.text, article.paragraphs)
  const cut = entry.cut ?? null
  if (cut !== null && !entry.edited && !isPartOf(plain(cut), plain(entry.text)))
    throw strayWords(cut.replace(/^…\s*|\s*…$/g, ''), [plain(entry.text)])
  const place = found ?? { paragraph: 0, start: 0, end: 0 }
  const before = article.paragraphs[place.paragraph]?.slice(0, place.start).trimEnd() ?? ''
  const leadIn = entry.leadIn ?? null
  if (leadIn !== null && !entry.edited && !leadsTo(before, leadIn))
    throw strayWords(leadIn, article.paragraphs)
  return {
    text: entry.text,
    speaker: speakerOf(entry),
    ...place,
    marked: found === null || /["“”„«»‹›']$/.test(before),
    fragment: leadIn !== null,
    score,
    selected: entry.selected,
    versions: cut !== null ? [cut] : /==/.test(entry.text) ? [entry.text] : versionsOf(entry.text),
    why: { planned: score },
    leadIn,
  }
}

/** Whole words right before the opening mark; a و or ف on the first and words behind it («أكد… أن») may be left out. */
function leadsTo(before: string, leadIn: string): boolean {
  const words = before.replace(/[\s"“”„«»‹›]+$/, '')
  const [verb = '', rest = ''] = leadIn.includes('… ') ? leadIn.split('… ') : [leadIn]
  if (!words.endsWith(rest)) return false
  const upTo = words.lastIndexOf(verb, words.length - rest.length - verb.length)
  const isRun = rest !== '' || upTo + verb.length === words.length
  return upTo >= 0 && isRun && /(?:^|[^\p{L}\p{M}])[وف]?$/u.test(words.slice(0, upTo))
}

/** Where the words stand in the body; a run of cuts («…») must follow in order. */
function locate(paragraphs: readonly string[], text: string) {
  for (const [paragraph, body] of paragraphs.entries()) {
    const start = body.indexOf(text)
    if (start !== -1) return { paragraph, start, end: start + text.length }
  }
  return null
}

/** An office that stands without a name is who the card shows. */
function speakerOf({ speaker, role }: PlannedQuote): Speaker | null {
  if (speaker !== null) return { name: speaker, role, confidence: 1 }
  return role === null ? null : { name: role, role: null, confidence: 1 }
}

const plain = (text: string): string => text.replace(/==/g, '')
const isPartOf = (cut: string, text: string): boolean => text.includes(cut.replace(/^…\s*|\s*…$/g, ''))
