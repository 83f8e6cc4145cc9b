import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { read } from '../../src/article/read.ts'
import { Failure } from '../../src/problem.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const codeOf = async (bytes: Uint8Array, input: string): Promise<string> => {
  try {
    await read(bytes, input)
    return 'none'
  } catch (thrown) {
    return thrown instanceof Failure ? thrown.problem.code : String(thrown)
  }
}
const prose =
  'افتتحت البلدية أمس حديقة عامة جديدة على ضفة النهر، وزارها مئات العائلات منذ ساعات الصباح الأولى حتى المساء.'

describe('web pages', () => {
  const page = (head: string, body: string): Uint8Array =>
    utf8(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)
  const story = `<article><h1>حديقة جديدة على ضفة النهر</h1>${`<p>${prose}</p>`.repeat(5)}</article>`

  test('JSON-LD in a graph goes first', async () => {
    const ld = JSON.stringify({
      '@graph': [
        { '@type': 'WebPage', name: 'صفحة' },
        {
          '@type': ['NewsArticle'],
          headline: 'حديقة على النهر',
          publisher: { name: 'منبر الضفة' },
          author: [{ name: 'ريم الحداد' }],
          datePublished: '2024-05-01T08:00:00+03:00',
          image: { url: 'https://example.org/a.jpg', creditText: 'م. السالم' },
        },
      ],
    })
    const [article] = await read(
      page(`<title>x</title><script type="application/ld+json">${ld}</script>`, story),
      'a.html',
    )
    expect(article?.headline).toEqual({ value: 'حديقة على النهر', from: 'json-ld' })
    expect(article?.source?.value).toBe('منبر الضفة')
    expect(article?.author?.value).toBe('ريم الحداد')
    expect(article?.date?.value).toBe('2024-05-01')
    expect(article?.imageCredit?.value).toBe('م. السالم')
    expect(article?.paragraphs[0]).toBe(prose)
  })

  test('OpenGraph next, and a heading ends the site’s name', async () => {
    const head =
      '<title>حديقة جديدة على ضفة النهر - منبر الضفة</title><meta property="og:title" content="حديقة جديدة على ضفة النهر - منبر الضفة">'
    const [article] = await read(page(head, story), 'a.html')
    expect(article?.headline).toEqual({ value: 'حديقة جديدة على ضفة النهر', from: 'meta' })
    expect(article?.source?.value).toBe('منبر الضفة')
  })

  test('in Windows-1256 too', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><head><title>'),
      Buffer.from([0xd3, 0xe1, 0xc7, 0xe3]),
      Buffer.from('</title></head><body><p>'),
      Buffer.from(Array(120).fill([0xd3, 0xe1, 0xc7, 0xe3, 0x20]).flat()),
      Buffer.from('</p></body></html>'),
    ])
    const [article] = await read(bytes, 'a.html')
    expect(article?.headline.value).toBe('سلام')
  })

  test('a list of articles is none', async () => {
    const links = Array.from(
      { length: 30 },
      (_, i) => `<li><a href="/${i}">خبر طويل بعض الشيء عن أحوال الطقس في المدينة رقم ${i}</a></li>`,
    ).join('')
    expect(await codeOf(page('<title>الرئيسية - منبر</title>', `<ul>${links}</ul>`), 'a.html')).toBe(
      'not-an-article',
    )
  })

  const headline = (i: number) => `خبر طويل بعض الشيء عن أحوال الطقس في المدينة رقم ${i}`
  test.each<[string, (i: number) => string]>([
    ['of long headlines', i => `<h3><a href="/${i}">${headline(i)}، ${prose}</a></h3>`],
    [
      'of headlines with their times',
      i => `<h3><a href="/${i}">${headline(i)}</a></h3><p>قبل ${i} ساعات</p><p>محليات</p>`,
    ],
    ['of headlines with summaries', i => `<h3><a href="/${i}">${headline(i)}</a></h3><p>${prose}</p>`],
  ])('a front page %s is none', async (_, entry) => {
    const entries = Array.from({ length: 20 }, (_, i) => `<div>${entry(i)}</div>`).join('')
    const front = page('<title>الرئيسية - منبر</title>', `<main>${entries}</main>`)
    expect(await codeOf(front, 'a.html')).toBe('not-an-article')
  })

  test('a page of as many links as lines costs bounded time', async () => {
    const links = Array.from({ length: 9000 }, (_, i) => `<a href="/">${headline(100_000 + i)}</a>`).join('')
    const lines = Array.from({ length: 40_000 }, (_, i) => `<p>${headline(200_000 + i)}</p>`).join('')
    const started = performance.now()
    await codeOf(page('<title>حديقة على النهر</title>', links + lines), 'a.html')
    expect(performance.now() - started).toBeLessThan(8000)
  })

  test('a poem with references is an article', async () => {
    const verses = Array.from({ length: 30 }, (_, i) => `<p>والنهر يمضي في مهل ${i}</p>`).join('')
    const notes = Array.from(
      { length: 12 },
      (_, i) => `<a href="/${i}">ديوان النهر، الطبعة رقم ${i}</a> `,
    ).join('')
    const [article] = await read(
      page(
        '<title>حديقة على النهر</title>',
        `<article>${`<p>${prose}</p>`.repeat(8)}${verses}<p>${notes}</p></article>`,
      ),
      'a.html',
    )
    expect(article?.paragraphs.length).toBeGreaterThan(30)
  })

  test('a page nested too deep is no list for its menus', async () => {
    const menu = Array.from({ length: 40 }, (_, i) => `<li><a href="/${i}">${headline(i)}</a></li>`).join('')
    const deep = `${'<div>'.repeat(205)}<ul>${menu}</ul>${`<p>${prose}</p>`.repeat(6)}${'</div>'.repeat(205)}`
    const [article] = await read(page('<title>حديقة على النهر</title>', deep), 'a.html')
    expect(article?.paragraphs).toContain(prose)
  })

  test('an article full of references is one', async () => {
    const linked = `<p>${prose} راجع أيضا <a href="/a">تقرير البلدية السنوي عن الحدائق والمتنزهات</a> في هذا الشأن.</p>`
    const [article] = await read(
      page('<title>حديقة جديدة على ضفة النهر</title>', `<article>${linked.repeat(15)}</article>`),
      'a.html',
    )
    expect(article?.paragraphs).toHaveLength(15)
  })

  test.each([
    ['without its outer tags', ''],
    ['whose body has no tags', '<!doctype html><html lang="ar">'],
    ['with a template’s directives', "@extends('a') <x-page.master>"],
  ])('a page %s is read', async (_, outer) => {
    const paragraphs = `<p>${prose}</p>`.repeat(3)
    const [article] = await read(utf8(`${outer}<title>حديقة على النهر</title>${paragraphs}`), 'a.html')
    expect(article?.paragraphs.at(-1)).toBe(prose)
  })

  test('a stub for subscribers is said to be one', async () => {
    const [article] = await read(
      page(
        '<title>حديقة جديدة على ضفة النهر</title>',
        `<article><h1>حديقة جديدة على ضفة النهر</h1><p>${prose}</p><p>هذا المحتوى للمشتركين فقط.</p></article>`,
      ),
      'a.html',
    )
    expect(article?.problems.map(problem => problem.code)).toEqual(['paywall'])
  })

  test('100,000 nested elements are read in bounded time', async () => {
    const deep = page(
      '<title>حديقة جديدة على ضفة النهر</title>',
      `${'<div>'.repeat(100_000)}<p>${prose}</p>${'</div>'.repeat(100_000)}`,
    )
    const started = performance.now()
    const [article] = await read(deep, 'a.html')
    expect(article?.paragraphs).toEqual([prose])
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test.each([
    ['tags never closed', `<script>${'<a '.repeat(200_000)}`],
    ['nothing but angle brackets', '<'.repeat(500_000)],
    ['headings never closed', '<h1>'.repeat(900_000)],
    ['nothing but entities', '&#38;'.repeat(700_000)],
    ['a tag of many attributes', `<p ${Array.from({ length: 300_000 }, (_, i) => `a${i}=b`).join(' ')}>`],
    ['elements 590 deep', `${'<div>'.repeat(590)}${prose.repeat(20)}`],
    ['one file written into the page', 'data:image/'.repeat(300_000)],
  ])('%s cost bounded time', async (_, markup) => {
    const started = performance.now()
    await codeOf(page('<title>حديقة جديدة على ضفة النهر</title>', markup), 'a.html')
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('50 MB are refused', async () => {
    expect(await codeOf(page('<title>x</title>', `<p>${'كلمة '.repeat(5_500_000)}</p>`), 'a.html')).toBe(
      'file-too-large',
    )
  })
})

test('Markdown of a word processor, its pictures written into it', async () => {
  const text = `# حديقة على النهر\n\n![][image1]\n\n${prose}\n\n[image1]: <data:image/png;base64,${'iVBORw0'.repeat(9000)}>\n`
  const [article] = await read(utf8(text), 'a.md')
  expect(article?.headline.value).toBe('حديقة على النهر')
  expect(article?.paragraphs).toEqual([prose])
})

describe('what is called text and is none', () => {
  test.each([
    ['longer than any book', `عنوان قصير\n\n${`${prose}\n\n`.repeat(20_000)}`, /2\.\d million characters/],
    [
      'a paragraph longer than any',
      `عنوان قصير\n\n${`${prose} `.repeat(3000)}`,
      /more than 200000 characters/,
    ],
    ['a word longer than any', `عنوان قصير\n\n${prose}\n\n${'ا'.repeat(20_000)}`, /more than 10000 letters/],
  ])('%s', async (_, text, message) => {
    const error = await read(utf8(text), 'a.txt').catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      problem: { code: 'not-an-article', message: expect.stringMatching(message) },
    })
  })

  test.each([
    ['keys upon keys', `{${Array.from({ length: 50_000 }, (_, i) => `k${i}: x`).join(', ')}}`],
    ['a quotation mark that is opened again and again', `"${'a "b\n'.repeat(100_000)}`],
  ])('front matter of %s', async (_, value) => {
    const error = await read(utf8(`---\nheadline: ${value}\n---\n\n${prose}\n`), 'a.md').catch(
      thrown => thrown,
    )
    expect(error.problem).toMatchObject({
      code: 'bad-front-matter',
      message: expect.stringContaining('more than'),
    })
  })

  test('JSON-LD whose lists lie in lists is no fault of ours', async () => {
    const author = '['.repeat(5000) + ']'.repeat(5000)
    const ld = `{"@type":"NewsArticle","headline":"حديقة على النهر","author":${author}}`
    expect(await codeOf(utf8(ld), 'a.json')).toBe('empty-article')
  })
})

describe('JSON', () => {
  const post = {
    title: { rendered: 'سوق &#8220;الخميس&#8221; يعود' },
    content: { rendered: `<p>${prose}</p>\n<p>وقال منظم السوق.</p>` },
    date: '2024-02-03T10:00:00',
    link: 'https://example.org/1',
  }

  test('a WordPress post', async () => {
    const [article] = await read(utf8(JSON.stringify(post)), 'post.json')
    expect(article?.headline.value).toBe('سوق “الخميس” يعود')
    expect(article?.paragraphs).toEqual([prose, 'وقال منظم السوق.'])
    expect(article?.date?.value).toBe('2024-02-03')
  })

  test('a list numbers its slugs', async () => {
    const articles = await read(utf8(JSON.stringify([post, post])), 'posts.json')
    expect(articles.map(article => article.slug)).toEqual(['posts-1', 'posts-2'])
  })

  test.each([
    ['{"a":1}', 'not-an-article'],
    ['{"a":', 'bad-markup'],
    ['['.repeat(200_000), 'bad-markup'],
  ])('%.20s is refused', async (text, code) => {
    expect(await codeOf(utf8(text), 'x.json')).toBe(code)
  })
})

describe('feeds', () => {
  const item = (n: number): string =>
    `<item><title>خبر رقم ${n} من الحي</title><link>https://example.org/${n}</link><description>ملخص</description><content:encoded><![CDATA[<p>${prose}</p>]]></content:encoded></item>`
  const rss = (items: string): Uint8Array =>
    utf8(
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="c"><channel><title>منبر الحي</title>${items}</channel></rss>`,
    )

  test('RSS with the whole text', async () => {
    const articles = await read(rss(item(1) + item(2)), 'feed.xml')
    expect(articles.map(article => [article.slug, article.headline.value, article.source?.value])).toEqual([
      ['feed-1', 'خبر رقم 1 من الحي', 'منبر الحي'],
      ['feed-2', 'خبر رقم 2 من الحي', 'منبر الحي'],
    ])
    expect(articles[0]?.paragraphs).toEqual([prose])
  })

  test('Atom with escaped markup', async () => {
    const [article] = await read(
      utf8(
        `<feed xmlns="http://www.w3.org/2005/Atom"><title>منبر</title><entry><title>خبر من الحي القديم</title><link rel="alternate" href="https://example.org/9"/><content type="html">&lt;p&gt;${prose}&lt;/p&gt;</content></entry></feed>`,
      ),
      'feed.xml',
    )
    expect(article?.paragraphs).toEqual([prose])
    expect(article?.url?.value).toBe('https://example.org/9')
  })

  test('10,000 items: the first 500, and it is said', async () => {
    const started = performance.now()
    const articles = await read(rss(Array.from({ length: 10_000 }, (_, i) => item(i)).join('')), 'feed.xml')
    expect(articles).toHaveLength(500)
    expect(articles[0]?.problems.map(problem => problem.code)).toEqual(['too-many-articles'])
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  const wrapped = (inside: string) => utf8(`<rss><channel><item>${inside}</item></channel></rss>`)
  test.each([
    ['empty tags', '<a/>'.repeat(600_000)],
    ['entities', `<title>${'&amp;'.repeat(1_100_000)}</title>`],
    ['a text', `<title>${'كلمة '.repeat(900_000)}</title>`],
    ['attributes', `<a ${Array.from({ length: 50_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`],
  ])('what would take long is refused: %s', async (_, inside) => {
    const started = process.cpuUsage()
    expect(await codeOf(wrapped(inside), 'x.xml')).toBe('not-an-article')
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000)
  })

  test('declared entities are refused', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>'
    expect(await codeOf(utf8(bomb), 'x.xml')).toBe('bad-markup')
  })

  test('other XML is no feed', async () =>
    expect(await codeOf(utf8('<?xml version="1.0"?><svg></svg>'), 'x.xml')).toBe('not-an-article'))
})

describe('documents', () => {
  test('a Word document', async () => {
    const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
    const body = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('حديقة جديدة على ضفة النهر')}${paragraph(prose)}</w:body></w:document>`
    const [article] = await read(
      zip({ '[Content_Types].xml': contentTypes, '_rels/.rels': relations, 'word/document.xml': body }),
      'draft.docx',
    )
    expect(article?.headline.value).toBe('حديقة جديدة على ضفة النهر')
    expect(article?.paragraphs).toEqual([prose])
  })

  test('a zip bomb is refused by what it really unpacks to', async () => {
    const bomb = zip({ 'word/document.xml': Buffer.alloc(70_000_000) }, 1000)
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await codeOf(bomb, 'bomb.docx')).toBe('file-too-large')
  })

  test('more XML than any manuscript has is refused before it is read', async () => {
    const markup = Buffer.from(`<w:p>${'<w:r/>'.repeat(800_000)}</w:p>`)
    expect(await codeOf(zip({ 'word/document.xml': markup }), 'runs.docx')).toBe('file-too-large')
  })

  test('entries that share their bytes, to be unpacked again and again, are no archive', async () => {
    const incompressible = Buffer.from(
      Uint32Array.from({ length: 2500 }, (_, i) => (i + 1) ** 4 % 4294967291).buffer,
    )
    const one = zip({ 'word/document.xml': incompressible })
    const start = one.indexOf('PK\u0001\u0002')
    const entry = one.subarray(start, one.length - 22)
    const end = Buffer.from(one.subarray(-22))
    end.writeUInt16LE(5000, 10)
    const shared = Buffer.concat([one.subarray(0, start), ...Array<Buffer>(5000).fill(entry), end])
    expect(await codeOf(shared, 'shared.docx')).toBe('bad-markup')
  })

  test.each([
    ['%PDF-1.7', 'x.pdf', 'a PDF file'],
    ['\u00ff\u00d8\u00ff\u00e0', 'x.jpg', 'picture'],
    ['PK\u0003\u0004nonsense', 'x.docx', ''],
  ])('%.4s is refused politely', async (start, input, what) => {
    const error = await read(Buffer.from(start, 'latin1'), input).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Failure)
    expect((error as Failure).message).toContain(what)
  })
})

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** A zip archive (APPNOTE.TXT), its entries deflated; `declared` is a size to lie about. */
function zip(files: Readonly<Record<string, string | Buffer>>, declared?: number): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const size = declared ?? plain.length
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(plain), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(size, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const entry = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), head, tail, Buffer.from(name)]),
    )
    local.push(entry)
    offset += entry.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(central.length, 4)
  end.writeUInt16LE(central.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}
