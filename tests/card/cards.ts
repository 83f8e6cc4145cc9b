import type { CardContent } from '../../src/card/content.ts'
import type { Quote, Story } from '../../src/story/story.ts'

/** A headline card's words, as short as can be. */
export const words: CardContent = {
  kind: 'headline',
  name: 'headline',
  text: ['عنوان'],
  leadIn: null,
  speaker: null,
  kicker: null,
  source: null,
  dateline: null,
  author: null,
  date: null,
  direction: 'rtl',
  photo: null,
}

/** A story with a headline and these quotes. */
export function story(headline: string, quotes: readonly Partial<Quote>[] = []): Story {
  const found = (value: string) => ({ value, from: 'text' as const })
  return {
    article: {
      input: 'a.txt',
      slug: 'a',
      headline: found(headline),
      kicker: null,
      source: found('المرفأ'),
      dateline: null,
      author: null,
      date: null,
      url: null,
      image: null,
      paragraphs: [],
      planned: null,
      problems: [],
    } as Story['article'],
    quotes: quotes.map(quote),
    problems: [],
  }
}

function quote(given: Partial<Quote>): Quote {
  const text = given.text ?? 'قول'
  const place = { paragraph: 0, start: 0, end: 0 }
  const usual = { ...place, speaker: null, marked: true, fragment: false, leadIn: null, score: 1 }
  return { ...usual, selected: true, versions: [text], ...given, text }
}
