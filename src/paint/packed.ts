import { promisify } from 'node:util'
import { deflateSync, inflate } from 'node:zlib'
import { Sheet } from './sheet.ts'

interface Head {
  readonly width: number
  readonly height: number
  readonly colours: readonly number[] | null
}

/** A sheet as bytes: the length of its head, the head as JSON, its rows deflated. */
export function packed(sheet: Sheet): Uint8Array {
  const { width, height, colours, rows } = sheet
  const head = Buffer.from(JSON.stringify({ width, height, colours } satisfies Head))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  return Buffer.concat([length, head, deflateSync(rows, { level: 6 })])
}

/** The sheet that `packed` made bytes of; inflated beside what else is to be done. Rejects others. */
export async function unpacked(bytes: Uint8Array): Promise<Sheet> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = 4 + data.readUInt32BE()
  const { width, height, colours } = JSON.parse(data.toString('utf8', 4, end)) as Head
  const room = (1 + width * (colours ? 1 : 3)) * height
  // In one piece: in zlib's chunks of 16 KB it takes fifteen times as long.
  const rows: Buffer = await promisify(inflate)(data.subarray(end), { chunkSize: Math.max(64, room) })
  if (rows.length !== room) throw new RangeError(`${rows.length} bytes of rows, not ${room}`)
  return new Sheet(width, height, rows, colours)
}
