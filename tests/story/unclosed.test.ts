import { expect, test } from 'vitest'
import { read } from '../../src/article/read.ts'
import { understand } from '../../src/story/understand.ts'

const opening = 'عنوان الخبر عن الجسر\n\nافتتح الجسر أمس. وقال الوزير سامر الحداد: '

async function quotesIn(rest: string) {
  const [article] = await read(new TextEncoder().encode(`${opening}${rest}\n`), 'a.txt')
  if (article === undefined) throw new Error('nothing was read')
  const { quotes, problems } = understand(article, { maxQuotes: 3 })
  return {
    codes: problems.map(problem => problem.code),
    said: quotes.map(({ text, speaker, selected }) => [speaker?.name, text, selected]),
  }
}

const first = 'لن نسمح بتأخير المشروع مهما كانت الأسباب.'

test('a quotation without its closing mark ends before the reporter speaks again', async () => {
  const { said, codes } = await quotesIn(`«${first} وذكرت مصادر معارضة أن الوزير كاذب.`)
  expect(said).toEqual([['سامر الحداد', first, true]])
  expect(codes).toEqual(['unclosed-quote'])
})

test.each([
  ['«', '»'],
  ['"', '"'],
])('it ends before another one is opened with %s', async (open, close) => {
  const { said } = await quotesIn(
    `${open}${first} وردت ليلى منصور: ${open}الجسر لن ينتهي قبل نهاية العام${close}.`,
  )
  expect(said).toEqual([
    ['سامر الحداد', first, true],
    ['ليلى منصور', 'الجسر لن ينتهي قبل نهاية العام', true],
  ])
})

test('it is not chosen where the reporter may be speaking in it', async () => {
  const { said } = await quotesIn(`«${first} ويقع الجسر في وسط المدينة منذ مئة عام.`)
  expect(said.map(([, , selected]) => selected)).toEqual([false])
})

test('in mid-sentence it ends with the clause', async () => {
  const { said } = await quotesIn('«لن نسمح بتأخير المشروع مهما كانت الأسباب، وقال إن العمل سيستمر.')
  expect(said[0]?.[1]).toBe('لن نسمح بتأخير المشروع مهما كانت الأسباب')
})

test('Persian speech in marks behind a colon is proposed without a speaker', async () => {
  const text =
    'افتتاح پل جدید در تهران\n\nرئیس شهرداری تهران گفت: «این پل برای همه مردم شهر ساخته شده است و باید از آن نگهداری کنیم».\n'
  const [article] = await read(new TextEncoder().encode(text), 'a.txt')
  if (article === undefined) throw new Error('nothing was read')
  const { quotes } = understand(article, { maxQuotes: 3 })
  expect(quotes).toMatchObject([{ speaker: null, marked: true, selected: false }])
})
