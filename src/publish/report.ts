import type { CardKind } from '../card/card.ts'
import type { Problem } from '../problem.ts'

/** One written card. */
export interface CardReport {
  readonly kind: CardKind
  /** The id of its format. */
  readonly format: string
  /** `<out>/<slug>/<name>.<format>.png`, with `/` on every system; relative when the output folder was given so. */
  readonly file: string
  /** px */
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** How the PNG is made: `indexed` and `full` without loss; to keep the format's budget `near`, 4 of 255 levels off at most, or `palette`. */
  readonly encoding: 'indexed' | 'full' | 'near' | 'palette'
  /** The headline or quote as it stands on the card. */
  readonly text: string
  /** What of `text` stands before the marks, in the reporter's words; null on most cards. */
  readonly leadIn: string | null
  readonly speaker: string | null
  /** px */
  readonly fontSize: number
  /** The text of each line, top to bottom; as many entries as there are lines. */
  readonly lines: readonly string[]
}

/** What became of one article: also of one that failed (`cards` then lacks what could not be made). */
export interface ArticleReport {
  /** The path as given, or `-`. */
  readonly input: string
  readonly slug: string
  /** null when the article could not be read. */
  readonly headline: string | null
  readonly cards: readonly CardReport[]
  readonly problems: readonly Problem[]
}

/** What a run comes to. */
export interface Totals {
  readonly articles: number
  readonly failed: number
  readonly cards: number
  readonly bytes: number
  readonly warnings: number
}

export const noTotals: Totals = { articles: 0, failed: 0, cards: 0, bytes: 0, warnings: 0 }

/** Totals with one more article; `strict`: a warning fails it, too. */
export function added(totals: Totals, { cards, problems }: ArticleReport, strict: boolean): Totals {
  return {
    articles: totals.articles + 1,
    failed: totals.failed + (isSound(problems, strict) ? 0 : 1),
    cards: totals.cards + cards.length,
    bytes: totals.bytes + cards.reduce((sum, card) => sum + card.bytes, 0),
    warnings: totals.warnings + problems.filter(it => it.severity === 'warning').length,
  }
}

/** Whether problems leave an article or a card good enough to publish. */
export function isSound(problems: readonly Problem[], strict: boolean): boolean {
  return problems.every(it => it.severity === 'note' || (it.severity === 'warning' && !strict))
}

/** Each problem once: the same missing glyph turns up on every format's card. */
export function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map(it => [`${it.code} ${it.message}`, it])).values()]
}
