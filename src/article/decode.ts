import { Failure, type Problem, problem } from '../problem.ts'
import { tags, withoutHidden } from './markup.ts'

export interface Decoded {
  readonly text: string
  readonly problems: readonly Problem[]
}

/**
 * Bytes to text: UTF-8 or UTF-16 by its mark, else valid UTF-8, else Windows-1256 when that yields mostly Arabic letters
 * (the files of older Arabic newsrooms), which is said in a note. Fails with `not-text`.
 */
export function decode(bytes: Uint8Array, input: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return plain(new TextDecoder('utf-16le').decode(bytes), input)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return plain(new TextDecoder('utf-16be').decode(bytes), input)
  const utf8 = utf8Text(bytes)
  if (utf8 !== null) return plain(utf8, input)
  const mended = new TextDecoder('utf-8').decode(bytes)
  if (isDamagedUtf8(mended)) return { text: mended, problems: [problem('damaged-bytes', { path: input })] }
  const old = new TextDecoder('windows-1256').decode(bytes)
  if (!mostlyArabic(withoutHidden(old).replace(tags, ' ')))
    throw notText(input, 'neither UTF-8 nor Windows-1256')
  return { text: old, problems: [problem('decoded-windows-1256', { path: input })] }
}

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

function plain(text: string, input: string): Decoded {
  // A NUL is in no text an editor types; its presence means a binary file that happens to decode.
  if (text.includes('\0')) throw notText(input, 'a binary file')
  return { text, problems: [] }
}

/** Old Arabic text decodes to Arabic letters, spaces and punctuation; other bytes to a mixture with accented Latin. */
function mostlyArabic(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const arabic = letters.filter(c => c >= '\u0621' && c <= '\u064a')
  return letters.length > 0 && arabic.length / letters.length > 0.7 && !/(?![\t\n\v\f\r])\p{Cc}/u.test(text)
}
