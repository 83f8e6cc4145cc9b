import { copyFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatById } from '../../src/card/formats.ts'
import { bitaqa, desk, type Outcome, pngSize, startBitaqa, tree } from './bitaqa.ts'
import { runDocument } from './report-schema.ts'

const four = ['facebook', 'twitter', 'whatsapp', 'telegram']
let folder = ''
beforeAll(async () => {
  folder = await desk()
})
afterAll(() => rm(folder, { recursive: true }))

describe('bitaqa render, one article with three quotes', () => {
  let run: Outcome
  let files: ReadonlyMap<string, Buffer>
  beforeAll(async () => {
    run = await bitaqa(folder, ['render', 'bridge.txt'])
    files = await tree(join(folder, 'output'))
  })

  it('writes sixteen cards, the manifest, the captions, the contact sheet and what it remembers, and nothing else', () => {
    const names = ['headline', 'quote-1', 'quote-2', 'quote-3']
    const pictures = names.flatMap(name => four.map(format => `bridge/${name}.${format}.png`))
    const expected = ['index.html', 'bridge/cards.json', 'bridge/captions.txt', ...pictures]
    const shown = [...files.keys()].filter(name => !name.startsWith('.bitaqa/'))
    expect(shown.sort()).toEqual(expected.sort())
    expect(run.status).toBe(0)
  })

  it('makes every picture exactly as large as its format, and light enough for it', () => {
    for (const [path, bytes] of files) {
      const format = /\.(\w+)\.png$/.exec(path)?.[1]
      if (format === undefined) continue
      const { width, height, budget } = formatById(format)
      expect(pngSize(bytes), path).toEqual([width, height])
      expect(bytes.length, path).toBeLessThanOrEqual(budget)
    }
  })

  it('says in one line what was made, and where', () => {
    expect(run.out).toBe(
      `✓ bridge · 16 cards · 3 quotes\n16 cards of 1 article: ${join('output', 'index.html')}\n`,
    )
    expect(run.err).toBe('')
  })

  it('links the contact sheet to pictures that are there', () => {
    const html = String(files.get('index.html'))
    const links = [...html.matchAll(/src="([^"]+)"/g)].map(match => decodeURIComponent(match[1] ?? ''))
    expect(links).toHaveLength(16)
    for (const link of links) expect(files.has(link), link).toBe(true)
  })

  it('makes the same bytes again, elsewhere', async () => {
    const other = await desk()
    await bitaqa(other, ['render', 'bridge.txt'])
    const again = await tree(join(other, 'output'))
    expect([...again.keys()]).toEqual([...files.keys()])
    for (const [path, bytes] of again) expect(files.get(path)?.equals(bytes), path).toBe(true)
    await rm(other, { recursive: true })
  })
})

describe('bitaqa render', () => {
  it('prints with --json exactly the document of the contract, true to the files', async () => {
    const { status, out } = await bitaqa(folder, [
      'render',
      'bridge.txt',
      'no-quotes.txt',
      '--json',
      '-o',
      'json',
    ])
    const { articles, totals } = runDocument.parse(JSON.parse(out))
    const files = await tree(folder)
    expect(status).toBe(0)
    expect(totals).toMatchObject({ articles: 2, failed: 0, cards: 20 })
    expect(articles[1]?.problems.map(it => it.code)).toEqual(['no-quotes'])
    for (const card of articles.flatMap(it => it.cards)) {
      expect(files.get(card.file)?.length).toBe(card.bytes)
      expect(card.lines.join(' ')).toBe(card.text)
    }
    const speakers = articles[0]?.cards.filter(it => it.format === 'facebook').map(it => it.speaker)
    expect(speakers).toEqual([
      null,
      expect.stringContaining('سامر الحلاق'),
      expect.stringContaining('سامر الحلاق'),
      expect.stringContaining('ليلى منصور'),
    ])
  })

  it('makes only what was asked for', async () => {
    const args = ['render', 'bridge.txt', '-f', 'telegram,story', '-c', 'quote', '-q', '1', '-o', 'few']
    await bitaqa(folder, args)
    const pictures = [...(await tree(join(folder, 'few'))).keys()].filter(path => path.endsWith('.png'))
    expect(pictures).toEqual(['bridge/quote-1.story.png', 'bridge/quote-1.telegram.png'])
  })

  it('takes ./brand.yaml, and makes the format it brings', async () => {
    const own = await desk()
    const colors = 'colors:\n  primary: "#204060"\n  accent: "#f0b000"\n'
    await writeFile(
      join(own, 'brand.yaml'),
      `name: رواق\n${colors}formats:\n  poster: { width: 900, height: 1200 }\n`,
    )
    const { status } = await bitaqa(own, ['render', 'no-quotes.txt', '-f', 'poster'])
    const poster = (await tree(join(own, 'output'))).get('no-quotes/headline.poster.png')
    expect(status).toBe(0)
    expect(poster && pngSize(poster)).toEqual([900, 1200])
    await rm(own, { recursive: true })
  })

  it('gives each item of a feed a folder, whatever the feed is called', async () => {
    await copyFile(join(folder, 'feed.xml'), join(folder, 'called.txt'))
    const slugs = async () => {
      const { out } = await bitaqa(folder, [
        'render',
        'called.txt',
        '-f',
        'facebook',
        '--json',
        '-o',
        'called',
      ])
      return runDocument.parse(JSON.parse(out)).articles.map(it => it.slug)
    }
    expect(await slugs()).toEqual(['called', 'called-2'])
    expect(await slugs()).toEqual(['called', 'called-2'])
  })

  it('takes each item of a feed for an article', async () => {
    const { out } = await bitaqa(folder, ['render', 'feed.xml', '-f', 'facebook', '--json', '-o', 'feed'])
    const { articles } = runDocument.parse(JSON.parse(out))
    expect(articles.map(it => [it.input, it.slug, it.cards.length])).toEqual([
      ['feed.xml', 'feed-1', 1],
      ['feed.xml', 'feed-2', 1],
    ])
  })

  it('reads standard input', async () => {
    const article = 'عنوان قصير يقرأ من الدخل القياسي\n\nهذه فقرة الخبر الأولى وفيها ما يكفي من الكلام.\n'
    const { out } = await bitaqa(folder, ['render', '-', '-f', 'facebook', '--json', '-o', 'stdin'], article)
    const [report] = runDocument.parse(JSON.parse(out)).articles
    expect(report).toMatchObject({ input: '-', slug: 'stdin', headline: 'عنوان قصير يقرأ من الدخل القياسي' })
    expect(report?.cards).toHaveLength(1)
  })

  it('reads a Windows-1256 file, and says so', async () => {
    const { status, out, err } = await bitaqa(folder, [
      'render',
      'windows-1256.txt',
      '-f',
      'facebook',
      '-o',
      'old',
    ])
    expect(status).toBe(0)
    expect(out).toContain('✓ windows-1256 · 1 card')
    expect(err).toContain('· windows-1256.txt is not UTF-8')
  })

  it('says nothing with --quiet when nothing is wrong', async () => {
    const run = await bitaqa(folder, ['render', 'no-quotes.txt', '-f', 'facebook', '--quiet', '-o', 'quiet'])
    expect(run).toEqual({ status: 0, out: '', err: '' })
  })

  it('leaves no half-written file when it is interrupted', async () => {
    const child = startBitaqa(folder, ['render', 'no-quotes.txt', 'bridge.txt', 'museum.md', '-o', 'cut'])
    const done = new Promise(resolve => child.on('close', (status, signal) => resolve(status ?? signal)))
    while ((await tree(join(folder, 'cut')).catch(() => new Map())).size === 0) {
      await new Promise(resolve => setTimeout(resolve, 5))
    }
    child.kill('SIGINT')
    // Between two files there is nothing to clear away, and the signal itself ends the program: 130 for a shell as well.
    expect([130, 'SIGINT']).toContain(await done)
    for (const [path, bytes] of await tree(join(folder, 'cut'))) {
      expect(path).not.toContain('.tmp')
      if (path.endsWith('.png'))
        expect(bytes.toString('latin1', bytes.length - 8, bytes.length - 4)).toBe('IEND')
    }
  })
})
