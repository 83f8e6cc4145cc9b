import { describe, expect, test } from 'vitest'
import { read } from '../../src/article/read.ts'
import { Failure, type Problem } from '../../src/problem.ts'
import { understand } from '../../src/story/understand.ts'

const body = 'قالت سعاد الحسن: «نحب البحر كثيرا في الصيف 25 مرة».\n'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function storyIn(bytes: Uint8Array, name: string) {
  const [article] = await read(bytes, name)
  if (article === undefined) throw new Error('nothing was read')
  return understand(article, { maxQuotes: 3 })
}

async function faultIn(bytes: Uint8Array, name: string): Promise<Problem> {
  const error = await storyIn(bytes, name).catch((thrown: unknown) => thrown)
  if (!(error instanceof Failure)) throw new Error(`${name} was read`)
  return error.problem
}

describe('what is wrong in front matter is said in an editor’s words', () => {
  test.each([
    ['a colon', 'headline: رحلة: إلى البحر', /line 2: a colon/],
    [
      'marks in marks',
      'headline: رحلة\nquotes:\n  - text: "نحب "البحر" كثيرا"\n    speaker: س',
      /line 4: a quotation mark/,
    ],
    [
      'an open mark',
      'headline: رحلة\nquotes:\n  - text: "نحب البحر\n    speaker: س',
      /line 4: .+ not closed/,
    ],
    ['a key twice', 'headline: رحلة\nsource: a\nsource: b', /line 4: “source” is there twice/],
    ['نعم', 'quotes:\n  - text: نحب البحر\n    selected: نعم', /line 4: .+ write true or false/],
    ['a list', 'headline: [a, b]', /line 2: headline is a list/],
    [
      'a quote without a key',
      'headline: رحلة\nquotes:\n  - نحب البحر',
      /line 4: quotes no\. 1 .+ write “text:”/,
    ],
    [
      'a misspelt key',
      'quotes:\n  - text: نحب\n    speeker: سعاد',
      /line 4: .+“speeker” \(did you mean “speaker”/,
    ],
  ])('%s', async (_, yaml, message) => {
    const fault = await faultIn(bytesOf(`---\n${yaml}\n---\n\n${body}`), 'a.md')
    expect(fault).toMatchObject({ code: 'bad-front-matter', message: expect.stringMatching(message) })
  })

  test('keys of a quote are offered where a quote is wrong', async () => {
    const fault = await faultIn(bytesOf(`---\nquotes:\n  - text: نحب\n    by: سعاد\n---\n\n${body}`), 'a.md')
    expect(fault.hint).toMatch(/keys: text, cut, leadIn, speaker, role, selected, edited/)
  })

  test('never closed', async () => {
    const fault = await faultIn(bytesOf(`---\ntitle: عنوان\n\n${body}`), 'a.txt')
    expect(fault).toMatchObject({
      code: 'bad-front-matter',
      message: expect.stringMatching(/no line of --- closes it/),
    })
  })

  test('`title:` is the headline', async () => {
    const { article } = await storyIn(bytesOf(`---\ntitle: رحلة\n---\n\n${body}`), 'a.md')
    expect(article.headline).toEqual({ value: 'رحلة', from: 'front-matter' })
  })
})

describe('a planned quote that is not in the article', () => {
  test.each([
    ['marks around it', '”نحب البحر كثيرا”', /quotation marks stand around it/],
    ['an open highlight', 'نكره ==البحر', /not in the article as it stands\.$/],
    ['other digits', 'في الصيف ٢٥ مرة', /only the digits differ/],
    ['vowel marks', 'نُحب البحر كثيرا', /only the vowel marks/],
    ['a comma', 'نحب البحر، كثيرا', /only the punctuation/],
  ])('%s', async (_, text, message) => {
    const yaml = `headline: رحلة\nquotes:\n  - text: "${text}"`
    const fault = await faultIn(bytesOf(`---\n${yaml}\n---\n\n${body}`), 'a.md')
    expect(fault).toMatchObject({ code: 'quote-not-in-article', message: expect.stringMatching(message) })
  })

  test('an office without a name is shown', async () => {
    const yaml = 'headline: رحلة\nquotes:\n  - text: نحب البحر كثيرا\n    role: الوزيرة'
    const { quotes } = await storyIn(bytesOf(`---\n${yaml}\n---\n\n${body}`), 'a.md')
    expect(quotes[0]?.speaker).toEqual({ name: 'الوزيرة', role: null, confidence: 1 })
  })
})

describe('no headline', () => {
  const lead = 'دمشق - سانا: افتتح الجسر أمس وسط حضور كبير من الأهالي.'
  test.each([
    ['emoji on the first line', `😀😀\n\n${lead}\n\n${body}`, 'a.txt'],
    ['marks on the first line', `«»\n\n${lead}\n\n${body}`, 'a.txt'],
    ['deleted in a review file', `---\nquotes: []\n---\n\n${lead}\n\n${body}`, 'a.md'],
  ])('%s: the lead without its dateline, and a warning', async (_, text, name) => {
    const { article } = await storyIn(bytesOf(text), name)
    expect(article.headline.value).toBe('افتتح الجسر أمس وسط حضور كبير من الأهالي')
    expect(article.problems.map(problem => problem.code)).toContain('headline-from-lead')
  })

  test('a first line that is too long is said to be', async () => {
    const fault = await faultIn(bytesOf(`${'كلمة '.repeat(60).trim()}\n\n${body}`), 'a.txt')
    expect(fault.message).toMatch(/its first line has 299 characters, too long for a headline/)
  })
})

describe('stars', () => {
  test('with spaces inside are no emphasis', async () => {
    const text = `البحر ** واسع ** جدا\n\nقالت سعاد الحسن: «نحب ** البحر ** كثيرا في **كل** صيف».\n`
    const { article, quotes } = await storyIn(bytesOf(text), 'a.txt')
    expect(article.headline.value).toBe('البحر ** واسع ** جدا')
    expect(quotes[0]?.text).toBe('نحب ** البحر ** كثيرا في كل صيف')
  })
})

describe('bytes', () => {
  const text = 'عنوان الخبر عن الجسر الجديد\n\nافتتح الجسر أمس وسط حضور كبير.\n'
  const headlineOf = async (bytes: Uint8Array) => (await storyIn(bytes, 'a.txt')).article.headline.value

  test.each(['utf16le', 'utf16be'] as const)('%s without its mark', async encoding => {
    const bytes = Buffer.from(text, 'utf16le')
    expect(await headlineOf(encoding === 'utf16le' ? bytes : bytes.swap16())).toBe(
      'عنوان الخبر عن الجسر الجديد',
    )
  })

  test('a stray NUL in UTF-8 is left out', async () => {
    const { article } = await storyIn(bytesOf(text.replace(' ', '\0 ')), 'a.txt')
    expect(article.headline.value).toBe('عنوان الخبر عن الجسر الجديد')
    expect(article.problems.map(problem => problem.code)).toContain('damaged-bytes')
  })

  // ISO 8859-6 sets U+0621–0652 at 0xC1–0xF2.
  test('ISO 8859-6', async () => {
    const bytes = Uint8Array.from(text, c =>
      c >= '\u0621' ? (c.codePointAt(0) ?? 0) - 0x560 : c.charCodeAt(0),
    )
    const { article } = await storyIn(bytes, 'a.txt')
    expect(article.headline.value).toBe('عنوان الخبر عن الجسر الجديد')
    expect(article.problems[0]?.message).toMatch(/ISO 8859-6/)
  })

  test('a .docx that is none', async () => {
    expect(await faultIn(bytesOf(text), 'a.docx')).toMatchObject({ code: 'not-text' })
  })
})
