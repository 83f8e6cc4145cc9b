import { cueOf } from './cues.ts'
import { type Mark, marksOf, sideOf } from './marks.ts'
import { type Word, wordsOf } from './words.ts'

/** Words between marks. `start` and `end` leave out the marks and the space inside them. */
export interface Span {
  readonly start: number
  readonly end: number
  /** From the opening mark to behind the closing one. */
  readonly outerStart: number
  readonly outerEnd: number
  /** One of the two marks is missing and the end was inferred. */
  readonly unbalanced: boolean
  /** Its closing mark is missing, and no next paragraph goes on with it: where it ends is a guess. */
  readonly unclosed: boolean
}

/**
 * Pairs the quotation marks of one paragraph: the reading with the least total cost, where a mark costs when its spacing or
 * glyph contradicts its side, and a span when it holds what no quotation holds (a new reporting verb after a full stop).
 * `continued`: the next paragraph opens with a mark, as a long quotation's paragraphs do.
 */
export function spansOf(text: string, continued: boolean): readonly Span[] {
  const marks = marksOf(text)
  if (marks.length === 0 || marks.length > 400) return []
  const n = marks.length
  const cost: number[] = [0]
  const back: { readonly from: number; readonly span: Span | null }[] = [{ from: 0, span: null }]
  for (let k = 1; k <= n; k += 1) {
    const mark = marks[k - 1] as Mark
    let best = { total: (cost[k - 1] ?? 0) + strayCost(mark), from: k - 1, span: null as Span | null }
    const lone = loneOpening(text, mark, marks[k])
    if (lone !== null && (cost[k - 1] ?? 0) + openCost(mark) + 1.5 < best.total)
      best = { total: (cost[k - 1] ?? 0) + openCost(mark) + 1.5, from: k - 1, span: lone }
    const ending = loneClosing(text, mark, marks[k - 2])
    if (ending !== null && (cost[k - 1] ?? 0) + closeCost(mark) + 1.5 < best.total)
      best = { total: (cost[k - 1] ?? 0) + closeCost(mark) + 1.5, from: k - 1, span: ending }
    const first = Math.max(1, k - reach)
    for (let o = k - 1; o >= first; o -= 1) {
      const pair = pairCost(text, marks, o - 1, k - 1)
      const total = (cost[o - 1] ?? 0) + pair
      if (total < best.total) best = { total, from: o - 1, span: spanOf(text, marks[o - 1] as Mark, mark) }
    }
    cost.push(best.total)
    back.push({ from: best.from, span: best.span })
  }
  const open = unclosed(text, marks, cost, continued)
  const spans = open === null ? [] : [open.span]
  for (let k = open === null ? n : open.before; k > 0; k = back[k]?.from ?? 0) {
    const span = back[k]?.span
    if (span) spans.push(span)
  }
  return spans.filter(span => span.end > span.start).sort((a, b) => a.start - b.start)
}

/** How many marks back an opening is looked for: a quotation with more names in marks than this is not met. */
const reach = 24
const strayPrice = 2

const strayCost = (_mark: Mark): number => strayPrice

function openCost(mark: Mark): number {
  const side = sideOf(mark.glyph)
  const glyph = side === 'close' ? (mark.prefixed ? 0.4 : 1.5) : 0
  if (mark.prefixed || mark.shape === 'open') return glyph
  if (mark.shape === 'none') return glyph + (side === 'open' ? 0.1 : 0.5)
  if (mark.shape === 'both') return glyph + (side === 'open' ? 0.3 : 0.9)
  return glyph + (side === 'open' ? 1 : 2.2)
}

function closeCost(mark: Mark): number {
  const side = sideOf(mark.glyph)
  const glyph = side === 'open' ? 1.2 : 0
  if (mark.prefixed) return glyph + 2.5
  if (mark.shape === 'close') return glyph
  if (mark.shape === 'none') return glyph + (side === 'close' ? 0.1 : 0.5)
  if (mark.shape === 'both') return glyph + (side === 'close' ? 0.3 : 0.9)
  return glyph + (side === 'close' ? 1 : 2.2)
}

function pairCost(text: string, marks: readonly Mark[], o: number, c: number): number {
  const open = marks[o] as Mark
  const close = marks[c] as Mark
  const ends = openCost(open) + closeCost(close) + glyphCost(open.glyph, close.glyph)
  if (ends >= 2 * strayPrice) return ends
  return ends + nestedCost(marks, o, c) + contentCost(text, open, close, marks, o, c)
}

function glyphCost(open: string, close: string): number {
  if (kindOf(open) !== kindOf(close)) return open === '"' || close === '"' ? 0.6 : 1
  return 0
}

const kindOf = (glyph: string): string =>
  /["″＂]|''/.test(glyph)
    ? 'straight'
    : /[“”„‟‘’]/.test(glyph)
      ? 'curly'
      : /[‹›]/.test(glyph)
        ? 'single'
        : 'guillemet'

/** Marks between the two: pairs of their own (a name within a quotation), or strays. */
function nestedCost(marks: readonly Mark[], o: number, c: number): number {
  let closed = 0
  let inside = Number.POSITIVE_INFINITY
  for (let i = o + 1; i < c; i += 1) {
    const mark = marks[i] as Mark
    const nextClosed = Math.min(closed + strayPrice, inside + closeCost(mark) + 0.15)
    const nextInside = Math.min(inside + strayPrice, closed + openCost(mark) + 0.15)
    closed = nextClosed
    inside = nextInside
  }
  return closed
}

function contentCost(
  text: string,
  open: Mark,
  close: Mark,
  marks: readonly Mark[],
  o: number,
  c: number,
): number {
  const from = open.at + open.length
  const content = text.slice(from, close.at)
  if (!/[\p{L}\p{N}]/u.test(content)) return 3
  let cost = content.length > 2500 ? 4 : content.length > 1200 ? 1 : 0
  if (content.length > 60 && reportsAfterStop(content)) cost += 1.6
  for (let i = o + 1; i < c; i += 1) {
    // «…: "» inside: most likely the reporter introduces another quotation.
    const mark = marks[i] as Mark
    if (mark.shape !== 'close' && introduces(text, mark.at)) cost += 1.2
  }
  return cost
}

/** A sentence or clause in `content` begins with a verb of saying: the reporter is speaking again. */
function reportsAfterStop(content: string): boolean {
  for (const found of content.matchAll(/[.؟!…”»"]\s+(?=[\p{L}])/gu)) {
    const word = wordsOf(content, found.index + found[0].length, found.index + found[0].length + 24)[0]
    const cue = word === undefined ? null : cueOf(word.text)
    if (cue !== null && cue.kind !== 'source' && cue.strength === 1 && /^[وف]/.test(word?.text ?? ''))
      return true
  }
  return false
}

/** A reporting word stands within the last few words before `at`, with a colon right before it or nothing between. */
function introduces(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 90), at)
  const words = wordsOf(before)
  const last = cueOf(words.at(-1)?.text ?? '')
  if (last !== null && last.kind !== 'source') return true
  return /[:：]\s*$/.test(before) && words.slice(-9).some(word => cueOf(word.text) !== null)
}

/** The opening mark after which no closing one comes, when that reading is the cheapest for the rest of the paragraph. */
function unclosed(text: string, marks: readonly Mark[], cost: readonly number[], continued: boolean) {
  const n = marks.length
  let best = { total: cost[n] ?? 0, before: n, span: null as Span | null }
  for (let o = n - 1; o >= Math.max(0, n - reach); o -= 1) {
    const mark = marks[o] as Mark
    const totalFor = (led: boolean): number =>
      (cost[o] ?? 0) + openCost(mark) + ((continued ? 0.6 : 1.9) - (led ? 0.4 : 0)) + nestedCost(marks, o, n)
    if (totalFor(true) >= best.total) continue
    const led = introduces(text, mark.at)
    const total = totalFor(led)
    if (total < best.total && (led || continued || o === 0))
      best = { total, before: o, span: openSpan(text, mark, mark.at + mark.length, continued) }
  }
  return best.span === null ? null : { span: best.span, before: best.before }
}

/** «… الأسباب. وردت فلانة: «…»»: an opening mark whose sentence is over before the reporter opens the next quotation. */
function loneOpening(text: string, mark: Mark, next: Mark | undefined): Span | null {
  if (
    next === undefined ||
    next.shape === 'close' ||
    !introduces(text, mark.at) ||
    !introduces(text, next.at)
  )
    return null
  const from = mark.at + mark.length
  const end = endBeforeReporter(text.slice(0, next.at), from)
  return end === null ? null : opened(text, mark, from, end, true)
}

/** «وقالت فلانة: … نهاية العام».»: a closing mark whose words begin behind the colon of a verb of saying. */
function loneClosing(text: string, mark: Mark, previous: Mark | undefined): Span | null {
  if (mark.shape !== 'close' || mark.prefixed) return null
  const from = previous === undefined ? 0 : previous.at + previous.length
  const colon = text.slice(from, mark.at).search(/[:：]\s/)
  if (colon === -1 || !introduces(text, from + colon + 1)) return null
  const { start, end } = trim(text, from + colon + 1, mark.at)
  if (reportsAfterStop(text.slice(start, end))) return null
  return { start, end, outerStart: start, outerEnd: mark.at + mark.length, unbalanced: true, unclosed: false }
}

/** Up to the paragraph's end, or to where the reporter or another quotation begins. */
function openSpan(text: string, mark: Mark, from: number, continued: boolean): Span {
  return opened(text, mark, from, endBeforeReporter(text, from) ?? text.length, !continued)
}

function opened(text: string, mark: Mark, from: number, to: number, unclosed: boolean): Span {
  const clause = /[،؛]/.test(text[to - 1] ?? '') ? to - 1 : to
  const { start, end } = trim(text, from, clause)
  return { start, end, outerStart: mark.at, outerEnd: to, unbalanced: true, unclosed }
}

/** Where the words from `from` on are over because a sentence, or failing that a clause, begins with a verb of saying; null when none does. */
function endBeforeReporter(text: string, from: number): number | null {
  let sentence: number | null = null
  for (const stop of text.slice(from).matchAll(/[.؟!…،؛]\s+(?=\p{L})/gu)) {
    const at = from + stop.index + 1
    const full = !/[،؛]/.test(stop[0])
    const words = wordsOf(text, from + stop.index + stop[0].length, from + stop.index + stop[0].length + 40)
    // Within a sentence ف joins what the speaker goes on to say («، فيتوقع أن»).
    const goesOn = !full && words[0]?.text.startsWith('ف')
    if (!goesOn && reports(words.slice(0, full ? 3 : 1))) return full || sentence === null ? at : sentence
    if (full) sentence = at
  }
  return null
}

/** A verb of saying joined by و or ف, or behind a particle (ثم قالت، كما ذكر). */
function reports(words: readonly Word[]): boolean {
  const at = /^[وف]?(?:ثم|كما|وقد|قد|فيما|بينما|من|في|بدوره|بدورها)$/.test(words[0]?.bare ?? '') ? 1 : 0
  const word = words[at]
  const cue = word === undefined ? null : cueOf(word.text)
  if (cue === null || cue.first || cue.kind === 'noun') return false
  return cue.kind === 'source' ? /^[وف]/.test(word?.bare ?? '') : at === 1 || /^[وف]/.test(word?.text ?? '')
}

function spanOf(text: string, open: Mark, close: Mark): Span {
  const { start, end } = trim(text, open.at + open.length, close.at)
  return {
    start,
    end,
    outerStart: open.at,
    outerEnd: close.at + close.length,
    unbalanced: false,
    unclosed: false,
  }
}

function trim(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start] ?? '')) start += 1
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1
  return { start, end }
}
