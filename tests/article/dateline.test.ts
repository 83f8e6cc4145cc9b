import { expect, test } from 'vitest'
import { datelineOf } from '../../src/article/head.ts'

const story = 'تُوّج فريق السنابل بكأس الجامعات لكرة القدم أمس'

test('place and outlet that no list knows are told by the dash and the colon', () => {
  const found = datelineOf(`دار الغدير – المدرّج الشرقي: ${story}`)
  expect(found).toMatchObject({ head: { dateline: 'دار الغدير', source: 'المدرّج الشرقي' }, rest: story })
})

test.each([`قال المدرب: ${story}`, `الفوز - وهو الثالث - جاء متأخرا: ${story}`, 'المرفأ – السوق: قصة'])(
  'no dateline in «%s»',
  text => expect(datelineOf(text)).toBeNull(),
)
