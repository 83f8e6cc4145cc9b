import type { Direction } from './block.ts'
import { parseMarkup, type Span } from './markup.ts'

/** One paragraph ready to be analysed: NFC, no line breaks, no presentation forms, its direction decided. */
export interface Prepared {
  readonly text: string
  readonly direction: Direction
  /** What was marked up, as offsets into `text`. */
  readonly spans: readonly Span[]
}

/** Isolate controls of UAX #9. */
const LRI = '\u2066'
const PDI = '\u2069'

/**
 * Makes `source` fit to be set as one paragraph. Unless `plain`, its markup is read, and what must keep its own order beside
 * Arabic (phone numbers, handles, links) is wrapped in LRI … PDI; a browser does neither.
 */
export function prepare(source: string, wanted: Direction | 'auto', plain: boolean): Prepared {
  const clean = source
    .normalize('NFC')
    // A mark's presentation form stands for a space and the mark; the mark belongs to the letter before it.
    .replace(/[\uFB50-\uFDCF\uFE70-\uFEFC]+/g, forms => forms.normalize('NFKC').replace(/ (?=\p{M})/gu, ''))
    .replace(/\r\n|[\n\r\u0085\u2028\u2029\t\v\f]/g, ' ')
    .toWellFormed()
  const { text, spans } = plain ? { text: clean, spans: [] } : parseMarkup(clean)
  const direction = wanted === 'auto' ? directionOf(text) : wanted
  return plain || direction === 'ltr' ? { text, direction, spans } : { direction, ...isolated(text, spans) }
}

/** Right-to-left as soon as one letter is: a headline may begin with «CNN» (ARABIC.md), so not first-strong. */
function directionOf(text: string): Direction {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text)
    ? 'rtl'
    : 'ltr'
}

const digit = '[0-9\u0660-\u0669\u06F0-\u06F9]'

const latin = [
  String.raw`(?<![@.])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?:/[^\s«»“”"]*[^\s«»“”".,،؛:!?؟)])?`, // domain
  String.raw`(?:[A-Za-z]\.){2,}`, // U.S.
  String.raw`[A-Za-z][A-Za-z0-9]*(?:\++|#)(?![\p{L}\p{N}])`, // C++, C#
].join('|')

/**
 * Runs that UAX #9 alone scatters in a right-to-left line. Scores and ranges («3 - 1», «5-10») are not among them: between
 * Arabic words UAX #9 already lays them out in reading order, the 3 beside the team it belongs to, and an isolate would
 * turn that round.
 */
const isolates = new RegExp(
  [
    String.raw`https?://[^\s«»“”"<>]*[^\s«»“”"<>.,،؛:!?؟)\]]`, // link
    String.raw`(?<![\p{L}\p{N}])(?:${latin})`,
    '[@#][A-Za-z0-9_]+', // handle, Latin hashtag
    String.raw`(?<!${digit})\+?${digit}{2,}(?:[ -]\(?${digit}{2,}\)?){2,}`, // phone number in groups, ISO date
    String.raw`\+${digit}{6,}`, // phone number in one
    String.raw`(?<=^|\s)[-−]${digit}+(?:[.,٫٬]${digit}+)*`, // negative number
  ].join('|'),
  'gu',
)

function isolated(text: string, spans: readonly Span[]): { text: string; spans: readonly Span[] } {
  const runs = [...text.matchAll(isolates)]
  if (runs.length === 0) return { text, spans }
  // An offset moves by one for every LRI at or before it and one for every PDI before it.
  const moved = (offset: number) =>
    runs.reduce(
      (sum, { index, 0: run }) => sum + Number(index <= offset) + Number(index + run.length <= offset),
      offset,
    )
  return {
    text: text.replace(isolates, run => LRI + run + PDI),
    spans: spans.map(span => ({ ...span, start: moved(span.start), end: moved(span.end) })),
  }
}

/** The text without the isolates that `prepare` put in, as a report shows it. */
export function withoutIsolates(text: string): string {
  return text.replaceAll(LRI, '').replaceAll(PDI, '')
}
