import { Failure } from '../problem.ts'
import type { Article, Found, PlannedQuote } from './article.ts'
import { kickerOf, sortBody } from './body.ts'
import { clean, cleanYaml, fold } from './clean.ts'
import { articleOf, type Fields, slugOf } from './fields.ts'
import { type FrontMatter, frontMatterKeys, parseFrontMatter } from './front-matter.ts'
import { noHead } from './head.ts'
import { paragraphsOf } from './lines.ts'
import { cutBetween } from './markup.ts'
import { readText } from './text.ts'

/** Markdown, with or without front matter. What front matter says goes before what the body shows. */
export function readMarkdown(text: string, input: string): Article {
  const { yaml, body } = splitFrontMatter(text)
  if (yaml === null && opensFrontMatter(text))
    throw new Failure('bad-front-matter', {
      path: input,
      reason: 'it opens with --- but no line of --- closes it',
      allowed: frontMatterKeys.join(', '),
    })
  const matter = yaml === null ? {} : parseFrontMatter(cleanYaml(yaml), input)
  const plain = plainMarkdown(clean(body))
  const image = pictureIn(body)
  const slug = slugOf(input)
  const planned = plannedOf(matter)
  const headline = fieldOf(matter.headline) ?? fieldOf(matter.title)
  if (headline === null) {
    const article = articleOf(readText(plain, input, planned !== null), {
      input,
      slug,
      from: 'text',
      planned,
    })
    return withMatter(article, matter, image)
  }
  const fields = planned === null ? understood(plain, headline) : untouched(plain, headline)
  return withMatter(articleOf(fields, { input, slug, from: 'body', planned }), matter, image)
}

/** Whether a text is Markdown whatever its file is called. */
export function hasFrontMatter(text: string): boolean {
  return splitFrontMatter(text).yaml !== null || opensFrontMatter(text)
}

/** The text between a first line `---` and the next one, and what follows. */
function splitFrontMatter(text: string): { readonly yaml: string | null; readonly body: string } {
  const found = text.match(/^\ufeff?\s*---[^\S\n]*\r?\n([\s\S]*?)\r?\n?^(?:---|\.\.\.)[^\S\n]*$/m)
  if (found === null || found.index !== 0) return { yaml: null, body: text }
  return { yaml: found[1] ?? '', body: text.slice(found[0].length) }
}

/** A first line `---` with a `key:` of ours in the next: front matter, and no rule across the page. */
const opensFrontMatter = (text: string): boolean => {
  const key = text.match(/^\ufeff?\s*---[^\S\n]*\r?\n\s*([A-Za-z]+)[^\S\n]*:/)?.[1]
  return key !== undefined && frontMatterKeys.includes(key)
}

/** Marks of `==highlight==`, which an editor adds and matching must not see. */
const withoutHighlights = (text: string): string => text.replace(/==/g, '')

function understood(plain: string, headline: string): Fields {
  const body = sortBody(paragraphsOf(plain), withoutHighlights(headline))
  return {
    ...body.head,
    ...kickerOf(headline),
    kicker: body.head.kicker,
    headline,
    url: null,
    image: null,
    paragraphs: body.paragraphs,
  }
}

/** A reviewed article: its body has been sorted before and is taken as it stands. */
function untouched(plain: string, headline: string): Fields {
  return { ...noHead, headline, url: null, image: null, paragraphs: paragraphsOf(plain) }
}

function withMatter(article: Article, matter: FrontMatter, image: string | null): Article {
  const given = (value: string | null, other: Found | null | undefined): Found | null =>
    value === null ? (other ?? null) : { value, from: 'front-matter' }
  const prefer = (value: string | null | undefined, other: Found | null | undefined) =>
    given(fieldOf(value), other)
  return {
    ...article,
    headline: prefer(matter.headline ?? matter.title, article.headline) ?? article.headline,
    kicker: prefer(matter.kicker, article.kicker),
    source: prefer(matter.source, article.source),
    dateline: prefer(matter.dateline, article.dateline),
    author: prefer(matter.author, article.author),
    date: prefer(matter.date, article.date),
    url: given(asWritten(matter.url), article.url),
    image: given(asWritten(matter.image), image === null ? article.image : { value: image, from: 'body' }),
    imageAlt: prefer(matter.imageAlt, article.imageAlt),
    imageCredit: prefer(matter.imageCredit ?? matter.credit, article.imageCredit),
    imageFocus: given(asWritten(matter.focus), null),
  }
}

function plannedOf(matter: FrontMatter): readonly PlannedQuote[] | null {
  if (matter.quotes === undefined || matter.quotes === null) return null
  return matter.quotes.map(quote => ({
    text: fold(clean(quote.text)),
    cut: fieldOf(quote.cut),
    leadIn: fieldOf(quote.leadIn),
    speaker: fieldOf(quote.speaker),
    role: fieldOf(quote.role),
    selected: quote.selected,
    edited: quote.edited,
  }))
}

const fieldOf = (value: string | null | undefined): string | null => asWritten(clean(value ?? ''))

/** An address or a path, whose dots are no ellipsis. */
const asWritten = (value: string | null | undefined): string | null => {
  const text = fold(value ?? '')
  return text === '' ? null : text
}

/** The address of the first picture. */
function pictureIn(body: string): string | null {
  return body.match(/!\[[^\]]{0,300}\]\((\S{1,500}?)(?:\s+"[^"]*")?\)/)?.[1] ?? null
}

/** Markdown's marks taken off. */
function plainMarkdown(body: string): string {
  return (
    cutBetween(body, /<!--/g, '-->')
      .replace(/!\[[^\]]{0,300}\](?:\([^)]{1,600}\)|\[[^\]\n]{0,99}\])/g, '')
      // Where links and pictures lead (CommonMark 4.7), as word processors write them at the end.
      .replace(/^ {0,3}\[[^\]^\n]{1,99}\]: {0,9}(?:<[^>\n]{0,600}>|[^\s]{0,99}[/:][^\s]{0,600}) *$/gm, '')
      .replace(/\[([^\]]{1,300})\]\(\S{1,500}?(?:\s+"[^"]*")?\)/g, '$1')
      .replace(/^[ ]{0,3}>[ ]?/gm, '')
      .replace(/^[ ]{0,3}[*+][ ]+/gm, '')
      .replace(/^#{1,6}[ ]+/gm, '')
      .replace(/(\*\*|__)(?=[^\s*_])(.{1,500}?)(?<=[^\s*_])\1/g, '$2')
  )
}
