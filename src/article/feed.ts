import { Failure } from '../problem.ts'
import type { Article } from './article.ts'
import { clean } from './clean.ts'
import { numbered } from './json.ts'
import { addressOf, type Described, textOf } from './json-ld.ts'
import { cutBetween, hasLonger, hasMore, hasTagsBeyond, linesOfMarkup } from './markup.ts'

type Node = Readonly<Record<string, unknown>>

/** RSS 2.0, RSS 1.0 or Atom: every item an article. Fails with `bad-markup` or `not-an-article`. */
export async function readFeed(xml: string, input: string): Promise<readonly Article[]> {
  // A feed needs no entities of its own; declared ones can grow a thousandfold each («billion laughs»).
  if (/<!ENTITY/i.test(xml))
    throw new Failure('bad-markup', { path: input, kind: 'XML', reason: 'it declares entities' })
  if (isUnreasonable(xml))
    throw new Failure('not-an-article', {
      path: input,
      what: 'XML with more or longer tags, texts or entities than any feed',
    })
  const root = await parse(xml, input)
  const channel = node(node(root.rss)?.channel) ?? node(root.feed) ?? node(root['rdf:RDF'])
  if (channel === null)
    throw new Failure('not-an-article', { path: input, what: 'XML that is no RSS or Atom feed' })
  const source = plain(channel.title) ?? plain(node(channel.channel)?.title)
  const items = list(channel.item ?? channel.entry)
    .map(item => describedBy(item, source))
    .filter(item => item !== null)
  if (items.length === 0) throw new Failure('not-an-article', { path: input, what: 'a feed without items' })
  return numbered(items, input, 'meta')
}

/** The parser makes an object of each tag outside CDATA, and adds each letter of a text to those before it. */
const isUnreasonable = (xml: string): boolean =>
  hasTagsBeyond(cutBetween(xml, /<!\[CDATA\[/g, ']]>'), mostTags) ||
  hasMore(xml, '&', mostEntities) ||
  hasLonger(xml, '<', longestText)

/** 10,000 items of 20 elements have 400,000 tags; a page of one article has at most 4 million characters. */
const [mostTags, mostEntities, longestText] = [500_000, 1_000_000, 4_000_000]

async function parse(xml: string, input: string): Promise<Node> {
  const { XMLParser } = await import('fast-xml-parser')
  try {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
      processEntities: false,
      parseTagValue: false,
      trimValues: true,
      stopNodes: ['*.content:encoded', '*.content', '*.summary', '*.description'],
    })
    return (node(parser.parse(xml)) ?? {}) as Node
  } catch (error) {
    throw new Failure(
      'bad-markup',
      {
        path: input,
        kind: 'XML',
        reason:
          error instanceof Error
            ? (error.message.split(/\n| Context:/)[0] ?? '').slice(0, 80).replace(/\.$/, '')
            : 'it is damaged',
      },
      error,
    )
  }
}

function describedBy(value: unknown, source: string | null): Described | null {
  const item = node(value)
  if (item === null) return null
  const content =
    raw(item['content:encoded']) ?? raw(item.content) ?? raw(item.description) ?? raw(item.summary)
  return {
    headline: plain(item.title),
    body: content === null ? [] : linesOfMarkup(clean(content)),
    source: plain(node(item.source)?.title ?? item.source) ?? source,
    author: plain(item['dc:creator']) ?? plain(node(item.author)?.name ?? item.author),
    date: plain(item.pubDate) ?? plain(item.published) ?? plain(item['dc:date']) ?? plain(item.updated),
    url: linkOf(item.link),
    image: pictureOf(item),
    imageAlt: null,
    imageCredit: plain(item['media:credit']),
    kicker: null,
    free: true,
  }
}

/** A text that may be wrapped in CDATA, carry attributes, or have its markup escaped. */
function raw(value: unknown): string | null {
  const text = typeof value === 'object' && value !== null ? (value as Node)['#text'] : value
  if (typeof text !== 'string') return null
  const inside = text.match(/^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/)?.[1]
  return inside ?? (/<\w/.test(text) ? text : clean(text))
}

const plain = (value: unknown): string | null => textOf(raw(Array.isArray(value) ? value[0] : value))

function linkOf(value: unknown): string | null {
  const links = list(value)
  const chosen = links.find(link => node(link)?.['@rel'] === 'alternate') ?? links[0]
  return addressOf(node(chosen)?.['@href']) ?? addressOf(node(chosen)?.['#text'] ?? chosen)
}

const pictureOf = (item: Node): string | null =>
  ['media:content', 'media:thumbnail', 'enclosure']
    .map(key => addressOf(node(list(item[key])[0])?.['@url']))
    .find(url => url !== null) ?? null

const list = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]
const node = (value: unknown): Node | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : null
