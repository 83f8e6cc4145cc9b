import { fold } from './clean.ts'
import { addressOf, articlesIn, type Described, parseLoose, textOf } from './json-ld.ts'
import { insidesOf } from './markup.ts'

/** What a page says of itself outside its text. */
export interface PageHead {
  readonly article: Described | null
  readonly meta: ReadonlyMap<string, string>
  readonly title: string | null
  readonly headings: readonly string[]
}

/** Reads head data by pattern, so that it does not depend on the tree's depth. */
export function pageHeadOf(html: string): PageHead {
  const scripts = scriptsOf(html)
  const articles = scripts.flatMap(script => articlesIn(parseLoose(script)))
  const inside = (name: string, most: number) =>
    insidesOf(html, name)
      .slice(0, most)
      .map(it => textOf(it.slice(0, 2000)))
      .filter(text => text !== null)
  return {
    article: articles.find(article => article.headline !== null) ?? articles[0] ?? null,
    meta: metaOf(html),
    title: inside('title', 1)[0] ?? null,
    headings: inside('h1', 10),
  }
}

/** The JSON-LD scripts, each up to its end by plain search: a pattern would look for a missing end again and again. */
function scriptsOf(html: string): readonly string[] {
  const lower = html.toLowerCase()
  const scripts: string[] = []
  for (const found of html.matchAll(/<script\b[^<>]*application\/ld\+json[^<>]*>/gi)) {
    const start = found.index + found[0].length
    const end = lower.indexOf('</script>', start)
    if (end === -1 || scripts.length === 20) break
    scripts.push(html.slice(start, end).trim())
  }
  return scripts
}

/** The page's headline: JSON-LD, OpenGraph, a heading, the title; without the site's name at its end. */
export function headlineOf(
  head: PageHead,
): { readonly text: string; readonly from: 'json-ld' | 'meta' | 'body' } | null {
  const site = head.meta.get('og:site_name') ?? head.article?.source ?? null
  const strip = (text: string): string => withoutSite(text, site, head)
  const described = head.article?.headline
  if (described) return { text: strip(described), from: 'json-ld' }
  const og = head.meta.get('og:title') ?? head.meta.get('twitter:title')
  if (og) return { text: strip(og), from: 'meta' }
  // Of several headings the one that the title repeats; a logo is a heading on some sites.
  const heading =
    head.headings.find(text => head.title?.includes(text) && text.length > 15) ??
    head.headings.find(text => text.length > 15)
  if (heading) return { text: heading, from: 'body' }
  return head.title === null ? null : { text: strip(head.title), from: 'meta' }
}

/** «… - عبر الإمارات - البيان»: cut where a heading ends, or where the site's name or the title's last part begins. */
function withoutSite(text: string, site: string | null, head: PageHead): string {
  const heading = head.headings.find(other => other.length > 15 && text.startsWith(other))
  if (heading !== undefined) return heading
  const parts = text.split(/\s+[-–—|•»]\s+/)
  const last = parts.at(-1) ?? ''
  if (parts.length > 1 && (same(last, site) || isSiteName(last, head)))
    return text
      .slice(0, text.lastIndexOf(last))
      .replace(/\s+[-–—|•»]\s+$/, '')
      .trim()
  return text
}

const same = (a: string, b: string | null): boolean =>
  b !== null && a.replace(/\s/g, '') === b.replace(/\s/g, '')

/** Short, and set off at the end of the title too. */
const isSiteName = (last: string, head: PageHead): boolean =>
  last.length <= 30 && last.split(' ').length <= 4 && (head.title?.endsWith(last) ?? false)

/** The outlet as the title ends with it. */
export function siteNameOf(head: PageHead): string | null {
  const parts = (head.title ?? '').split(/\s+[-–—|•»]\s+/)
  const last = parts.at(-1) ?? ''
  return parts.length > 1 && isSiteName(last, head) ? last : null
}

const addressKeys = /(?:^|[:_])(?:url|image|image_src|canonical)$/

function metaOf(html: string): ReadonlyMap<string, string> {
  const meta = new Map<string, string>()
  for (const tag of [...html.matchAll(/<(?:meta|link)\b[^<>]{1,4000}>/gi)].slice(0, 400)) {
    const attributes = attributesOf(tag[0])
    const key = (
      attributes.get('property') ??
      attributes.get('name') ??
      attributes.get('itemprop') ??
      attributes.get('rel')
    )?.toLowerCase()
    const given = attributes.get('content') ?? attributes.get('href')
    const value = key !== undefined && addressKeys.test(key) ? addressOf(given) : textOf(given)
    if (key !== undefined && value !== null && !meta.has(key)) meta.set(key, fold(value))
  }
  return meta
}

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const found of tag.matchAll(/([a-zA-Z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)) {
    attributes.set((found[1] ?? '').toLowerCase(), found[2] ?? found[3] ?? found[4] ?? '')
  }
  return attributes
}
