import type { RequestListener } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Failure } from '../../src/problem.ts'
import { type Bounds, bounds, fetchContent } from '../../src/web/fetch.ts'
import { openSite, testBounds } from './site.ts'

const words = 'نصٌّ عربيٌّ قصير'
const endless = gzipSync(Buffer.alloc(20e6))

const pages: Readonly<Record<string, RequestListener>> = {
  '/page': (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(words)
  },
  '/packed': (_, response) => {
    response.setHeader('content-encoding', 'gzip')
    response.end(gzipSync(words))
  },
  '/who': (request, response) => response.end(request.headers['user-agent']),
  '/moved': (_, response) => response.writeHead(301, { location: '/page#part' }).end('moved'),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/to-metadata': (_, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/to-name': (_, response) => response.writeHead(307, { location: 'http://inner.test/' }).end(),
  '/to-self': (_, response) => response.writeHead(302, { location: 'http://[::1]/' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
  '/again': (request, response) =>
    response.writeHead(302, { location: `http://${request.headers.host}/page`, connection: 'close' }).end(),
  '/silent': () => {},
  '/slow': (_, response) => {
    response.write(words)
    const drip = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(drip))
  },
  '/endless': (_, response) => {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65536, 'x'))) {}
    }
    response.on('drain', more)
    more()
  },
  '/bomb': (_, response) => {
    response.setHeader('content-encoding', 'gzip')
    response.end(endless)
  },
  '/damaged': (_, response) => {
    response.setHeader('content-encoding', 'gzip')
    response.end('no gzip at all')
  },
  '/broken': (_, response) => response.socket?.destroy(),
  '/no-http': (_, response) => response.socket?.end('SSH-2.0-OpenSSH\r\n'),
  '/403': (_, response) => response.writeHead(403).end(),
  '/503': (_, response) => response.writeHead(503).end(),
}

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite((request, response) => {
    const page = pages[request.url ?? '']
    if (page) page(request, response)
    else response.writeHead(404).end('<h1>Not found</h1>')
  })
})
afterAll(() => site.close())

async function problemAt(address: string, change: Partial<Bounds> = {}) {
  try {
    await fetchContent(address, { ...testBounds, ...change })
  } catch (error) {
    if (error instanceof Failure) return error.problem
    throw error
  }
  throw new Error(`${address} was fetched`)
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('fetchContent', () => {
  test('gives the bytes, their type, and where they were found', async () => {
    const { bytes, web } = await fetchContent(site.at('/moved', 'news.test'), testBounds)
    expect(text(bytes)).toBe(words)
    expect(web).toEqual({ address: site.at('/page', 'news.test'), type: 'text/html; charset=utf-8' })
  })

  test('unpacks', async () => {
    expect(text((await fetchContent(site.at('/packed'), testBounds)).bytes)).toBe(words)
  })

  test('says who it is', async () => {
    expect(text((await fetchContent(site.at('/who'), testBounds)).bytes)).toMatch(/bitaqa\/\d/)
  })
})

describe('the guard', () => {
  test.each([
    'http://127.0.0.1:PORT/page',
    'http://127.1:PORT/page',
    'http://0x7f000001:PORT/page',
    'http://localhost:PORT/page',
    'http://[::ffff:127.0.0.1]:PORT/page',
  ])('as users have it, does not go to %s', async address => {
    const before = site.requests()
    const { code } = await problemAt(address.replace('PORT', String(site.port)), bounds)
    expect(code).toBe('private-address')
    expect(site.requests()).toBe(before)
  })

  test.each([
    ['/to-metadata', '169.254.169.254'],
    ['/to-name', '10.0.0.7'],
    ['/to-self', '::1'],
  ])('stops a redirection at %s', async (path, ip) => {
    const { code, message } = await problemAt(site.at(path))
    expect(code).toBe('private-address')
    expect(message).toContain(` ${ip},`)
  })

  test.each([
    ['inner.test', '10.0.0.7'],
    ['both.test', 'fd00::7'],
  ])('refuses the name %s for one of its addresses', async (name, ip) => {
    const { code, message } = await problemAt(site.at('/page', name))
    expect(code).toBe('private-address')
    expect(message).toContain(` ${ip},`)
  })

  test('asks again for a name that was public a moment ago (DNS rebinding)', async () => {
    const answers = ['127.0.0.1', '10.0.0.7']
    const { code } = await problemAt(site.at('/again', 'news.test'), {
      lookup: (_, __, done) => done(null, [{ address: answers.shift() ?? '', family: 4 }]),
    })
    expect(code).toBe('private-address')
    expect(answers).toEqual([])
  })

  test('connects to the very address it looked at', async () => {
    let asked = 0
    const lookup: Bounds['lookup'] = (_, __, done) => {
      asked++
      done(null, [{ address: '127.0.0.1', family: 4 }])
    }
    await fetchContent(site.at('/page', 'news.test'), { ...testBounds, lookup })
    expect(asked).toBe(1)
  })
})

describe('bounds', () => {
  test.each(['/silent', '/slow'])('the time for all of %s', async path => {
    const start = performance.now()
    const { code, message } = await problemAt(site.at(path), { seconds: 0.3 })
    expect(code).toBe('fetch-timeout')
    expect(message).toContain('0.3 seconds')
    expect(performance.now() - start).toBeLessThan(3000)
  })

  test.each(['/endless', '/bomb'])('the size of %s, unpacked', async path => {
    const { code, message } = await problemAt(site.at(path), { megabytes: 2 })
    expect(code).toBe('file-too-large')
    expect(message).toContain('2 MB')
  })

  test('the number of redirections', async () => {
    const before = site.requests()
    const { code, message } = await problemAt(site.at('/round'))
    expect(code).toBe('unreachable')
    expect(message).toContain('more than 5 times')
    expect(site.requests() - before).toBe(6)
  })
})

describe('what goes wrong is said', () => {
  test.each([
    ['/gone', 'http-status', /no such page \(status 404\)/],
    ['/403', 'http-status', /not open to programs/],
    ['/503', 'http-status', /failed at the site/],
    ['/damaged', 'unreachable', /packed answer is damaged/],
    ['/broken', 'unreachable', /broke off/],
    ['/no-http', 'unreachable', /does not answer as the web does/],
    ['/to-file', 'bad-address', /leads to file:\/\/\/etc\/hostname/],
  ])('%s: %s', async (path, code, message) => {
    const problem = await problemAt(site.at(path))
    expect(problem).toMatchObject({ code, message: expect.stringMatching(message) })
    expect(problem.hint).toMatch(/^[A-Z].*\.$/)
  })

  test('https where there is none', async () => {
    const { code, message } = await problemAt(site.at('/page').replace('http:', 'https:'))
    expect(code).toBe('unreachable')
    expect(message).toContain('https')
  })

  test.each([
    ['http://nobody.test/', 'unreachable', /no site of that name/],
    ['http://127.0.0.1:1/', 'unreachable', /port/],
    ['ftp://news.test/a', 'bad-address', /ftp:\/\/ is not read/],
    ['file:///etc/hostname', 'bad-address', /file:\/\/ is not read/],
    ['https://', 'bad-address', /no whole address/],
    ['https://name:word@news.test/', 'bad-address', /password/],
  ])('%s: %s', async (address, code, message) => {
    expect(await problemAt(address)).toMatchObject({ code, message: expect.stringMatching(message) })
  })

  test('a port where nothing listens', async () => {
    const gone = await openSite(() => {})
    await gone.close()
    expect(await problemAt(gone.at('/'))).toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/takes no connection/),
    })
  })
})
