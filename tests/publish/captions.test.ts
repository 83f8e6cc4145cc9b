import { describe, expect, it } from 'vitest'
import { altText, captions } from '../../src/publish/captions.ts'
import { article } from './finished.ts'

const quote = {
  kind: 'quote',
  name: 'quote-1',
  text: 'سنبدأ البناء غداً',
  leadIn: null,
  speaker: 'الوزير',
} as const
const headline = {
  kind: 'headline',
  name: 'headline',
  text: 'سنبدأ البناء',
  leadIn: null,
  speaker: null,
} as const

describe('altText', () => {
  it('puts a quote in marks once, and says whose it is', () => {
    expect(altText({ ...quote, text: '“سنبدأ البناء غداً”' }, article())).toBe('«سنبدأ البناء غداً» — الوزير')
  })
  it('leaves the marks of words inside a quote in their pairs', () => {
    const text = 'وصفها الأهالي بـ«الكارثة»'
    expect(altText({ ...quote, text, speaker: null }, article())).toBe(`«${text}»`)
    const both = '«الأولى» ثم «الثانية»'
    expect(altText({ ...quote, text: both, speaker: null }, article())).toBe(`«${both}»`)
  })
  it('leaves a lead-in outside the marks', () => {
    const led = { ...quote, text: 'أكد أن البناء «سيبدأ غداً»', leadIn: 'أكد أن البناء' }
    expect(altText(led, article())).toBe('أكد أن البناء «سيبدأ غداً» — الوزير')
  })
  it('names no one where no one is known', () => {
    expect(altText({ ...quote, speaker: null }, article())).toBe('«سنبدأ البناء غداً»')
    expect(altText(headline, article({ source: null }))).toBe('سنبدأ البناء')
  })
})

describe('captions', () => {
  it('gives each text once, the longest cut of it, with the address', () => {
    const url = { value: 'https://example.org/1', from: 'front-matter' } as const
    const cards = [{ ...quote, text: 'سنبدأ…' }, quote, headline]
    expect(captions(cards, article({ url, source: null }))).toBe(
      '«سنبدأ البناء غداً» — الوزير\nhttps://example.org/1\n\nسنبدأ البناء\nhttps://example.org/1\n',
    )
  })
})
