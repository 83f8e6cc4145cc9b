import { describe, expect, test } from 'vitest'
import { datelineOf } from '../../src/article/dateline.ts'
import { noHead } from '../../src/article/head.ts'
import { headOf } from '../../src/article/head-line.ts'
import { read } from '../../src/article/read.ts'

const story = 'تُوّج فريق السنابل بكأس الجامعات لكرة القدم أمس'

describe('the dateline of a paragraph', () => {
  test.each([
    // Place and outlet that no list knows are told by the dash and the colon,
    ['دار الغدير – المدرّج الشرقي: ', { dateline: 'دار الغدير', source: 'المدرّج الشرقي' }],
    ['المرفأ- جدة: ', { dateline: 'جدة', source: 'المرفأ' }],
    ['المرفأ- تقرير: ', { kicker: 'تقرير', source: 'المرفأ' }],
    // Says nothing on a card.
    ['المرفأ- متابعة: ', { source: 'المرفأ' }],
    ['نديم الأشقر- المرفأ- جدة: ', { author: 'نديم الأشقر', source: 'المرفأ', dateline: 'جدة' }],
    // or by the agency,
    ['وادي الشيح، الأردن (CNN) – ', { dateline: 'وادي الشيح، الأردن', source: 'CNN' }],
    ['وادي الشيح (CNN-- ', { dateline: 'وادي الشيح', source: 'CNN' }],
    ['رويترز- وادي الشيح: ', { dateline: 'وادي الشيح', source: 'رويترز' }],
    ['المرفأ- وادي الشيح (الأردن): ', { dateline: 'وادي الشيح (الأردن)', source: 'المرفأ' }],
  ])('%s', (opening, head) => {
    expect(datelineOf(opening + story)).toEqual({ head: { ...noHead, ...head }, rest: story })
  })

  test('a place no list knows is the one the story names again', () => {
    const rest = `${story} في مدينة وادي الشيح`
    const head = { ...noHead, source: 'المرفأ', dateline: 'وادي الشيح' }
    expect(datelineOf(`المرفأ- وادي الشيح: ${rest}`)).toEqual({ head, rest })
    expect(datelineOf(`غيداق المرعي- المرفأ- وادي الشيح: ${rest}`)?.head).toEqual({
      ...head,
      author: 'غيداق المرعي',
    })
  })

  test.each([
    `قال المدرب: ${story}`,
    `الفوز - وهو الثالث - جاء متأخرا: ${story}`,
    `وزير الثقافة - ندى الأشقر: ${story}`,
    `ندى الأشقر - وزيرة الثقافة: ${story}`,
    `ندى الأشقر – المدربة: ${story}`,
    `عاجل – الرئيس: ${story}`,
    `القاهرة – بيروت: ${story}`,
    `سامر - 14 عاما - جدة: ${story}`,
    `ريال مدريد - برشلونة: ${story}`,
    `وأكد مسؤول، في اتصال هاتفي أجري معه (رويترز): أن ${story}`,
    `قال الوزير (رويترز): إن ${story}`,
    'المرفأ – السوق: قصة',
  ])('none in «%s»', text => expect(datelineOf(text)).toBeNull())
})

describe('a line between headline and story', () => {
  test.each([
    ['المرفأ 4 مارس 2026', { source: 'المرفأ', date: '4 مارس 2026' }],
    ['القدس المحتلة 4 مارس 2026 واس', { dateline: 'القدس المحتلة', source: 'واس', date: '4 مارس 2026' }],
    ['الثلاثاء, 4-مارس-2026 - 06:57:16', { date: 'الثلاثاء, 4-مارس-2026' }],
    ['4/3/2026 12:00 صباحا', { date: '4/3/2026' }],
    [
      'نديم الأشقرنشر في المرفأ يوم 04 - 03 - 2026',
      { author: 'نديم الأشقر', source: 'المرفأ', date: '04 - 03 - 2026' },
    ],
    ['المرفأنشر في المرفأ يوم 04 - 03 - 2026', { source: 'المرفأ', date: '04 - 03 - 2026' }],
    ['رصد وتصوير: نديم الأشقر – المرفأ', { author: 'نديم الأشقر', source: 'المرفأ' }],
    ['ترجمة ـ نديم الأشقر', { author: 'نديم الأشقر' }],
    ['المرفأ – جدة /دبي', { source: 'المرفأ', dateline: 'جدة' }],
  ])('%s', (line, head) => expect(headOf(line)).toEqual({ ...noHead, ...head }))
})

test('«شاهد..» on top is a headline; further down it leads elsewhere', async () => {
  const lines = [
    'شاهد.. قارب قديم يعود إلى المرفأ',
    'نديم الأشقر – المرفأ',
    `${story}.`,
    'شاهد.. أجمل الأهداف',
    `${story}.`,
  ]
  const [article] = await read(Buffer.from(lines.join('\n\n')), 'a.txt')
  expect(article).toMatchObject({
    kicker: { value: 'شاهد' },
    headline: { value: 'قارب قديم يعود إلى المرفأ' },
    author: { value: 'نديم الأشقر' },
    source: { value: 'المرفأ' },
  })
  expect(article?.paragraphs).toHaveLength(2)
})

test.each([
  ['المرفأ/ رويترز', { source: { value: 'رويترز' }, author: null }],
  ['نديم الأشقر', { source: null, author: { value: 'نديم الأشقر' } }],
  ['نديم الأشقر (جدة)', { author: { value: 'نديم الأشقر' }, dateline: { value: 'جدة' } }],
  ['المصدر: وكالات', { source: { value: 'وكالات' }, author: null }],
])('«%s» as the last line', async (line, fields) => {
  const [article] = await read(Buffer.from(`فوز السنابل\n\n${story}.\n\n${line}`), 'a.txt')
  expect(article).toMatchObject(fields)
  expect(article?.paragraphs).toHaveLength(1)
})

test.each([
  ['متابعات', null],
  ['أخبار', null],
  ['خاص - المرفأ', { value: 'خاص' }],
])('«%s» above the headline is not it', async (label, kicker) => {
  const [article] = await read(Buffer.from(`${label}\n\nفوز السنابل\n\n${story}.`), 'a.txt')
  expect(article).toMatchObject({ headline: { value: 'فوز السنابل' }, kicker })
})

test.each(['رصد: ارتفاع أسعار القمح في المرفأ', 'بقلم رصاص مكسور رسم وطنا', 'ترجمة ـ الشعر خيانة جميلة'])(
  'no byline in «%s»',
  line => expect(headOf(line)?.author ?? null).toBeNull(),
)

test.each([
  ['كريم يفوز بالسباق', story],
  ['جمال البحر في الشتاء', story],
  ['وعد جديد للناس', story],
  ['حوار: المدرب بعد المباراة', story],
  // The last of several winners.
  ['محمد حسن الأشقر', 'سامي علي الحجار'],
])('«%s» as the last line is no credit', async (line, before) => {
  const [article] = await read(Buffer.from(`فوز السنابل\n\n${story}.\n\n${before}.\n\n${line}`), 'a.txt')
  expect(article).toMatchObject({ author: null, source: null })
  expect(article?.paragraphs.at(-1)).toBe(line)
})
