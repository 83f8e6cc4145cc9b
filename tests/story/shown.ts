import { read } from '../../src/article/read.ts'
import { speakerThreshold } from '../../src/story/attribution.ts'
import type { Speaker } from '../../src/story/story.ts'
import { understand } from '../../src/story/understand.ts'

/** Whom a card shows for each marked quotation of an article with this body; null: nobody. */
export async function shownIn(body: string): Promise<readonly (Speaker | null)[]> {
  const [article] = await read(new TextEncoder().encode(`خبر من المدينة\n\n${body}\n`), 'a.txt')
  if (article === undefined) throw new Error('nothing was read')
  return understand(article, { maxQuotes: 3 })
    .quotes.filter(quote => quote.marked)
    .map(({ speaker }) => (speaker !== null && speaker.confidence >= speakerThreshold ? speaker : null))
}
