/** What a file's first bytes say it is: 'zip' may be a .docx, 'text' is anything without a known signature. */
export type Sniffed = { readonly kind: 'text' | 'zip' } | { readonly kind: 'other'; readonly what: string }

export function sniff(bytes: Uint8Array): Sniffed {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  if (/^504b(?:0304|0506)/.test(head)) return { kind: 'zip' }
  const found = signatures.find(([signature]) => signature.test(head))
  return found === undefined ? { kind: 'text' } : { kind: 'other', what: found[1] }
}

/** First bytes in hexadecimal, as the formats' own specifications give them. */
const signatures: readonly (readonly [signature: RegExp, what: string])[] = [
  [/^25504446/, 'a PDF file'],
  [/^89504e47/, 'a picture (PNG)'],
  [/^ffd8ff/, 'a picture (JPEG)'],
  [/^47494638/, 'a picture (GIF)'],
  [/^52494646.{8}57454250/, 'a picture (WebP)'],
  [/^(?:49492a00|4d4d002a)/, 'a picture (TIFF)'],
  [/^.{8}66747970(?:68656963|68656978|6d696631|61766966)/, 'a picture (HEIC or AVIF)'],
  [/^.{8}66747970/, 'a film'],
  [/^d0cf11e0/, 'an old Word file (.doc)'],
  [/^7b5c727466/, 'an RTF file'],
  [/^1f8b/, 'a compressed file'],
  [/^(?:494433|fffb|4f676753)/, 'a sound file'],
]
