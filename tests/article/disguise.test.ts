import { expect, test } from 'vitest'
import { read } from '../../src/article/read.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('an override that turns letters round is reported and taken out', async () => {
  const [article] = await read(
    bytes('بلدية الكوثر تفتح \u202E5102\u202C حديقة\n\nفتحت البلدية حدائقها أمس.'),
    'a.txt',
  )
  expect(article?.headline.value).toBe('بلدية الكوثر تفتح 5102 حديقة')
  expect(article?.problems.map(it => it.code)).toEqual(['bidi-override'])
})

test('marks and isolates that an editor leaves behind are no cause for alarm', async () => {
  const [article] = await read(
    bytes('بلدية الكوثر\u200F تفتح \u2066C++\u2069 حديقة\n\nفتحت البلدية حدائقها أمس.'),
    'a.txt',
  )
  expect(article?.problems).toEqual([])
})

test('joined emoji stay joined', async () => {
  const [article] = await read(bytes('عائلة 👨‍👩‍👧 في الكوثر تفوز\n\nفازت العائلة أمس.'), 'a.txt')
  expect(article?.headline.value).toContain('👨‍👩‍👧')
})
