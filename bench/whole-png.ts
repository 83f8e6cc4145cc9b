import { crc32, inflateSync } from 'node:zlib'

/** Whether a PNG (ISO/IEC 15948) is whole: every chunk with its checksum, every row of every pixel, and the end. */
export function isWhole(png: Buffer): boolean {
  const data: Buffer[] = []
  let at = 8
  let type = ''
  while (at + 12 <= png.length && type !== 'IEND') {
    const end = at + 8 + png.readUInt32BE(at)
    if (end + 4 > png.length || crc32(png.subarray(at + 4, end)) !== png.readUInt32BE(end)) return false
    type = png.toString('latin1', at + 4, at + 8)
    if (type === 'IDAT') data.push(png.subarray(at + 8, end))
    at = end + 4
  }
  if (type !== 'IEND' || at !== png.length) return false
  const [width, height, depth, colour] = [
    png.readUInt32BE(16),
    png.readUInt32BE(20),
    png.readUInt8(24),
    png.readUInt8(25),
  ]
  const channels = colour === 2 ? 3 : 1
  return inflateSync(Buffer.concat(data)).length === height * (1 + Math.ceil((width * depth * channels) / 8))
}
