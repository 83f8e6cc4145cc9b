import { expect, test } from 'vitest'
import { read } from '../../src/article/read.ts'
import { reviewMarkdown } from '../../src/story/review.ts'
import type { Quote } from '../../src/story/story.ts'
import { understand } from '../../src/story/understand.ts'

const headline = 'محطة القياس تنذر بموسم جاف في وادي السنديان'

async function storyOf(text: string, name = 'a.txt') {
  const [article] = await read(new TextEncoder().encode(text), name)
  if (article === undefined) throw new Error('no article')
  return understand(article, { maxQuotes: 3 })
}

async function firstQuote(paragraph: string): Promise<Quote | undefined> {
  return (await storyOf(`${headline}\n\n${paragraph}\n`)).quotes[0]
}

const rest = '"جفت كلها في عام واحد، ولن تعود قبل سنوات إذا لم تتوقف الآبار".'
const whole = '"الينابيع جفت كلها في عام واحد، ولن تعود قبل سنوات إذا لم تتوقف الآبار".'

test.each([
  ['the clause’s own subject', `أكد مأمون الصوّان أن الينابيع الثلاثة ${rest}`, 'الينابيع الثلاثة'],
  ['the verb and a short subject', `وقال مأمون الصوّان إن ${whole}`, 'قال مأمون الصوّان إن'],
  [
    'the verb, without the office and name the card says below',
    `وأكد مدير محطة القياس في الوادي مأمون الصوّان، في بيان، أن ${whole}`,
    'أكد… أن',
  ],
  ['its preposition', `وحذر مدير محطة القياس في الوادي مأمون الصوّان من أن ${whole}`, 'حذر… من أن'],
  ['no accusative', `أكد مأمون الصوّان أن المزارعين ${rest}`, 'أكد مأمون الصوّان أن المزارعين'],
  ['no denial', `ولم يقل مأمون الصوّان إن ${whole}`, null],
])('a fragment’s lead-in is %s', async (_, paragraph, leadIn) => {
  const quote = await firstQuote(paragraph)
  expect([quote?.fragment, quote?.leadIn, quote?.selected]).toEqual([true, leadIn, leadIn !== null])
})

test('what follows a lead-in is the fragment from its beginning', async () => {
  const quote = await firstQuote(
    `قال مأمون الصوّان إن "الينابيع جفت كلها في عام واحد. حذرنا من ذلك قبل عشر سنوات ولم يسمع أحد. لن تعود قبل سنوات".`,
  )
  expect(quote?.versions.length).toBeGreaterThan(1)
  expect(quote?.versions.filter(version => version.startsWith('…'))).toEqual([])
})

test('a review file carries it, and one that does not stand there is refused', async () => {
  const story = await storyOf(`${headline}\n\nوأكد مدير محطة القياس مأمون الصوّان، في بيان، أن ${whole}\n`)
  const file = reviewMarkdown(story)
  expect(file).toContain('leadIn: "أكد… أن"')
  expect((await storyOf(file, 'a.md')).quotes[0]).toMatchObject({ leadIn: 'أكد… أن', fragment: true })
  const changed = (leadIn: string) => storyOf(file.replace('"أكد… أن"', `"${leadIn}"`), 'a.md')
  expect((await changed('أكد مدير محطة القياس مأمون الصوّان، في بيان، أن')).quotes).toHaveLength(1)
  for (const invented of ['نفى… أن', 'كد… أن', 'أكد أن', 'أكد… في أن'])
    await expect(changed(invented)).rejects.toMatchObject({ problem: { code: 'quote-not-in-article' } })
})
