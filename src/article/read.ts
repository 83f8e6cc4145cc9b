import { Failure, type Problem, problem } from '../problem.ts'
import type { Content } from '../world.ts'
import type { Article } from './article.ts'
import { decode, notText } from './decode.ts'
import { readDocx } from './docx.ts'
import { readFeed } from './feed.ts'
import { articleOf, slugOf } from './fields.ts'
import { readHtml } from './html.ts'
import { readJson } from './json.ts'
import { withoutData } from './markup.ts'
import { sniff } from './sniff.ts'
import { readText } from './text.ts'

/** Characters: a long book's. What is beyond it is data, and would take minutes to understand. */
const mostText = 2_000_000
/** Characters: a whole article without a break has some thousands; what is said in one is compared each with each. */
const longestParagraph = 200_000
/** Characters: no script writes words like that, and patterns would run out of stack on them. */
const longestWord = 10_000
/** Markup may carry pictures; `readHtml` looks at what is left without them. */
const mostMarkup = 60_000_000

/** What is known of a source beside its bytes. */
interface Known {
  readonly input: string
  /** A file name, whose ending helps where the contents leave a doubt. */
  readonly name: string
  readonly web: Content['web']
}

/**
 * One file's bytes to the articles in it: one, except that a feed or a list holds several (their slugs numbered -1, -2 …).
 * `input` is the path or the address as given, or `-` for standard input. What a file is follows from its contents; its ending,
 * or the type of what was fetched, only helps where they leave a doubt. Fails with `empty-article`, `not-text`, `no-headline`, `bad-front-matter`, `bad-markup`,
 * `not-an-article` or `file-too-large`.
 */
export async function read(
  bytes: Uint8Array,
  input: string,
  web: Content['web'] = null,
): Promise<readonly Article[]> {
  const name = web === null ? input : fileNameOf(web)
  const articles = await readBytes(bytes, { input, name, web })
  for (const { headline, paragraphs } of articles) {
    refuseData([headline.value, ...paragraphs], input)
    if (paragraphs.some(text => text.length > longestParagraph))
      throw noArticle(input, `a text with paragraphs of more than ${longestParagraph} characters`)
  }
  return web === null ? articles : articles.map(it => located(it, web.address))
}

async function readBytes(bytes: Uint8Array, known: Known): Promise<readonly Article[]> {
  const { input, name, web } = known
  const sniffed = sniff(bytes)
  if (sniffed.kind === 'other') throw notText(input, sniffed.what)
  if (sniffed.kind === 'text' && /\.(?:docx|odt|xlsx|pptx|pages|zip|epub)$/i.test(name))
    throw notText(input, 'a damaged or renamed document')
  if (sniffed.kind === 'zip') return [await readDocx(bytes, input)]
  if (bytes.length > mostMarkup)
    throw new Failure('file-too-large', { path: input, limit: mostMarkup / 1_000_000 })
  const { text, problems } = decode(bytes, input, web?.type)
  if (text.trim() === '') throw new Failure('empty-article', { path: input })
  const articles = await readDecoded(text, known)
  const found = [...problems, ...disguises(text, input)]
  return articles.map((article, i) =>
    i === 0 ? { ...article, problems: [...found, ...article.problems] } : article,
  )
}

/** What is called text and is none: longer than any, or with words longer than any. */
function refuseData(texts: readonly string[], path: string): void {
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  if (length > mostText) throw noArticle(path, `a text of ${(length / 1e6).toFixed(1)} million characters`)
  const isEndless = (text: string) =>
    text.length > longestWord && text.split(/\s/).some(word => word.length > longestWord)
  if (texts.some(isEndless)) throw noArticle(path, `a text with words of more than ${longestWord} letters`)
}

const noArticle = (path: string, what: string) => new Failure('not-an-article', { path, what })

/** UAX #9 overrides turn letters round whatever they are: a card would say what the page did not show. */
function disguises(text: string, path: string): readonly Problem[] {
  const count = text.match(/[\u202d\u202e]/g)?.length ?? 0
  return count > 0 ? [problem('bidi-override', { path, count })] : []
}

async function readDecoded(text: string, { input, name, web }: Known): Promise<readonly Article[]> {
  const opening = text
    .slice(0, 2000)
    .replace(/^\ufeff/, '')
    .trimStart()
  // The first element, whatever declarations and comments stand before it.
  const root = opening.startsWith('<') ? opening.match(/<([a-z][a-z:]*)/i)?.[1] : undefined
  if (/^(?:rss|feed|rdf:RDF)$/i.test(root ?? '')) return readFeed(text, input)
  if (
    /^<(?:!doctype\s+html|html|head|body|!--|meta|div|article|title)\b/i.test(opening) ||
    /<html\b/i.test(opening)
  )
    return [await readHtml(text, input, web?.address)]
  if (/\.html?$/i.test(name)) return [await readHtml(text, input, web?.address)]
  if (/\.xml$/i.test(name) || /^<\?xml/.test(opening)) return readFeed(text, input)
  if (/\.json$/i.test(name) || /^(?:\{\s*"|\[\s*\{)/.test(opening)) return readJson(text, input)
  const words = withoutData(text)
  refuseData([words], input)
  return [await readPlain(words, input, name)]
}

async function readPlain(text: string, input: string, name: string): Promise<Article> {
  const isNamedSo = /\.(?:md|markdown)$/i.test(name)
  if (isNamedSo || /^\ufeff?\s*---/.test(text)) {
    const { hasFrontMatter, readMarkdown } = await import('./markdown.ts')
    if (isNamedSo || hasFrontMatter(text)) return readMarkdown(text, input)
  }
  return articleOf(readText(text, input), { input, slug: slugOf(input), from: 'text' })
}

const endings: readonly (readonly [type: RegExp, ending: string])[] = [
  [/html\b/i, 'html'],
  [/[/+]json\b/i, 'json'],
  [/[/+]xml\b/i, 'xml'],
  [/markdown/i, 'md'],
]

/** By the type its server gives it; text and what has no type of its own by the address. */
function fileNameOf({ address, type }: NonNullable<Content['web']>): string {
  const ending = endings.find(([sign]) => sign.test(type))?.[1]
  return ending === undefined ? new URL(address).pathname : `page.${ending}`
}

/** What was fetched: its address, unless it names one of its own as a feed's items do, and its picture's in full. */
function located(article: Article, address: string): Article {
  const { image } = article
  const isWhole = image !== null && URL.canParse(image.value, address)
  return {
    ...article,
    url: article.url ?? { value: address, from: 'address' },
    image: isWhole ? { ...image, value: new URL(image.value, address).href } : null,
  }
}
