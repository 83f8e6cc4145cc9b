import { clean, decodeEntities, fold } from './clean.ts'
import { linesOfMarkup, tags } from './markup.ts'

/** A news article as schema.org describes it, as far as it is used. */
export interface Described {
  readonly headline: string | null
  readonly body: readonly string[]
  readonly source: string | null
  readonly author: string | null
  readonly date: string | null
  readonly url: string | null
  readonly image: string | null
  readonly imageAlt: string | null
  readonly imageCredit: string | null
  readonly kicker: string | null
  /** false where the page says that only subscribers may read on. */
  readonly free: boolean
}

/** The articles in a JSON-LD value: itself, a list, or the members of its @graph. */
export function articlesIn(value: unknown, depth = 0): readonly Described[] {
  if (depth > deepest || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.slice(0, 2000).flatMap(item => articlesIn(item, depth + 1))
  const record = value as Readonly<Record<string, unknown>>
  if (isArticle(record['@type'])) return [described(record)]
  return [record['@graph'], record.mainEntity].flatMap(inner => articlesIn(inner, depth + 1))
}

/** JSON as pages carry it: with raw line breaks in strings, which JSON forbids. Null when it is none. */
export function parseLoose(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    try {
      return JSON.parse(text.replace(/[\n\r\t]+/g, ' ').replace(/,\s*([}\]])/g, '$1'))
    } catch {
      return null
    }
  }
}

/** Text from a field that may hold markup and entities. */
export function textOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = fold(clean(clean(String(value)).replace(tags, ' ')))
  return text === '' ? null : text
}

/** An address from such a field: its dots are no ellipsis, and its letters are not ours to mend. */
export function addressOf(value: unknown): string | null {
  return typeof value === 'string' ? decodeEntities(value).trim() || null : null
}

const isArticle = (type: unknown): boolean =>
  (Array.isArray(type) ? type : [type]).some(
    name =>
      typeof name === 'string' &&
      /^(?:https?:\/\/schema\.org\/)?(?:(?:Reportage|Analysis|Opinion|Background|Review)?NewsArticle|Article|BlogPosting|Report|LiveBlogPosting)$/.test(
        name,
      ),
  )

function described(record: Readonly<Record<string, unknown>>): Described {
  const image = first(record.image) ?? first(record.thumbnailUrl)
  return {
    headline: textOf(record.headline) ?? textOf(record.name),
    body: typeof record.articleBody === 'string' ? linesOfMarkup(clean(record.articleBody)) : [],
    source: nameOf(record.publisher) ?? nameOf(record.sourceOrganization),
    author: nameOf(record.author) ?? nameOf(record.creator),
    date: textOf(record.datePublished) ?? textOf(record.dateCreated),
    url: urlOf(record.url) ?? urlOf(record.mainEntityOfPage),
    image: urlOf(image),
    imageAlt: fieldOf(image, 'caption') ?? fieldOf(image, 'description'),
    imageCredit:
      fieldOf(image, 'creditText') ?? fieldOf(image, 'copyrightHolder') ?? fieldOf(image, 'creator'),
    kicker: null,
    free: !/^false$/i.test(String(record.isAccessibleForFree ?? 'true')),
  }
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

/** Lists in lists, objects in objects: as deep as any site goes. */
const deepest = 4

function nameOf(value: unknown, depth = 0): string | null {
  if (depth > deepest) return null
  if (Array.isArray(value)) {
    const names = value
      .slice(0, 5)
      .map(it => nameOf(it, depth + 1))
      .filter(name => name !== null)
    return names.length === 0 ? null : names.join('، ')
  }
  if (typeof value === 'object' && value !== null) return textOf((value as Record<string, unknown>).name)
  return textOf(value)
}

function urlOf(value: unknown, depth = 0): string | null {
  if (depth > deepest) return null
  if (typeof value === 'object' && value !== null) {
    const record = value as Record<string, unknown>
    const inner = [record.url, record['@id'], record.contentUrl]
    return inner.map(it => urlOf(it, depth + 1)).find(it => it !== null) ?? null
  }
  return addressOf(value)
}

function fieldOf(value: unknown, key: string): string | null {
  return typeof value === 'object' && value !== null ? nameOf((value as Record<string, unknown>)[key]) : null
}
