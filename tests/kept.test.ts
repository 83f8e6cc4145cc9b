import { expect, test } from 'vitest'
import { keepIn, keptOrMade } from '../src/kept.ts'
import { packed, unpacked } from '../src/paint/packed.ts'
import { Sheet } from '../src/paint/sheet.ts'
import { memoryWorld } from './publish/memory-world.ts'

test.each([
  ['whole', (bytes: Uint8Array) => bytes, 1],
  ['cut short', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2), 2],
  ['empty', () => new Uint8Array(), 2],
  ['of something else', () => new TextEncoder().encode('nothing of the kind'), 2],
])('a kept plate that is %s', async (_, damage, drawings) => {
  const files = new Map<string, Uint8Array | string>()
  keepIn(memoryWorld(files), 'kept', '1')
  let drawn = 0
  const make = () => {
    drawn++
    return Sheet.blank(30, 20)
  }
  const plate = () => keptOrMade('plate', { open: unpacked, make, pack: packed })
  await plate()
  for (const [path, bytes] of files) files.set(path, damage(bytes as Uint8Array))
  expect((await plate()).colourAt(3, 3)).toBe(0xffffff)
  // What was damaged is whole again.
  await plate()
  expect(drawn).toBe(drawings)
})
