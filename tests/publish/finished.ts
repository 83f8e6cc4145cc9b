import type { Article } from '../../src/article/article.ts'
import type { CardKind } from '../../src/card/card.ts'
import { formatById } from '../../src/card/formats.ts'
import type { Image } from '../../src/paint/image.ts'
import type { Story } from '../../src/story/story.ts'

const nowhere = { x: 0, y: 0, width: 0, height: 0 }

export function article(change: Partial<Article> = {}): Article {
  const paragraphs = ['قال الوزير: «سنبدأ البناء غداً، ولن نتأخر». وأضاف أن العمل مستمر.', 'وانتهى الخبر هنا.']
  return {
    input: 'news/وزير.txt',
    slug: 'وزير',
    headline: { value: 'الوزير: «سنبدأ» البناء غداً', from: 'text' },
    kicker: null,
    source: { value: 'وكالة الغد', from: 'text' },
    dateline: null,
    author: null,
    date: null,
    url: null,
    image: null,
    paragraphs,
    planned: null,
    problems: [],
    ...change,
  }
}

export function story(change: Partial<Article> = {}): Story {
  return { article: article(change), quotes: [], problems: [] }
}

/** A painted card; its picture is `bytes` zeros, which is all that publishing looks at. */
export function image(
  name: string,
  formatId: string,
  text: string,
  speaker: string | null = null,
  bytes = 3,
): Image {
  const format = formatById(formatId)
  const kind: CardKind = name === 'headline' ? 'headline' : 'quote'
  const plate = { svg: '', hash: '' }
  const line = { text, baseline: 100, ink: nowhere }
  const items = [
    { role: 'speaker', text: speaker ?? '', fontSize: 30, lines: [], ink: nowhere },
    { role: kind, text, fontSize: 64, lines: [line], ink: nowhere },
  ]
  const texts = [{ items, rects: [], runs: [], pictures: [], ink: nowhere, problems: [] }]
  const card = { kind, name, format, plate, photos: [], blocks: [], leadIn: null, speaker, problems: [] }
  return {
    card: { card, texts, problems: [] },
    png: new Uint8Array(bytes),
    encoding: 'indexed',
    jpeg: null,
    problems: [],
  }
}
