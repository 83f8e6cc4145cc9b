import { describe, expect, test } from 'vitest'
import { read } from '../../src/article/read.ts'
import { Failure } from '../../src/problem.ts'
import { reviewMarkdown } from '../../src/story/review.ts'
import { understand } from '../../src/story/understand.ts'

const storyOf = async (text: string, input = 'x.txt') => {
  const [article] = await read(new TextEncoder().encode(text), input)
  if (article === undefined) throw new Error('no article')
  return understand(article, { maxQuotes: 3 })
}

const market = `سوق المزارعين يعود إلى ساحة البلدة

عاد سوق المزارعين إلى ساحة البلدة صباح أمس بعد توقف دام عامين، وحمل يافطة “من الحقل إلى المائدة”.

وقال رئيس البلدية كمال الحداد لصحيفة «المرفأ»: «انتظرنا هذا اليوم طويلا، ولن نسمح بأن يغلق السوق مرة أخرى».

وأضاف: "سنفتح جناحا للحرف اليدوية في الربيع المقبل. ونريد أن يجد كل مزارع مكانا له".

من جهتها، أوضحت المزارعة سعاد النجار أن «البيع المباشر ضاعف دخل عائلتي في موسم واحد».
`

describe('understand', () => {
  test('finds speech, its speakers and what is no speech', async () => {
    const { quotes } = await storyOf(market)
    expect(quotes.map(quote => [quote.speaker?.name, quote.speaker?.role, quote.fragment])).toEqual([
      ['كمال الحداد', 'رئيس البلدية', false],
      ['كمال الحداد', 'رئيس البلدية', false],
      ['سعاد النجار', 'المزارعة', true],
    ])
  })

  test('every quote is exactly its span, and every version a part of it', async () => {
    const { article, quotes } = await storyOf(market)
    for (const quote of quotes) {
      expect(article.paragraphs[quote.paragraph]?.slice(quote.start, quote.end)).toBe(quote.text)
      for (const version of quote.versions) expect(quote.text).toContain(version.replace(/^…|…$/g, ''))
    }
  })

  test('an article without speech has none, and proposes statements', async () => {
    const story = await storyOf(
      'ثلوج على الجبل\n\nتساقطت ثلوج كثيفة على قرى الجبل فجر اليوم وأغلقت طريقين رئيسيتين حتى الظهر.',
    )
    expect(story.quotes).toEqual([])
    expect(story.problems.map(problem => problem.code)).toEqual(['no-quotes'])
    expect(story.statements?.[0]?.text).toContain('تساقطت')
  })
})

describe('the reviewable file', () => {
  test('is read back to the same story', async () => {
    const story = await storyOf(market)
    const again = await storyOf(reviewMarkdown(story), 'x.md')
    const seen = (it: typeof story) =>
      it.quotes.map(({ text, speaker, selected, paragraph, start, end }) => ({
        text,
        name: speaker?.name,
        selected,
        paragraph,
        start,
        end,
      }))
    expect(seen(again)).toEqual(seen(story))
    expect(again.article.paragraphs).toEqual(story.article.paragraphs)
    expect(again.article.headline.value).toBe(story.article.headline.value)
  })

  test('highlights are kept and not compared', async () => {
    const edited = reviewMarkdown(await storyOf(market)).replace('ولن نسمح بأن', 'ولن ==نسمح== بأن')
    const { quotes } = await storyOf(edited, 'x.md')
    expect(quotes[0]?.versions[0]).toContain('==نسمح==')
  })

  test('changed words are refused unless said to be edited', async () => {
    const changed = reviewMarkdown(await storyOf(market)).replace('text: "انتظرنا هذا', 'text: "انتظرتُ هذا')
    const error = await storyOf(changed, 'x.md').catch((thrown: unknown) => thrown)
    expect(error instanceof Failure && error.problem.code).toBe('quote-not-in-article')
    const allowed = changed.replace('    selected: true', '    selected: true\n    edited: true')
    expect((await storyOf(allowed, 'x.md')).quotes[0]?.text).toContain('انتظرتُ')
  })
})
