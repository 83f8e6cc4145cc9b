import { crc32 } from 'node:zlib'

const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10)

export interface PngRows {
  readonly width: number
  readonly height: number
  /** 0xRRGGBB by number, when a pixel is the number of its colour; null when it is three bytes. Eight bits either way. */
  readonly colours: readonly number[] | null
  /** The rows, a filter type before each, as one zlib stream. */
  readonly deflated: Uint8Array
}

/** A PNG file (ISO/IEC 15948): header, palette, pixels, end, nothing that depends on the day. */
export function pngFile({ width, height, colours, deflated }: PngRows): Uint8Array {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, colours === null ? 2 : 3], 8)
  const palette = colours?.flatMap(colour => [colour >> 16, (colour >> 8) & 255, colour & 255])
  return Buffer.concat([
    signature,
    ...chunk('IHDR', header),
    ...(palette ? chunk('PLTE', Uint8Array.from(palette)) : []),
    ...chunk('IDAT', deflated),
    ...chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, data: Uint8Array): readonly Uint8Array[] {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(type, 4, 'latin1')
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE(crc32(data, crc32(head.subarray(4))))
  return [head, data, tail]
}
