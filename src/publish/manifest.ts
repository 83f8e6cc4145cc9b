import { join, sep } from 'node:path'
import type { Article } from '../article/article.ts'
import { altText } from './captions.ts'
import type { ArticleReport, CardReport } from './report.ts'

/** The file in an article's folder that tells what is on its cards. */
export const MANIFEST = 'cards.json'
/** The file in it that holds a caption for each text. */
export const CAPTIONS = 'captions.txt'

/** A card's report with its file's name in place of its path, and an alternative text. */
interface ListedCard extends CardReport {
  readonly alt: string
}

interface Manifest extends Omit<ArticleReport, 'input' | 'cards'> {
  readonly source: string | null
  readonly url: string | null
  readonly cards: readonly ListedCard[]
}

/** What a card of the manifest is written of. */
export interface NamedReport {
  /** `headline`, `quote-1` … */
  readonly name: string
  /** The name of its file. */
  readonly file: string
  readonly report: CardReport
}

/** `cards.json`: the article's report without any path of this machine. */
export function manifest(named: readonly NamedReport[], report: ArticleReport, article: Article): string {
  const { slug, headline, problems } = report
  const source = article.source?.value ?? null
  const url = article.url?.value ?? null
  const cards = named.map(({ name, file, report }) => ({
    ...report,
    file,
    alt: altText({ ...report, name }, article),
  }))
  const written: Manifest = { slug, headline, source, url, cards, problems }
  return `${JSON.stringify(written, null, 2)}\n`
}

/** The report that a manifest was written of, its cards in `folder`. Throws on what is no manifest. */
export function reportOf(text: string, input: string, folder: string): ArticleReport {
  const { slug, headline, cards, problems } = JSON.parse(text) as Manifest
  return {
    input,
    slug,
    headline,
    cards: cards.map(({ alt, ...card }) => ({ ...card, file: cardPath(folder, card.file) })),
    problems,
  }
}

/** A card's path as reports have it. */
export function cardPath(folder: string, file: string): string {
  return join(folder, file).replaceAll(sep, '/')
}
