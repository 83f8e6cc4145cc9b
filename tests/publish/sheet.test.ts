import { describe, expect, it } from 'vitest'
import { problem } from '../../src/problem.ts'
import { type ArticleReport, added, noTotals } from '../../src/publish/report.ts'
import { counted, sheet } from '../../src/publish/sheet.ts'

const card = {
  kind: 'quote',
  format: 'whatsapp',
  file: 'out/خبر 1/quote-1.whatsapp.png',
  width: 1080,
  height: 1080,
  bytes: 2048,
  encoding: 'indexed',
  text: 'قال "نعم" <b>',
  leadIn: null,
  speaker: 'فلان & فلانة',
  fontSize: 60,
  lines: ['قال'],
} as const

const report: ArticleReport = {
  input: 'خبر 1.txt',
  slug: 'خبر 1',
  headline: 'عنوان <script>alert(1)</script>',
  cards: [card, { ...card, format: 'story', file: 'out/خبر 1/quote-1.story.png', height: 1920 }],
  problems: [problem('no-quotes')],
}

const page = (it: ArticleReport) => sheet.head + sheet.article(it) + sheet.foot(added(noTotals, it, false))

describe('sheet', () => {
  const html = page(report)

  it('is right-to-left Arabic that needs nothing from elsewhere', () => {
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).not.toMatch(/https?:|<script|<link|@import|url\(/)
  })
  it('links to the pictures from the output folder, in a way that every browser opens from disk', () => {
    expect(html).toContain(`src="${encodeURIComponent('خبر 1')}/quote-1.whatsapp.png"`)
  })
  it('shows words of the article as words', () => {
    expect(html).toContain('عنوان &#60;script&#62;')
    expect(html).toContain('alt="قال &#34;نعم&#34; &#60;b&#62;"')
    expect(html).toContain('فلان &#38; فلانة')
  })
  it('puts the formats of one text in one row', () => {
    expect(html.match(/<section>/g)).toHaveLength(1)
    expect(html.match(/<figure /g)).toHaveLength(2)
  })
  it('tells the size of each picture and the problems of the article', () => {
    expect(html).toContain('1080 × 1920')
    expect(html).toContain('2 KB')
    expect(html).toContain(problem('no-quotes').message)
  })
  it.each([
    [1, 'بطاقة من مقال<'],
    [2, 'بطاقتان من مقال<'],
    [5, '5 بطاقات من مقال<'],
    [16, '16 بطاقة من مقال<'],
  ])('counts %i cards as Arabic does', (n, words) => {
    const cards = Array.from({ length: n }, () => card)
    expect(page({ ...report, cards })).toContain(`<p>${words}`)
  })
  it('shows an article that failed by its file', () => {
    const failed = {
      ...report,
      headline: null,
      cards: [],
      problems: [problem('no-headline', { path: 'x.txt' })],
    }
    expect(page(failed)).toContain('<h2 dir="auto">خبر 1.txt</h2>')
  })
})

/** CLDR's plural categories for Arabic: few is n % 100 in 3..10, many n % 100 in 11..99. */
it.each([
  [1, 'مقال'],
  [2, 'مقالين'],
  [3, '3 مقالات'],
  [11, '11 مقالاً'],
  [99, '99 مقالاً'],
  [100, '100 مقال'],
  [103, '103 مقالات'],
])('counts %i in good Arabic', (n, expected) => {
  const forms = { one: 'مقال', two: 'مقالين', few: 'مقالات', many: 'مقالاً', other: 'مقال' }
  expect(counted(n, forms)).toBe(expected)
})
