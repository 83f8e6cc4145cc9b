import { Failure, type Problem, problem } from '../problem.ts'
import { tags, withoutHidden } from './markup.ts'

export interface Decoded {
  readonly text: string
  readonly problems: readonly Problem[]
}

/**
 * Bytes to text: UTF-8 or UTF-16 by its mark, else valid UTF-8, else what the Content-Type `type` or the text itself names, else
 * Windows-1256 when that yields mostly Arabic letters (the files of older Arabic newsrooms), which is said in a note. Fails with
 * `not-text`.
 */
export function decode(bytes: Uint8Array, input: string, type = ''): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return plain(new TextDecoder('utf-16le').decode(bytes), input)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return plain(new TextDecoder('utf-16be').decode(bytes), input)
  const unmarked = utf16WithoutMark(bytes)
  if (unmarked !== null) return plain(unmarked, input)
  const utf8 = utf8Text(bytes)
  if (utf8 !== null) return plain(utf8, input)
  const mended = new TextDecoder('utf-8').decode(bytes)
  if (isDamagedUtf8(mended)) return { text: mended, problems: [problem('damaged-bytes', { path: input })] }
  const named = inNamedEncodings(bytes, type)
  const sure = named.find(text => /[\u0621-\u064a]/.test(text))
  if (sure !== undefined) return plain(sure, input)
  const old = oldArabic(bytes)
  if (!mostlyArabic(withoutHidden(old.text).replace(tags, ' '))) {
    if (named[0] !== undefined && !controls.test(named[0])) return plain(named[0], input)
    throw notText(input, 'neither UTF-8 nor Windows-1256')
  }
  return { text: old.text, problems: [problem('decoded-windows-1256', { path: input, encoding: old.name })] }
}

/**
 * As the Content-Type header, a page's <meta> or an XML declaration says, in this order. Servers say ISO 8859-1 of whatever they
 * hold, so none is believed of a page without an Arabic letter as long as another is left to try.
 */
function inNamedEncodings(bytes: Uint8Array, type: string): readonly string[] {
  const opening = Buffer.from(bytes.subarray(0, 4000)).toString('latin1')
  const signs = [
    /charset\s*=\s*["']?([\w:.-]+)/i.exec(type),
    /<meta\b[^<>]*charset\s*=\s*["']?([\w:.-]+)/i.exec(opening),
    /^\s*<\?xml\b[^<>]*encoding\s*=\s*["']([\w:.-]+)/i.exec(opening),
  ]
  return signs.flatMap(found => {
    try {
      const decoder = new TextDecoder(found?.[1] ?? 'utf-8')
      return decoder.encoding.startsWith('utf-') ? [] : [decoder.decode(bytes)]
    } catch {
      return []
    }
  })
}

/** The reading with the more Arabic of the two old encodings: they share half their letters, and Windows-1256 is met far more often. */
function oldArabic(bytes: Uint8Array): { readonly text: string; readonly name: string } {
  const windows = new TextDecoder('windows-1256').decode(bytes)
  const iso = new TextDecoder('iso-8859-6').decode(bytes)
  return commonLetters(iso) > commonLetters(windows) + 0.1
    ? { text: iso, name: 'ISO 8859-6' }
    : { text: windows, name: 'Windows-1256' }
}

/** The share of the dozen letters that make up three quarters of Arabic text, whatever its subject. */
const commonLetters = (text: string): number =>
  (text.match(/[اليمونترعبةسأدهفك]/g)?.length ?? 0) / Math.max(1, text.match(/\p{L}|\ufffd/gu)?.length ?? 0)

/**
 * UTF-8 with a few bytes lost, as a copy that was cut leaves it. In Windows-1256 Arabic every second byte would be wrong; and
 * UTF-8 Arabic read as Windows-1256 is Arabic letters too, so this must be asked first.
 */
function isDamagedUtf8(text: string): boolean {
  const lost = text.match(/\ufffd/g)?.length ?? 0
  const arabic = text.match(/[\u0600-\u06ff]/g)?.length ?? 0
  return lost * 50 < arabic
}

/** What `not-text` offers instead. */
export const accepted = '.txt, .md, .docx, .html, .json and .xml'

export const notText = (input: string, what: string): Failure =>
  new Failure('not-text', { path: input, what, accepted })

function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * UTF-16 by what it holds: in Arabic text one of each two bytes is the block's 06, or the 00 of a space or line end, and the other
 * hardly ever. Null for anything else.
 */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2000)
  if (bytes.length < 8 || bytes.length % 2 !== 0 || !sample.includes(0)) return null
  const high = [0, 0]
  for (const [i, byte] of sample.entries())
    if (byte === 0x06 || byte === 0) high[i % 2] = (high[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = high.map(count => count / (sample.length / 2))
  if (Math.max(even, odd) < 0.9 || Math.min(even, odd) > 0.1) return null
  const text = new TextDecoder(even > odd ? 'utf-16be' : 'utf-16le').decode(bytes)
  return /\p{L}/u.test(text) ? text : null
}

function plain(text: string, input: string): Decoded {
  const nuls = text.match(/\0/g)?.length ?? 0
  if (nuls === 0) return { text, problems: [] }
  // A stray NUL is a copying fault; more of them, or no Arabic around them, a binary file that happens to decode.
  const arabic = text.match(/[\u0600-\u06ff]/g)?.length ?? 0
  if (nuls * 20 > arabic) throw notText(input, 'a binary file')
  return { text: text.replace(/\0/g, ''), problems: [problem('damaged-bytes', { path: input })] }
}

/** Old Arabic text decodes to Arabic letters, spaces and punctuation; other bytes to a mixture with accented Latin. */
function mostlyArabic(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const arabic = letters.filter(c => c >= '\u0621' && c <= '\u064a')
  return letters.length > 0 && arabic.length / letters.length > 0.7 && !controls.test(text)
}

/** What no text holds. */
const controls = /(?![\t\n\v\f\r])\p{Cc}/u
