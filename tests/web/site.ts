import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Bounds, bounds } from '../../src/web/fetch.ts'
import { isPublic } from '../../src/web/guard.ts'

/** Names that tests use, by what they resolve to; `.test` is nobody's (RFC 2606). */
const names: Readonly<Record<string, readonly string[]>> = {
  'news.test': ['127.0.0.1'],
  'inner.test': ['10.0.0.7'],
  'both.test': ['127.0.0.1', 'fd00::7'],
}

/** The real bounds, but for the tests' own site and names: 127.0.0.1 may be gone to, and no name server is asked. */
export const testBounds: Bounds = {
  ...bounds,
  permits: ip => ip === '127.0.0.1' || isPublic(ip),
  lookup: (name, _, done) => {
    const found = (names[name] ?? []).map(address => ({ address, family: address.includes(':') ? 6 : 4 }))
    if (found.length > 0) done(null, found)
    else done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), [])
  },
}

/** A site on this machine, and how often it was asked. */
export async function openSite(answer: RequestListener) {
  let requests = 0
  const server = createServer((request, response) => {
    requests++
    answer(request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    requests: () => requests,
    at: (path: string, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    close: () =>
      new Promise<void>(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
