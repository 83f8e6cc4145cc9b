import { Failure, problem } from '../problem.ts'
import type { Article } from './article.ts'
import { kickerOf, sortBody } from './body.ts'
import { clean, fold } from './clean.ts'
import { articleOf, slugOf } from './fields.ts'
import { addressOf, articlesIn, type Described, textOf } from './json-ld.ts'
import { linesOfMarkup } from './markup.ts'

/** Articles read from one file are kept to so many: a newsroom's day, and a bound on time and memory. */
export const mostArticles = 500

/** JSON of a CMS: WordPress posts (one or a list), NewsArticle JSON-LD, or plain {headline, body}. */
export function readJson(text: string, input: string): readonly Article[] {
  const value = parse(text, input)
  const described = articlesIn(value)
  const found =
    described.length > 0
      ? described
      : list(value)
          .map(postOf)
          .filter(post => post !== null)
  if (found.length === 0) {
    throw new Failure('not-an-article', { path: input, what: 'JSON without a post or a NewsArticle' })
  }
  return numbered(found, input, 'json-ld')
}

/** Articles of one file, their slugs numbered when there are several; those without a headline or text left out. */
export function numbered(
  found: readonly Described[],
  input: string,
  from: 'json-ld' | 'meta',
): readonly Article[] {
  const whole = found.filter(it => it.headline !== null && it.body.length > 0)
  if (whole.length === 0)
    throw new Failure(found.some(it => it.headline !== null) ? 'empty-article' : 'no-headline', {
      path: input,
    })
  const kept = whole.slice(0, mostArticles)
  const slug = slugOf(input)
  return kept.map((it, i) => {
    const cut = i === 0 && whole.length > mostArticles
    const problems = cut
      ? [problem('too-many-articles', { path: input, count: whole.length, limit: mostArticles })]
      : []
    return articleFrom(it, { input, slug: kept.length === 1 ? slug : `${slug}-${i + 1}`, from, problems })
  })
}

function articleFrom(it: Described, about: Parameters<typeof articleOf>[1]): Article {
  const { kicker, headline } = kickerOf(fold(clean(it.headline ?? '')))
  const body = sortBody(
    it.body.map(line => fold(clean(line))).filter(line => line !== ''),
    headline,
  )
  const date = (it.date ?? body.head.date)?.replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1') ?? null
  const fields = {
    ...it,
    headline,
    date,
    paragraphs: body.paragraphs,
    dateline: body.head.dateline,
    kicker: kicker ?? it.kicker ?? body.head.kicker,
    source: it.source ?? body.head.source,
    author: it.author ?? body.head.author,
  }
  return articleOf(fields, about)
}

function parse(text: string, input: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // V8 quotes the text around the fault; only the fault itself is of use.
    const reason =
      error instanceof SyntaxError
        ? error.message.replace(/,? ?"?\.{3}.*$/s, '').slice(0, 80)
        : 'it is nested too deeply'
    throw new Failure('bad-markup', { path: input, kind: 'JSON', reason }, error)
  }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** A post of WordPress's REST API, or an object with the usual names. */
function postOf(value: unknown): Described | null {
  if (typeof value !== 'object' || value === null) return null
  const post = value as Readonly<Record<string, unknown>>
  const headline = textOf(rendered(post.title)) ?? textOf(post.headline)
  const content =
    rendered(post.content) ?? rendered(post.body) ?? post.text ?? post.articleBody ?? rendered(post.excerpt)
  if (headline === null && content === undefined) return null
  const embedded = (post._embedded ?? {}) as Readonly<Record<string, unknown>>
  const media = inner(embedded['wp:featuredmedia'])
  return {
    headline,
    body:
      typeof content === 'string'
        ? linesOfMarkup(clean(content))
        : Array.isArray(content)
          ? content.map(line => textOf(line) ?? '')
          : [],
    source: textOf(post.source) ?? siteName(post.yoast_head_json),
    author:
      textOf(inner(embedded.author)?.name) ?? (typeof post.author === 'string' ? textOf(post.author) : null),
    date: textOf(post.date) ?? textOf(post.published),
    url: addressOf(post.link) ?? addressOf(post.url),
    image:
      addressOf(media?.source_url) ?? addressOf(post.jetpack_featured_media_url) ?? addressOf(post.image),
    imageAlt: textOf(media?.alt_text),
    imageCredit: textOf(rendered(media?.caption)),
    kicker: textOf(post.kicker),
    free: true,
  }
}

/** WordPress wraps texts as {rendered}. */
const rendered = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'rendered' in value
    ? (value as { rendered: unknown }).rendered
    : (value ?? undefined)

const inner = (value: unknown): Readonly<Record<string, unknown>> | null => {
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'object' && first !== null ? (first as Readonly<Record<string, unknown>>) : null
}

const siteName = (yoast: unknown): string | null => textOf(inner(yoast)?.og_site_name)
