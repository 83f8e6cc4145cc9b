import { Failure } from '../problem.ts'
import { Refused } from './guard.ts'

type Fault = readonly [sign: RegExp, reason: string, remedy: string]

const BROWSER = 'Open it in a browser, save the page, and give the file.'
const CONNECTION = 'Check the connection to the internet, then try again.'
const LATER = 'Try again later.'

/** Codes of Node, of its DNS, TLS and zlib; undici has names or messages where it has none. */
const faults: readonly Fault[] = [
  [/^ENOTFOUND$/, 'there is no site of that name', 'Check the spelling of the address.'],
  [/^EAI_/, 'the name of its site could not be looked up', CONNECTION],
  [/^(?:EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/, 'there is no way to its site', CONNECTION],
  [/^ECONNREFUSED$/, 'its site takes no connection', `Check the address. ${LATER}`],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'its site broke off the connection', LATER],
  [/CERT|SELF_SIGNED|UNABLE_TO/, 'the certificate of its site is not valid', BROWSER],
  [/^(?:EPROTO|ERR_SSL|ERR_TLS)/, 'its site speaks no https that is understood', BROWSER],
  [/^(?:HTTPParserError|UND_ERR_HEADERS_OVERFLOW)/, 'its site does not answer as the web does', BROWSER],
  [/^bad port$/, 'no page is read from that port', 'Check the address.'],
  [/^(?:Z_|ERR_BROTLI|ERR__ERROR_FORMAT|ERR_ZLIB)/, 'the packed answer is damaged', LATER],
]

/** What went wrong on the way to an address, in an editor's words. */
export function webFailure(path: string, error: unknown, seconds: number): Failure {
  const causes = causesOf(error)
  const known = causes.find(it => it instanceof Failure)
  if (known) return known
  const refused = causes.find(it => it instanceof Refused)
  if (refused) return new Failure('private-address', { path, ip: refused.ip }, error)
  if (causes.some(it => it.name === 'TimeoutError'))
    return new Failure('fetch-timeout', { path, seconds }, error)
  const [, reason, remedy] = causes.flatMap(faultOf)[0] ?? [null, causes.at(-1)?.message ?? '', BROWSER]
  return new Failure('unreachable', { path, reason, remedy }, error)
}

/** `fetch failed` says nothing; what does lies below it, and where several addresses were tried, below each. */
function causesOf(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return []
  const below = error instanceof AggregateError ? error.errors : []
  return [error, ...causesOf(error.cause), ...below.flatMap(causesOf)]
}

function faultOf(error: Error): readonly Fault[] {
  const signs = ['code' in error ? String(error.code) : '', error.name, error.message]
  return faults.filter(([sign]) => signs.some(it => sign.test(it))).slice(0, 1)
}

/** What an HTTP status other than success says (RFC 9110, 15). */
export function statusFailure(path: string, status: number): Failure {
  const [reason, remedy] = said(status)
  return new Failure('http-status', { path, status, reason, remedy })
}

function said(status: number): readonly [reason: string, remedy: string] {
  if (status === 404 || status === 410) return ['there is no such page', 'Check the address.']
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return ['the page is not open to programs', BROWSER]
  if (status === 429) return ['too many pages were asked for', LATER]
  if (status >= 500) return ['something failed at the site', LATER]
  return ['the page was not given', BROWSER]
}
