import { lookup } from 'node:dns'
import { type Dispatcher, fetch, type Response } from 'undici'
import { programVersion } from '../packages.ts'
import { Failure } from '../problem.ts'
import { type Content, LIMIT_MB } from '../world.ts'
import { statusFailure, webFailure } from './faults.ts'
import { type Guard, guardedAgent, isPublic } from './guard.ts'

/** What fetching is held to. */
export interface Bounds extends Guard {
  /** For all of it together: names, connections, redirections, the last byte. */
  readonly seconds: number
  /** Of the answer, unpacked. */
  readonly megabytes: number
}

/** A slow news site answers within five seconds, its picture within ten. */
export const bounds: Bounds = {
  lookup: (name, options, done) => lookup(name, options, done),
  permits: isPublic,
  seconds: 20,
  megabytes: LIMIT_MB,
}

/** From http to https, from a short link to the site, from the site to its front door: three are usual. */
const MOST_REDIRECTIONS = 5

/** As `Fetch` says, within bounds. */
export async function fetchContent(
  address: string,
  { seconds, megabytes, ...guard }: Bounds = bounds,
): Promise<Content> {
  const agent = guardedAgent(guard)
  try {
    const way = { dispatcher: agent, signal: AbortSignal.timeout(seconds * 1000) }
    const { response, found } = await followed(address, way)
    if (!response.ok) throw statusFailure(address, response.status)
    const bytes = await bodyOf(response, megabytes)
    if (bytes === null) throw new Failure('file-too-large', { path: address, limit: megabytes })
    return { bytes, web: { address: found, type: response.headers.get('content-type') ?? '' } }
  } catch (error) {
    throw webFailure(address, error, seconds)
  } finally {
    await agent.destroy()
  }
}

const redirections = [301, 302, 303, 307, 308]

/** The answer that is no redirection, and where it was found. Each step passes the guard, since each makes its own connection. */
async function followed(
  address: string,
  way: { readonly dispatcher: Dispatcher; readonly signal: AbortSignal },
): Promise<{ readonly response: Response; readonly found: string }> {
  let found = urlOf(address, address)
  for (let steps = 0; steps <= MOST_REDIRECTIONS; steps++) {
    const response = await fetch(found, { ...way, redirect: 'manual', headers: headers() })
    const location = response.headers.get('location')
    if (location === null || !redirections.includes(response.status)) return { response, found: found.href }
    await response.body?.cancel()
    found = urlOf(location, address, found.href)
  }
  throw new Failure('unreachable', {
    path: address,
    reason: `it leads on and on, more than ${MOST_REDIRECTIONS} times`,
    remedy: 'Open it in a browser, and give the address that stands there in the end.',
  })
}

/** `text` as an address, seen from the one before it; `path` is what was asked for. Fails with `bad-address`. */
function urlOf(text: string, path: string, before?: string): URL {
  const bad = (reason: string) =>
    new Failure('bad-address', { path, reason: before ? `it leads to ${text}, and ${reason}` : reason })
  if (!URL.canParse(text, before)) throw bad('that is no whole address')
  const url = new URL(text, before)
  if (!/^https?:$/.test(url.protocol)) throw bad(`${url.protocol}// is not read`)
  if (url.username !== '' || url.password !== '') throw bad('a name or password stands in it')
  url.hash = ''
  return url
}

function headers(): Record<string, string> {
  return {
    'user-agent': `Mozilla/5.0 (compatible; bitaqa/${programVersion()})`,
    accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    'accept-language': 'ar,*;q=0.5',
  }
}

/** The whole answer, unpacked; null when it is larger than so many megabytes. */
async function bodyOf(response: Response, megabytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > megabytes * 1e6) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
