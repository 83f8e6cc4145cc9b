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

test('UTF-8 with one byte lost stays UTF-8, and the loss is said', async () => {
  const whole = bytes(
    'بلدية الكوثر تفتح حديقة\n\nفتحت البلدية حدائقها أمس أمام أهل المدينة وزوارها من القرى المجاورة كلها.',
  )
  const [article] = await read(Uint8Array.from([...whole, 0xd9]), 'a.txt')
  expect(article?.headline.value).toBe('بلدية الكوثر تفتح حديقة')
  expect(article?.problems.map(it => it.code)).toEqual(['damaged-bytes'])
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
