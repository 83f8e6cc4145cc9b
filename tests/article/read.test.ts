import { describe, expect, test } from 'vitest'
import { read } from '../../src/article/read.ts'
import { Failure } from '../../src/problem.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const one = async (text: string, input = 'a/garden.txt') => {
  const [article] = await read(utf8(text), input)
  if (article === undefined) throw new Error('no article')
  return article
}
const codeOf = async (bytes: Uint8Array, input = 'x.txt'): Promise<string> => {
  try {
    await read(bytes, input)
    return 'none'
  } catch (thrown) {
    return thrown instanceof Failure ? thrown.problem.code : String(thrown)
  }
}

describe('pasted text', () => {
  test('drops share buttons, empty lines and end marks; reads the source line', async () => {
    const article = await one(
      'Facebook\nTwitter\nواتساب\n\nحديقة جديدة تفتح أبوابها في المدينة\n\nخاص - منبر الحي\n\n\u00a0\nافتتحت البلدية حديقة عامة صباح أمس.\n\u00a0\nوزارها مئات العائلات.\n\n// انتهى //\n12:30 ت م\n',
    )
    expect(article.slug).toBe('garden')
    expect(article.headline).toEqual({ value: 'حديقة جديدة تفتح أبوابها في المدينة', from: 'text' })
    expect(article.source?.value).toBe('منبر الحي')
    expect(article.paragraphs).toEqual(['افتتحت البلدية حديقة عامة صباح أمس.', 'وزارها مئات العائلات.'])
  })

  test('takes the dateline off the first paragraph', async () => {
    const article = await one(
      'سباق في المدينة\n\nدبي، الإمارات العربية المتحدة (CNN)-- انطلق السباق السنوي صباح اليوم في شوارع المدينة.',
    )
    expect(article.dateline?.value).toBe('دبي، الإمارات العربية المتحدة')
    expect(article.source?.value).toBe('CNN')
    expect(article.paragraphs).toEqual(['انطلق السباق السنوي صباح اليوم في شوارع المدينة.'])
  })

  test('drops a repeated title and what follows the tags', async () => {
    const article = await one(
      'سوق الكتب يعود\nسوق الكتب يعود\nعاد سوق الكتب إلى ساحة البلدة بعد غياب سنتين كاملتين.\nوسوم: كتب، سوق\nمواضيع ذات صلة\nخبر آخر لا شأن لنا به',
    )
    expect(article.paragraphs).toEqual(['عاد سوق الكتب إلى ساحة البلدة بعد غياب سنتين كاملتين.'])
  })

  test('a kicker in front of the headline is told apart', async () => {
    const article = await one('عاجل | قطار جديد يربط الساحل بالجبل\n\nوصل القطار.')
    expect(article.kicker?.value).toBe('عاجل')
    expect(article.headline.value).toBe('قطار جديد يربط الساحل بالجبل')
  })
})

describe('encodings', () => {
  const text = 'عنوان المقال\n\nمتن المقال هنا.'
  test('UTF-8 with its mark', async () =>
    expect((await one(`\ufeff${text}`)).headline.value).toBe('عنوان المقال'))

  test('UTF-16 with its mark', async () => {
    const units = Buffer.from(`\ufeff${text}`, 'utf16le')
    const [article] = await read(units, 'x.txt')
    expect(article?.headline.value).toBe('عنوان المقال')
  })

  test('Windows-1256, with a note', async () => {
    // «سلام» and «نص» in the code page's own bytes, from the Unicode consortium's CP1256.TXT.
    const bytes = Uint8Array.from([0xd3, 0xe1, 0xc7, 0xe3, 0x0a, 0x0a, 0xe4, 0xd5, 0x0a])
    const [article] = await read(bytes, 'x.txt')
    expect(article?.headline.value).toBe('سلام')
    expect(article?.problems.map(problem => problem.code)).toEqual(['decoded-windows-1256'])
  })

  test('binary is refused', async () => {
    expect(await codeOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))).toBe(
      'not-text',
    )
    expect(await codeOf(utf8('abc\0def'))).toBe('not-text')
  })

  test('empty is refused', async () => {
    expect(await codeOf(utf8(''))).toBe('empty-article')
    expect(await codeOf(utf8(' \n\u00a0\n'))).toBe('empty-article')
  })

  test('a text without a headline is refused', async () => {
    expect(await codeOf(utf8(`${'كلمة '.repeat(60)}.`))).toBe('no-headline')
  })
})

describe('front matter', () => {
  test('gives fields and planned quotes', async () => {
    const article = await one(
      '---\nheadline: رحلة\nsource: "منبر"\nquotes:\n  - text: نحب البحر\n    speaker: سعاد\n---\n\nقالت سعاد: «نحب البحر».\n',
      'trip.md',
    )
    expect(article.headline).toEqual({ value: 'رحلة', from: 'front-matter' })
    expect(article.planned).toEqual([
      {
        text: 'نحب البحر',
        cut: null,
        leadIn: null,
        speaker: 'سعاد',
        role: null,
        selected: true,
        edited: false,
      },
    ])
  })

  test('keeps YAML’s own commas and a path’s own dots', async () => {
    const yaml =
      'headline: رحلة\nimage: ../صور/a.jpg\nfocus: 40% 30%\nquotes:\n  - { text: "نحب البحر", speaker: سعاد, role: بحّارة }'
    const article = await one(`---\n${yaml}\n---\n\nقالت سعاد: «نحب البحر».\n`, 'trip.md')
    expect(article.image?.value).toBe('../صور/a.jpg')
    expect(article.imageFocus?.value).toBe('40% 30%')
    expect(article.planned).toMatchObject([{ text: 'نحب البحر', speaker: 'سعاد', role: 'بحّارة' }])
    const body = await one('رحلة\n\n![بحر](../b.jpg)\n\nقالت سعاد: «نحب البحر».\n', 'trip.md')
    expect(body.image?.value).toBe('../b.jpg')
  })

  test.each([
    ['headlin: رحلة', 'did you mean “headline”'],
    ['headline: رحلة\nquotes:\n  - text: نص\n    speker: سعاد', 'did you mean “speaker”'],
    ['headline: [', 'line 2'],
    ['headline: &a رحلة\nsource: *a', 'aliases'],
    ['- رحلة', 'key: value'],
  ])('%s is refused with a reason', async (yaml, reason) => {
    await expect(one(`---\n${yaml}\n---\n\nمتن`, 'x.md')).rejects.toThrow(reason)
  })
})
