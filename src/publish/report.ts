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
  /** How the PNG is made: `indexed` and `full` without loss, `palette` with colours reduced to keep the format's budget. */
  readonly encoding: 'indexed' | 'full' | 'palette'
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

/** The document `render --json` and `check --json` print. */
export interface RunReport {
  readonly articles: readonly ArticleReport[]
  readonly totals: Totals
}

export interface Totals {
  readonly articles: number
  readonly failed: number
  readonly cards: number
  readonly bytes: number
  readonly warnings: number
}

/** `strict`: a warning fails an article, too. */
export function runReport(articles: readonly ArticleReport[], strict: boolean): RunReport {
  const cards = articles.flatMap(article => article.cards)
  return {
    articles,
    totals: {
      articles: articles.length,
      failed: articles.filter(article => !isSound(article.problems, strict)).length,
      cards: cards.length,
      bytes: cards.reduce((sum, card) => sum + card.bytes, 0),
      warnings: articles.flatMap(article => article.problems).filter(it => it.severity === 'warning').length,
    },
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
