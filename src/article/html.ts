import { Failure, type Problem, problem } from '../problem.ts'
import type { Article, Found, Origin } from './article.ts'
import { kickerOf, sortBody } from './body.ts'
import { clean, fold } from './clean.ts'
import { articleOf, slugOf } from './fields.ts'
import { headOf } from './head-line.ts'
import { hasManyHeadlines, isLinkList } from './link-list.ts'
import { depthOf, hasTagsBeyond, linesOfMarkup, tags, withoutData, withoutHidden } from './markup.ts'
import { headlineOf, type PageHead, pageHeadOf, siteNameOf } from './page.ts'

/** Without the files written into it a page has at most a few MB; without its scripts and styles, seldom one. */
const megabytes = { page: 12, shown: 4 }
/** Real pages nest some 60 deep; Readability's time grows with the depth's cube (5 s at 600), and recursion fails at some thousands. */
const deepest = 200

/** A web page, saved or, with its `address`, fetched. Fails with `file-too-large`, `no-headline` or `not-an-article`. */
export async function readHtml(html: string, input: string, address?: string): Promise<Article> {
  const page = html.length > 1_000_000 ? withoutData(html) : html
  refuseLarger(page, megabytes.page, input)
  const shown = withoutHidden(page)
  refuseLarger(shown, megabytes.shown, input)
  const head = pageHeadOf(page)
  const headline = headlineOf(head)
  const lines = storyLines(await textOf(shown, head, input))
  if (headline === null || !/\p{L}/u.test(headline.text)) throw new Failure('no-headline', { path: input })
  const body = sortBody(lines, headline.text)
  refuseList(page, body.paragraphs, input)
  const { kicker, headline: title } = kickerOf(fold(clean(headline.text)))
  const fields = {
    ...body.head,
    kicker: kicker ?? body.head.kicker,
    headline: title,
    url: null,
    image: null,
    paragraphs: body.paragraphs,
  }
  const article = articleOf(fields, {
    input,
    slug: slugOf(input),
    from: 'body',
    problems: walled(page, head, body.paragraphs, input),
  })
  const described = {
    ...article,
    ...headFields(head, article),
    headline: { value: title, from: headline.from },
  }
  // A page's own word for its address is sometimes the front page's.
  return address === undefined ? described : { ...described, url: { value: address, from: 'address' } }
}

function refuseLarger(markup: string, limit: number, path: string): void {
  if (markup.length > limit * 1e6) throw new Failure('file-too-large', { path, limit })
}

/** Without what a page sets around a story: the section's name and the clock above it, the agency's credit under a picture. */
function storyLines(lines: readonly string[]): readonly string[] {
  const arabic = lines.filter(line => /[\u0621-\u064a]/.test(line) || line.length > 60)
  const first = arabic.findIndex(line => line.length > 80 || /[.؟!…:»”"]$/.test(line))
  return arabic.filter((line, i) => i >= first || headOf(line) !== null)
}

/** Head data goes before what the text shows; the author is the byline where the head only names the outlet. */
function headFields(head: PageHead, shown: Article) {
  const { article, meta } = head
  const pick = (described: string | null | undefined, ...keys: readonly string[]): Found | null => {
    if (described) return { value: described, from: 'json-ld' }
    const key = keys.find(name => meta.has(name))
    return key === undefined ? null : { value: meta.get(key) ?? '', from: 'meta' satisfies Origin }
  }
  const site = siteNameOf(head)
  const source =
    pick(article?.source, 'og:site_name', 'application-name') ??
    shown.source ??
    (site === null ? null : { value: site, from: 'meta' as const })
  const author = pick(article?.author, 'author', 'article:author', 'dc.creator')
  const date = pick(article?.date, 'article:published_time', 'datepublished', 'pubdate', 'date', 'dc.date')
  return {
    source,
    author: author === null || !isAuthor(author.value, source?.value ?? '') ? shown.author : author,
    date:
      date === null
        ? shown.date
        : { ...date, value: date.value.replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1') },
    url: pick(article?.url, 'og:url', 'canonical'),
    image: pick(article?.image, 'og:image', 'twitter:image', 'image_src'),
    imageAlt: pick(article?.imageAlt, 'og:image:alt', 'twitter:image:alt'),
    imageCredit: pick(article?.imageCredit),
  }
}

/** Sites name themselves, a section or «(city - outlet)» as the author. */
function isAuthor(name: string, source: string): boolean {
  if (name === source || /^https?:/.test(name)) return false
  const head = headOf(name.replace(/[()]/g, ''))
  return head === null || head.author !== null
}

/** The story's lines: Readability's, unless JSON-LD holds clearly more; without a tree where it would be too deep. */
async function textOf(shown: string, head: PageHead, input: string): Promise<readonly string[]> {
  const described = head.article?.body ?? []
  const isFlat = isUnreasonable(shown)
  const story = isFlat ? shown : await readable(shown)
  const lines = linesOfMarkup(story)
    .map(line => fold(clean(line)))
    .filter(line => line !== '')
  const size = (all: readonly string[]): number => all.join('').length
  if (size(described) > 300 && size(described) > 1.5 * size(lines))
    return described.flatMap(line => clean(line).split('\n'))
  // A page without a tree shows its menus too.
  if (!isFlat && isLinkList(story))
    throw new Failure('not-an-article', { path: input, what: 'a list of articles' })
  return lines
}

/** Nested too deep for a parser's recursion, or with more tags and entities, or longer tags, than any page of one article. */
const isUnreasonable = (shown: string): boolean =>
  hasTagsBeyond(shown, mostTags) ||
  shown.split('&').length > mostEntities ||
  depthOf(shown, deepest) > deepest

const mostTags = 60_000
/** Old pages write every letter as one; linkedom makes a node of each, and Readability compares them. */
const mostEntities = 200_000

/** The main part's markup. Loaded when a page comes: a text file does not pay for it. */
async function readable(shown: string): Promise<string> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ])
  // Where HTML lets the body's tags be left out, linkedom makes no body.
  const { document } = parseHTML(/<body\b/i.test(shown) ? shown : `<html><body>${shown}</body></html>`)
  const result = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    maxElemsToParse: 60_000,
    charThreshold: 200,
  }).parse()
  return result?.content ?? ''
}

/** A front page or a section: hardly any text of its own, and headline upon headline. */
function refuseList(page: string, paragraphs: readonly string[], input: string): void {
  const text = paragraphs.filter(paragraph => paragraph.length > 60).join(' ').length
  if (text >= 250) return
  if (hasManyHeadlines(page)) throw new Failure('not-an-article', { path: input, what: 'a list of articles' })
  if (text === 0 && paragraphs.length < 2) throw new Failure('empty-article', { path: input })
}

function walled(
  page: string,
  head: PageHead,
  paragraphs: readonly string[],
  input: string,
): readonly Problem[] {
  const text = paragraphs.join(' ')
  const says =
    /(?:للمشتركين|المشتركين فقط|اشترك(?:وا)?\s+(?:الآن\s+)?(?:لقراءة|لمتابعة القراءة|لمواصلة)|لمتابعة القراءة|لقراءة المقال كاملا|سجل الدخول لقراءة|subscribe to (?:read|continue))/i.test(
      text + (text.length < 900 ? page.slice(0, 400_000).replace(tags, ' ') : ''),
    )
  return (head.article?.free === false && text.length < 900) || (says && text.length < 900)
    ? [problem('paywall', { path: input })]
    : []
}
