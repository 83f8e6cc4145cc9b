import type { Problem } from '../problem.ts'
import { isAddress, nameOfAddress } from './address.ts'
import type { Article, Found, Origin, PlannedQuote } from './article.ts'
import type { Head } from './head.ts'

/** What one reader found, before it is put together to an `Article`. */
export interface Fields extends Head {
  readonly headline: string
  readonly url: string | null
  readonly image: string | null
  readonly imageAlt?: string | null
  readonly imageCredit?: string | null
  readonly paragraphs: readonly string[]
  readonly problems?: readonly Problem[]
}

export interface About {
  readonly input: string
  readonly slug: string
  readonly from: Origin
  readonly planned?: readonly PlannedQuote[] | null
  readonly problems?: readonly Problem[]
}

/** Fields of one origin as an article. */
export function articleOf(fields: Fields, about: About): Article {
  const found = (value: string | null | undefined): Found | null =>
    value === null || value === undefined || value === '' ? null : { value, from: about.from }
  return {
    input: about.input,
    slug: about.slug,
    headline: { value: fields.headline, from: about.from },
    kicker: found(fields.kicker),
    source: found(fields.source),
    dateline: found(fields.dateline),
    author: found(fields.author),
    date: found(fields.date),
    url: found(fields.url),
    image: found(fields.image),
    imageAlt: found(fields.imageAlt),
    imageCredit: found(fields.imageCredit),
    paragraphs: fields.paragraphs,
    planned: about.planned ?? null,
    problems: [...(about.problems ?? []), ...(fields.problems ?? [])],
  }
}

/** The file's name without folders and ending, or what names an address; `stdin` for standard input. */
export function slugOf(input: string): string {
  if (input === '-') return 'stdin'
  if (isAddress(input)) return nameOfAddress(input) || 'article'
  const name =
    input
      .split(/[\\/]/)
      .filter(part => part !== '')
      .at(-1) ?? ''
  return name.replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/, '') || 'article'
}
