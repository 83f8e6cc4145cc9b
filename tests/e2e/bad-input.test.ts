import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bitaqa, desk, tree } from './bitaqa.ts'
import { runDocument } from './report-schema.ts'

const body = 'هذه فقرة الخبر الأولى، وفيها ما يكفي من الكلام لتكون فقرة.\n'
const template = (render: string) => `export default {
  name: 'mine', title: 'Mine', cards: ['headline'], render: () => { ${render} },
}`

/** Each bad article by its file, with the code its report must hold. */
const bad: Readonly<Record<string, readonly [code: string, content: string | Uint8Array]>> = {
  'empty.txt': ['empty-article', ''],
  'blank.txt': ['empty-article', ' \n\u00a0\n\t\n'],
  'binary.txt': ['not-text', Uint8Array.from({ length: 512 }, (_, i) => (i * 37) % 256)],
  'zeros.txt': ['not-text', new Uint8Array(64)],
  'no-headline.txt': ['no-headline', `${'كلمات كثيرة في فقرة واحدة لا عنوان فوقها '.repeat(25).trim()}\n`],
  'front-matter.md': ['bad-front-matter', `---\nheadline: [عنوان\n---\n\n${body}`],
  'long.md': [
    'text-does-not-fit',
    `---\nheadline: ${'كلمات كثيرة في العنوان '.repeat(25).trim()}\n---\n\n${body}`,
  ],
  'glyph.txt': ['missing-glyph', `عنوان فيه رمز 𓀀 لا يملكه خط\n\n${body}`],
}

let folder = ''
beforeAll(async () => {
  folder = await desk()
  await mkdir(join(folder, 'empty'))
  await mkdir(join(folder, 'bad'))
  for (const [name, [, content]] of Object.entries(bad)) await writeFile(join(folder, 'bad', name), content)
  await writeFile(join(folder, 'bad', 'good.txt'), `عنوان سليم لخبر سليم في آخر المجلد\n\n${body}`)
  await writeFile(join(folder, 'throws.tsx'), template('throw new Error("no colour today")'))
  await writeFile(join(folder, 'syntax.tsx'), 'export default {')
  await writeFile(join(folder, 'lies.tsx'), liar)
})
afterAll(() => rm(folder, { recursive: true }))

/** A template that prints other words than the article’s. */
const liar = `import { Text } from 'bitaqa/template'
export default {
  name: 'lies', title: 'Lies', cards: ['headline'],
  render: ({ brand }) => <div style={{ display: 'flex', width: '100%', height: '100%' }}>
    <Text name="words" text="كلام لم يقله المقال" font={brand.fonts.headline} size={60} color="#000000"
      style={{ width: 600, height: 300 }} />
  </div>,
}`

async function codesOf(...args: readonly string[]) {
  const { status, out, err } = await bitaqa(folder, ['render', ...args, '-f', 'facebook', '--json'])
  expect(err).not.toMatch(/^ {4}at /m)
  const { articles } = runDocument.parse(JSON.parse(out))
  return {
    status,
    codes: articles.map(it => it.problems.find(problem => problem.severity === 'error')?.code),
    articles,
  }
}

describe('a folder of bad articles and a good one', () => {
  it('reports every bad one by its code and makes the good one', async () => {
    const { status, articles } = await codesOf('bad', '-o', 'out')
    expect(status).toBe(1)
    const codes = articles.map(it => [
      it.input,
      it.problems.filter(p => p.severity === 'error').map(p => p.code),
    ])
    expect(Object.fromEntries(codes)).toEqual({
      ...Object.fromEntries(Object.entries(bad).map(([name, [code]]) => [join('bad', name), [code]])),
      [join('bad', 'good.txt')]: [],
    })
    const pictures = [...(await tree(join(folder, 'out'))).keys()].filter(path => path.endsWith('.png'))
    expect(pictures).toEqual(['good/headline.facebook.png'])
  })

  it('tells each in a sentence with a hint on the next line, and names the character', async () => {
    const { err } = await bitaqa(folder, ['render', 'bad/glyph.txt', '-f', 'facebook', '-o', 'out'])
    expect(err).toMatch(/^✗ .*“𓀀” \(U\+13000\).*\[missing-glyph\]\n {2}\S.+$/m)
  })
})

describe('bitaqa render', () => {
  it.each([
    ['a missing file', 'gone.txt', 'missing-file'],
    ['a folder without articles', 'empty', 'empty-folder'],
    ['a pattern that matches nothing', '*.docx', 'no-match'],
  ])('reports %s and goes on', async (_, input, code) => {
    const { status, codes } = await codesOf(input, 'no-quotes.txt', '-o', 'rest')
    expect(status).toBe(1)
    expect(codes).toEqual([code, undefined])
  })

  it.each([
    ['throws', 'throws.tsx', 'bad-template'],
    ['is not valid', 'syntax.tsx', 'bad-template'],
    ['prints what the article does not say', 'lies.tsx', 'card-not-in-article'],
  ])('fails every article when the template %s', async (_, file, code) => {
    const args = ['no-quotes.txt', 'museum.md', '-c', 'headline', '-t', file, '-o', 'unmade']
    const { status, codes } = await codesOf(...args)
    expect(status).toBe(1)
    expect(codes).toEqual([code, code])
    // Plates that were drawn on the way are kept; nothing that could be published is.
    const made = await tree(join(folder, 'unmade')).catch(() => new Map<string, Buffer>())
    expect([...made.keys()].filter(path => !path.startsWith('.bitaqa'))).toEqual([])
  })

  it('says that the output cannot be written, for each article', async () => {
    const { status, codes } = await codesOf('no-quotes.txt', 'museum.md', '-o', 'bridge.txt/out')
    expect(status).toBe(1)
    expect(codes).toEqual(['not-writable', 'not-writable'])
  })

  it('names a font file of the project that is broken, and sets the cards without it', async () => {
    const own = await desk()
    await mkdir(join(own, 'fonts'))
    await writeFile(join(own, 'fonts', 'mine.ttf'), 'no font')
    const { status, out, err } = await bitaqa(own, ['render', 'no-quotes.txt', '-f', 'facebook'])
    expect(status).toBe(1)
    expect(out).toContain('✗ no-quotes · 1 card')
    expect(err).toMatch(new RegExp(`${join('fonts', 'mine.ttf')}.*\\[broken-font\\]`))
    await rm(own, { recursive: true })
  })

  it('refuses a brand file that is wrong, before any article', async () => {
    await writeFile(
      join(folder, 'wrong.yaml'),
      'name: رواق\ncolors:\n  primary: greenish\n  accent: "#ffffff"\n',
    )
    const { status, err } = await bitaqa(folder, ['render', 'bridge.txt', '-b', 'wrong.yaml', '-o', 'unmade'])
    expect(status).toBe(2)
    expect(err).toMatch(/^✗ .*greenish.*\[bad-brand\]$/m)
  })
})
