import { inflateRawSync } from 'node:zlib'

export interface ZipContents {
  /** Of all entries together, as really inflated; counting stops above the limit. */
  readonly bytes: number
  /** Of the XML among them. */
  readonly markup: number
  readonly names: readonly string[]
}

/**
 * What a zip archive holds when unpacked. Inflates each entry under a bound instead of believing the sizes it declares: a
 * bomb declares small ones. Null when it is no sound archive; entries that share their bytes, to be inflated again and again,
 * make none. (APPNOTE.TXT 4.3.12, 4.3.16.)
 */
export function unpackedSize(bytes: Uint8Array, limit: number): ZipContents | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = view.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end === -1 || end + 20 > view.length) return null
  const count = view.readUInt16LE(end + 10)
  let at = view.readUInt32LE(end + 16)
  let [total, markup, packed] = [0, 0, 0]
  const names: string[] = []
  for (let i = 0; i < count && total <= limit; i += 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) return null
    const nameLength = view.readUInt16LE(at + 28)
    const name = view.toString('utf8', at + 46, at + 46 + nameLength)
    packed += view.readUInt32LE(at + 20)
    if (packed > view.length) return null
    const size = entrySize(view, at, limit - total)
    if (size === null) return null
    names.push(name)
    total += size
    if (/\.(?:xml|rels)$/i.test(name)) markup += size
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return { bytes: total, markup, names }
}

function entrySize(view: Buffer, at: number, room: number): number | null {
  const packed = view.readUInt32LE(at + 20)
  const local = view.readUInt32LE(at + 42)
  if (local + 30 > view.length) return null
  const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28)
  if (view.readUInt16LE(at + 10) === 0) return packed
  try {
    return inflateRawSync(view.subarray(start, start + packed), { maxOutputLength: room + 1 }).length
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? room + 1 : null
  }
}
