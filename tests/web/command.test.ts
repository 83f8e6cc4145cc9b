import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/program.ts'
import { fetchContent } from '../../src/web/fetch.ts'
import { fakeShell } from '../cli/fake-shell.ts'
import { runDocument } from '../e2e/report-schema.ts'
import { openSite, testBounds } from './site.ts'

const quote = 'وقال رئيس البلدية وليد الشاطر: «الحديقة مفتوحة للجميع من الصباح إلى المساء وبلا رسوم دخول».'
const prose =
  'افتتحت البلدية أمس حديقة عامة جديدة على ضفة النهر، وزارها مئات العائلات منذ ساعات الصباح الأولى حتى المساء.'
const page = (title: string, head = '') =>
  `<!doctype html><html><head>${head}<title>${title}</title></head><body><article><h1>${title}</h1>${`<p>${prose}</p>`.repeat(4)}<p>${quote}</p></article></body></html>`

const answer =
  (type: string, body: string | Uint8Array): RequestListener =>
  (_, response) => {
    response.setHeader('content-type', type)
    response.end(body)
  }
const html = (body: string) => answer('text/html; charset=utf-8', body)

/** Windows-1256 (unicode.org, CP1256.TXT) of what the page holds. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256')
  const code = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(text, character => code.get(character) ?? 0x3f)
}

let pages: Record<string, RequestListener>
let site: Awaited<ReturnType<typeof openSite>>
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bitaqa-web-'))
  site = await openSite((request, response) => {
    const found = pages[request.url ?? '']
    if (found) found(request, response)
    else response.writeHead(404).end()
  })
})
afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true })
})

beforeEach(() => {
  pages = { '/news/garden': html(page('حديقة جديدة على ضفة النهر')) }
})

async function bitaqa(...args: readonly string[]) {
  const { shell, printed } = fakeShell({ fetch: address => fetchContent(address, testBounds) })
  return { status: await main(args, shell), ...printed }
}

async function extracted(path: string) {
  const { out } = await bitaqa('extract', '--fetch', '--json', site.at(path))
  return JSON.parse(out)
}

async function rendered(out: string, ...args: readonly string[]) {
  const common = ['-o', join(folder, out), '-f', 'facebook', '-c', 'headline']
  const run = await bitaqa('render', ...common, ...args, '--json')
  return { status: run.status, err: run.err, ...runDocument.parse(JSON.parse(run.out)) }
}

describe('without --fetch', () => {
  test.each(['render', 'check', 'extract'])('%s goes nowhere, and says what to add', async command => {
    const before = site.requests()
    const { status, err } = await bitaqa(command, site.at('/news/garden'))
    expect(status).toBe(1)
    expect(err).toMatch(/\[fetch-not-given\]\n {2}Add --fetch /)
    expect(site.requests()).toBe(before)
  })

  test('a photo on the web is left there', async () => {
    await writeFile(
      join(folder, 'a.md'),
      `---\nheadline: عنوان قصير لخبر\nimage: ${site.at('/a.jpg')}\n---\n\n${prose}\n\n${quote}\n`,
    )
    const before = site.requests()
    const { articles } = await rendered('left', join(folder, 'a.md'), '-t', 'photo')
    expect(articles[0]?.problems.map(it => it.code)).toEqual(['photo-on-web'])
    expect(site.requests()).toBe(before)
  })
})

describe('a page', () => {
  test('is read like a saved one, with its address', async () => {
    pages['/moved'] = (_, response) => response.writeHead(302, { location: '/news/garden' }).end()
    const found = await extracted('/moved')
    expect(found).toMatchObject({ headline: 'حديقة جديدة على ضفة النهر', url: site.at('/news/garden') })
    expect(found.paragraphs[0]).toBe(prose)
  })

  test('has the address it was found at, whatever it says itself, and its picture’s in full', async () => {
    const head =
      '<link rel="canonical" href="https://example.org/"><meta property="og:image" content="../photos/a.jpg">'
    pages['/news/1'] = html(page('حديقة جديدة على ضفة النهر', head))
    expect(await extracted('/news/1')).toMatchObject({
      url: site.at('/news/1'),
      image: site.at('/photos/a.jpg'),
    })
  })

  test.each([
    ['its header', 'text/html; charset=windows-1256', ''],
    ['itself', 'text/html', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">'],
    ['itself, against its server', 'text/html; charset=iso-8859-1', '<meta charset="windows-1256">'],
  ])('is decoded as %s says', async (_, type, head) => {
    const menu = `<nav>${'Home News Sport Culture Weather Contact '.repeat(40)}</nav>`
    const text = page('حديقة جديدة على ضفة النهر', head).replace('<article>', `${menu}<article>`)
    pages['/old'] = answer(type, windows1256(text))
    const found = await extracted('/old')
    expect(found).toMatchObject({ headline: 'حديقة جديدة على ضفة النهر', problems: [] })
    expect(found.paragraphs[0]).toBe(prose)
  })

  test('that is gone stays a sentence and a hint', async () => {
    const { status, err } = await bitaqa('extract', '--fetch', site.at('/gone'))
    expect(status).toBe(1)
    expect(err).toMatch(/^✗ .*404.* \[http-status\]\n {2}\S.*\n$/)
  })
})

describe('what is no page', () => {
  test.each([
    ['a PDF file', 'application/pdf', '%PDF-1.7\n'],
    ['a picture (JPEG)', 'image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46)],
  ])('%s is refused as such', async (what, type, body) => {
    pages['/file'] = answer(type, body)
    const { problems } = await extracted('/file')
    expect(problems).toMatchObject([
      { code: 'not-text', message: `${site.at('/file')} is ${what}, not text.` },
    ])
  })

  test('a CMS’s JSON keeps the address that it gives', async () => {
    const post = { title: { rendered: 'حديقة على النهر' }, content: { rendered: `<p>${prose}</p>` } }
    pages['/wp-json/posts/7'] = answer(
      'application/json',
      JSON.stringify({ ...post, link: 'https://example.org/7' }),
    )
    expect(await extracted('/wp-json/posts/7')).toMatchObject({
      headline: 'حديقة على النهر',
      url: 'https://example.org/7',
    })
  })

  test('Markdown, whatever its address ends in', async () => {
    pages['/raw'] = answer('text/markdown', `---\nheadline: حديقة على النهر\n---\n\n${prose}\n\n${quote}\n`)
    expect(await extracted('/raw')).toMatchObject({ headline: 'حديقة على النهر', url: site.at('/raw') })
  })

  test('two feeds of one name give each item a folder', async () => {
    const feed = (n: number) =>
      `<?xml version="1.0"?><rss version="2.0"><channel><title>صدى</title>${[1, 2]
        .map(i => `<item><title>خبر ${n} رقم ${i}</title><description>${prose}</description></item>`)
        .join('')}</channel></rss>`
    pages['/a/feed'] = answer('application/rss+xml', feed(1))
    pages['/b/feed'] = answer('application/rss+xml', feed(2))
    const { articles, status } = await rendered('feeds', '--fetch', site.at('/a/feed'), site.at('/b/feed'))
    expect(status).toBe(0)
    expect(articles.map(it => it.headline)).toEqual([
      'خبر 1 رقم 1',
      'خبر 1 رقم 2',
      'خبر 2 رقم 1',
      'خبر 2 رقم 2',
    ])
    expect(new Set(articles.map(it => it.slug)).size).toBe(4)
  })
})

describe('many addresses', () => {
  test('one that fails stops no other; folders are named after the pages', async () => {
    pages['/%D8%AD%D8%AF%D9%8A%D9%82%D8%A9.html'] = html(page('حديقة جديدة على ضفة النهر'))
    pages['/details.aspx?id=12&ref=home'] = html(page('جسر جديد على ضفة النهر'))
    await writeFile(join(folder, 'own.txt'), `عنوان قصير لخبر\n\n${prose}\n\n${quote}\n`)
    const inputs = ['/gone', '/حديقة.html', '/details.aspx?id=12&ref=home'].map(path => site.at(path))
    const { status, articles } = await rendered('many', '--fetch', ...inputs, join(folder, 'own.txt'))
    expect(status).toBe(1)
    expect(articles.map(it => [it.slug, it.cards.length, it.problems.map(p => p.code)])).toEqual([
      ['gone', 0, ['http-status']],
      ['حديقة', 1, []],
      ['details-12', 1, []],
      ['own', 1, []],
    ])
    const captions = await readFile(join(folder, 'many/details-12/captions.txt'), 'utf8')
    expect(captions).toContain(`\n${site.at('/details.aspx?id=12&ref=home')}\n`)
  })

  test('a page that has not changed is not made again, and is not called gone', async () => {
    const card = join(folder, 'again/garden/headline.facebook.png')
    const madeAt = async () => (await stat(card)).mtimeMs
    await rendered('again', '--fetch', site.at('/news/garden'))
    const first = await madeAt()
    await rendered('again', '--fetch', site.at('/news/garden'))
    expect(await madeAt()).toBe(first)
    pages['/news/garden'] = html(page('حديقة أخرى على ضفة النهر'))
    const { articles } = await rendered('again', '--fetch', site.at('/news/garden'))
    expect(articles[0]?.headline).toBe('حديقة أخرى على ضفة النهر')
    expect(await madeAt()).toBeGreaterThan(first)
    const { err } = await rendered('again', join(folder, 'own.txt'))
    expect(err).not.toContain('gone')
  })
})

describe('the photo of a page', () => {
  const withPhoto = (address: string) =>
    html(page('حديقة جديدة على ضفة النهر', `<meta property="og:image" content="${address}">`))
  const codes = async (out: string) => {
    const { articles } = await rendered(out, '--fetch', site.at('/news/garden'), '-t', 'photo')
    return articles[0]?.problems.map(it => [it.code, it.message]) ?? []
  }

  test('is fetched, too; one that failed is asked for again', async () => {
    pages['/news/garden'] = withPhoto('/a.jpg')
    const [missing] = await codes('photo')
    expect(missing).toEqual(['photo-not-fetched', expect.stringContaining('status 404')])
    const plain = await readFile(join(folder, 'photo/garden/headline.facebook.png'))
    const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#307040' } })
    pages['/a.jpg'] = answer('image/jpeg', await picture.jpeg().toBuffer())
    expect(await codes('photo')).toEqual([])
    expect(await readFile(join(folder, 'photo/garden/headline.facebook.png'))).not.toEqual(plain)
    expect((await readdir(join(folder, 'photo/garden'))).filter(name => name.endsWith('.png'))).toHaveLength(
      1,
    )
  })

  test.each(['http://10.0.0.7/a.jpg', 'http://169.254.169.254/latest/a.jpg', '//inner.test/a.jpg'])(
    'at %s is behind the guard',
    async address => {
      pages['/news/garden'] = withPhoto(address)
      expect(await codes('private')).toEqual([
        ['photo-not-fetched', expect.stringContaining('no public address')],
      ])
    },
  )
})

test('what cannot change cannot be watched', async () => {
  const { status, err } = await bitaqa('render', '--watch', '--fetch', site.at('/news/garden'))
  expect(status).toBe(2)
  expect(err).toContain('[wrong-usage]')
})
