import { Failure, problem } from '../problem.ts'
import { kickerOf, sortBody } from './body.ts'
import { clean } from './clean.ts'
import { datelineOf } from './dateline.ts'
import type { Fields } from './fields.ts'
import { joinHeads, noHead } from './head.ts'
import { headOf } from './head-line.ts'
import { labelOf } from './head-parts.ts'
import { paragraphsOf } from './lines.ts'
import { isResidue } from './residue.ts'

/**
 * An article as pasted: the headline is the first line that is neither residue nor a label. `reviewed`: the text is the body of a
 * review file, sorted before, whose headline somebody took out.
 */
export function readText(text: string, input: string, reviewed = false): Fields {
  const lines = paragraphsOf(clean(text)).map(unmark)
  // «شاهد.. …» on top is a headline, further down a link.
  const kept = lines.filter(
    (line, i) => i > 40 || !isResidue(line) || (i === 0 && kickerOf(line).kicker !== null),
  )
  if (kept.length === 0) throw new Failure('empty-article', { path: input })
  let before = noHead
  let at = 0
  // A kicker, a source line or a date may stand above the headline.
  while (at < kept.length - 1 && at < 4) {
    const found = aboveHeadline(kept[at] ?? '')
    if (found === null) break
    before = joinHeads(before, found)
    at += 1
  }
  const line = kept[at] ?? ''
  const emptied = reviewed || (!/\p{L}/u.test(lines[0] ?? '') && at === 0)
  if (!isHeadline(line) || opensStory(line, emptied)) {
    // One paragraph and nothing above it is a story when it has several sentences; a single one is too little to tell.
    const isStory = kept.length - at > 1 || (line.match(/[.؟!…]+(?!\d)/g)?.length ?? 0) >= 2
    const lead = reviewed || isStory || isHeadline(line) ? headlineOf(line) : null
    if (lead === null) throw new Failure('no-headline', { path: input, because: whyNot(line) })
    const body = reviewed ? { head: noHead, paragraphs: lines } : sortBody(kept.slice(at), lead)
    const head = joinHeads(before, body.head)
    const problems = [problem('headline-from-lead', { path: input })]
    return { ...head, headline: lead, url: null, image: null, paragraphs: body.paragraphs, problems }
  }
  const { kicker, headline } = kickerOf(line)
  const body = sortBody(kept.slice(at + 1), line)
  const head = joinHeads(joinHeads(before, { ...noHead, kicker }), body.head)
  return { ...head, headline, url: null, image: null, paragraphs: body.paragraphs }
}

/** The longest line taken for a headline, and from where on a line must not end like a sentence. */
const longest = 250
const sentenceLike = 130

const whyNot = (line: string): string =>
  line.length > longest
    ? `: its first line has ${line.length} characters, too long for a headline (at most ${longest})`
    : line.length > sentenceLike
      ? `: its first line has ${line.length} characters and ends like the article’s own sentences`
      : ''

/** A sentence with a dateline, or under a line that was emptied. A full stop alone proves nothing: some close their headlines so. */
const opensStory = (line: string, emptied: boolean): boolean =>
  /[.؟!…]$/.test(line) && (emptied || datelineOf(line) !== null)

/** The lead's first sentence in place of the missing headline, or its first clauses where it is too long; null for what is no prose. */
function headlineOf(line: string): string | null {
  const text = datelineOf(line)?.rest ?? line
  if (!/\p{L}/u.test(text) || /[<>{}]/.test(text)) return null
  const sentence = (text.match(/^.*?[.؟!…](?=\s|$)/)?.[0] ?? text).replace(/[.…]+$/, '').trim()
  if (sentence.length <= longest) return sentence
  const clauses = sentence.slice(0, longest).match(/^.{40,}(?=[،؛])/)?.[0]
  return clauses === undefined ? null : `${clauses.trim()}…`
}

/** Longer than any headline counted in 60,933 articles (181 characters) or a whole sentence of prose: the headline is missing. */
function isHeadline(line: string): boolean {
  if (!/\p{L}/u.test(line)) return false
  const sentences = line.split(/[.؟!…](?:\s|$)/).filter(part => part.trim() !== '').length
  return line.length <= sentenceLike || (line.length <= longest && !/[.…]$/.test(line) && sentences === 1)
}

/** Only what cannot be a headline itself: a bare label, a known source line, a date. */
function aboveHeadline(line: string) {
  const head = headOf(line)
  // A site's address on top («EXAMPLE.INFO») is no headline of an Arabic article.
  if (/^[A-Za-z0-9.]{3,30}$/.test(line)) return { ...noHead, source: line }
  if (head === null || line.split(/[-–—|/:]/).some(part => part.trim().split(' ').length > 3)) return null
  const isLabel = head.kicker !== null || labelOf(line) !== null
  return isLabel || head.date !== null ? head : null
}

/** Marks of Markdown, and the buttons of a gallery, that came along with the paste. */
const unmark = (line: string): string =>
  line
    .replace(/^#{1,6}\s+|^(?:Next Previous|Previous Next)\s+/, '')
    .replace(/\*\*(?=[^\s*])(.{1,500}?)(?<=[^\s*])\*\*/g, '$1')
