import { spawnSync } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bin, bitaqa, desk, pngSize, tree } from './bitaqa.ts'
import { extractDocument, runDocument } from './report-schema.ts'

let folder = ''
beforeAll(async () => {
  folder = await desk()
})
afterAll(() => rm(folder, { recursive: true }))

describe('bitaqa extract', () => {
  it('prints the document of the contract, quotes where the article has them', async () => {
    const { status, out } = await bitaqa(folder, ['extract', 'bridge.txt', '--json'])
    const story = extractDocument.parse(JSON.parse(out))
    expect(status).toBe(0)
    expect(story.headline).toBe('افتتاح جسر المشاة الجديد فوق نهر البردان قبل موعده بشهرين')
    expect(story.quotes).toHaveLength(3)
    for (const { text, paragraph, start, end } of story.quotes) {
      expect(story.paragraphs[paragraph]?.slice(start, end)).toBe(text)
    }
  })

  it('shows people the headline and whose the quotes are', async () => {
    const { out } = await bitaqa(folder, ['extract', 'museum.md'])
    expect(out).toContain('Headline   المتحف الوطني يعرض مخطوطات لم يرها الجمهور من قبل\n')
    expect(out).toMatch(/● «أردنا .+»\n {2}.*هدى الأسعد\n/)
  })

  it('writes Markdown that render takes for the same cards', async () => {
    await bitaqa(folder, ['extract', 'bridge.txt', '-o', 'review.md'])
    const cards = await Promise.all(
      ['bridge.txt', 'review.md'].map(async input => {
        const { out } = await bitaqa(folder, [
          'render',
          input,
          '--json',
          '-f',
          'facebook',
          '-o',
          `from-${input}`,
        ])
        const { articles } = runDocument.parse(JSON.parse(out))
        return articles[0]?.cards.map(({ text, speaker, lines }) => ({ text, speaker, lines }))
      }),
    )
    expect(cards[0]).toHaveLength(4)
    expect(cards[1]).toEqual(cards[0])
  })

  it('fails on what render would fail on', async () => {
    const { status, out, err } = await bitaqa(folder, ['extract', 'gone.txt', '--json'])
    expect(status).toBe(1)
    expect(JSON.parse(out).problems[0].code).toBe('missing-file')
    expect(err).toContain('[missing-file]')
  })
})

describe('bitaqa check', () => {
  it('reports what render reports and writes nothing', async () => {
    const before = [...(await tree(folder)).keys()]
    const checked = await bitaqa(folder, ['check', 'bridge.txt', 'gone.txt', '--json', '-o', 'same'])
    expect([...(await tree(folder)).keys()]).toEqual(before)
    const rendered = await bitaqa(folder, ['render', 'bridge.txt', 'gone.txt', '--json', '-o', 'same'])
    expect(checked).toEqual(rendered)
    expect(checked.status).toBe(1)
  })
})

describe('bitaqa specimen', () => {
  it('sets a text that fits in one line, in a picture of the width asked for', async () => {
    const args = [
      'specimen',
      'مرحبا',
      'بالعالم',
      '--size',
      '40',
      '--width',
      '500',
      '-o',
      'hello.png',
      '--json',
    ]
    const { status, out } = await bitaqa(folder, args)
    const [specimen] = JSON.parse(out).specimens
    expect(status).toBe(0)
    expect(specimen.lines.map((line: { text: string }) => line.text)).toEqual(['مرحبا بالعالم'])
    expect(specimen.lines[0].glyphs.length).toBeGreaterThan(10)
    expect(pngSize(await readFile(join(folder, 'hello.png')))).toEqual([500, 40 * 2.5 + 40])
  })

  it('breaks a text that does not fit, one line box a line', async () => {
    const text = 'كلمات أكثر مما يتسع له سطر واحد من هذه الصورة الضيقة'
    const args = ['specimen', text, '--size', '40', '--width', '400', '-o', 'long.png', '--json']
    const [specimen] = JSON.parse((await bitaqa(folder, args)).out).specimens
    expect(specimen.lines.length).toBeGreaterThan(2)
    expect(specimen.lines.map((line: { text: string }) => line.text).join(' ')).toBe(text)
    const baselines = specimen.lines.map((line: { baseline: number }) => line.baseline)
    expect(baselines[1] - baselines[0]).toBe(100)
    expect(pngSize(await readFile(join(folder, 'long.png')))).toEqual([400, specimen.lines.length * 100 + 40])
  })

  it('sets every text of a file, each into its own picture', async () => {
    await writeFile(join(folder, 'cases.json'), JSON.stringify({ one: 'واحد', two: 'اثنان ٢' }))
    const { out } = await bitaqa(folder, [
      'specimen',
      '--from',
      'cases.json',
      '--font',
      'Amiri',
      '-o',
      'cases',
    ])
    expect(out).toBe(`${join('cases', 'one.png')}\n${join('cases', 'two.png')}\n`)
    expect([...(await tree(join(folder, 'cases'))).keys()]).toEqual(['one.png', 'two.png'])
  })

  it.each(['{', '[]', '{"a": 1}', '{"../a": "x"}'])('refuses %s for cases', async json => {
    await writeFile(join(folder, 'wrong.json'), json)
    const { status, err } = await bitaqa(folder, ['specimen', '--from', 'wrong.json', '-o', 'cases'])
    expect(status).toBe(2)
    expect(err).toContain('[bad-option]')
  })
})

describe('bitaqa list', () => {
  it.each([
    ['templates', 'bold'],
    ['fonts', 'Noto Naskh Arabic'],
    ['formats', 'whatsapp-status'],
  ])('%s, as a table and as JSON', async (what, name) => {
    const table = await bitaqa(folder, ['list', what])
    const json = await bitaqa(folder, ['list', what, '--json'])
    expect(table.out).toMatch(new RegExp(`^${name} {2}`, 'm'))
    const first = JSON.parse(json.out).map((row: Record<string, string>) => Object.values(row)[0])
    expect(first).toContain(name)
  })
})

describe('the built command', () => {
  it('starts from what V8 compiled of it when it was built', () => {
    const look = [
      "process.argv = ['', '', '--version']",
      `console.error(require(${JSON.stringify(bin)}).script.cachedDataRejected)`,
    ]
    const { stderr } = spawnSync(process.execPath, ['-e', look.join(';')], { encoding: 'utf8' })
    expect(stderr).toBe('false\n')
  })
})
