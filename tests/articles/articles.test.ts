import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { read } from '../../src/article/read.ts'
import { speakerThreshold } from '../../src/story/attribution.ts'
import { reviewMarkdown } from '../../src/story/review.ts'
import { understand } from '../../src/story/understand.ts'

/** What a reader says of an article, in `story.json` beside it. */
interface Told {
  readonly headline: string
  readonly quotes: readonly {
    readonly text: string
    readonly speaker: string | null
    readonly role: string | null
    readonly fragment: boolean
    readonly marked: boolean
  }[]
}

const fields = ['headline', 'kicker', 'source', 'dateline', 'author', 'date', 'url', 'image'] as const
const here = new URL('./', import.meta.url)
const slugs = readdirSync(here, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

async function articleIn(slug: string): Promise<Article> {
  const folder = new URL(`${slug}/`, here)
  const name = readdirSync(folder).find(file => file.startsWith('article.')) ?? ''
  const [article] = await read(readFileSync(new URL(name, folder)), name)
  if (article === undefined) throw new Error(`${slug} holds no article`)
  return article
}

const toldOf = (slug: string): Told =>
  JSON.parse(readFileSync(new URL(`${slug}/story.json`, here), 'utf8')) as Told

describe.each(slugs)('%s', slug => {
  const told = toldOf(slug)

  test('fields', async () => {
    const article = await articleIn(slug)
    for (const field of fields) {
      const expected = (told as unknown as Readonly<Record<string, string>>)[field]
      if (expected !== undefined) expect([field, article[field]?.value]).toEqual([field, expected])
    }
  })

  test('quotes and speakers', async () => {
    const { quotes } = understand(await articleIn(slug), { maxQuotes: 3 })
    expect(
      quotes.map(({ text, speaker, fragment, marked }) => {
        const shown = speaker !== null && speaker.confidence >= speakerThreshold
        return { text, speaker: shown ? speaker.name : null, fragment, marked }
      }),
    ).toEqual(told.quotes.map(({ text, speaker, fragment, marked }) => ({ text, speaker, fragment, marked })))
    for (const [i, { role }] of told.quotes.entries())
      if (role !== null) expect(quotes[i]?.speaker?.role).toBe(role)
  })

  test('the reviewable file gives the same again', async () => {
    const story = understand(await articleIn(slug), { maxQuotes: 3 })
    const [again] = await read(new TextEncoder().encode(reviewMarkdown(story)), `${slug}.md`)
    expect(again?.paragraphs).toEqual(story.article.paragraphs)
    const second = understand(again as Article, { maxQuotes: 3 })
    expect(second.quotes.map(quote => [quote.text, quote.paragraph, quote.start, quote.selected])).toEqual(
      story.quotes.map(quote => [quote.text, quote.paragraph, quote.start, quote.selected]),
    )
  })
})
