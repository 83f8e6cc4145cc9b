import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isIn, parseShard } from '../../src/batch/shard.ts'
import { tasksOf } from '../../src/batch/task.ts'
import { tracked, unchanged } from '../../src/batch/tracked.ts'
import { nodeWorld } from '../../src/node-world.ts'
import { ordered } from '../../src/ordered.ts'
import { Slugs } from '../../src/publish/slugs.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bitaqa-batch-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('results come in the order of the items, and never more are begun than the window lets', async () => {
  const delays = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(delays, fc.integer({ min: 1, max: 5 }), async (items, atOnce) => {
      let [running, most, ahead, taken] = [0, 0, 0, 0]
      const work = async (delay: number) => {
        most = Math.max(most, ++running)
        await new Promise(resolve => setTimeout(resolve, delay))
        running--
        return delay
      }
      const results: number[] = []
      let begun = 0
      const counted = (item: number) => {
        ahead = Math.max(ahead, ++begun - taken)
        return work(item)
      }
      for await (const it of ordered(items, { atOnce, window: 6 }, counted)) {
        taken++
        results.push(it)
      }
      expect(results).toEqual(items)
      expect(most).toBeLessThanOrEqual(atOnce)
      expect(ahead).toBeLessThanOrEqual(7)
    }),
    { numRuns: 30 },
  )
})

test('every input is in exactly one part, the same whatever else there is', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 12 }), (input, parts) => {
      const homes = Array.from({ length: parts }, (_, i) => isIn(parseShard(`${i + 1}/${parts}`), input))
      expect(homes.filter(Boolean)).toHaveLength(1)
    }),
  )
  for (const wrong of ['0/3', '4/3', '1', 'a/b', '1/0', ''])
    expect(() => parseShard(wrong)).toThrow(/as in 2\/5|not allowed|--shard/)
})

test('folders are given in the order of the inputs; lists of articles ask for theirs later', () => {
  const content = async () => ({ bytes: new Uint8Array(), web: null })
  const tasks = tasksOf(
    ['a/x.txt', 'b/X.md', 'feed.xml', 'https://example.org/x', '-'].map(input => ({ input, content })),
    new Slugs(),
  )
  expect(tasks.map(it => it.claimed?.slug ?? null)).toEqual(['x', 'X-2', null, null, null])
})

test('what a source was made of is noticed when it changes, comes or goes', async () => {
  const own = join(folder, 'tracked')
  await mkdir(own)
  await writeFile(join(own, 'a.jpg'), 'one')
  const world = nodeWorld()
  const notes = tracked(world, join(own, 'out'))
  await notes.world.read(join(own, 'a.jpg'))
  await notes.world.kind(join(own, 'b.jpg'))
  await notes.world.kind(join(own, 'out'))
  expect(notes.made()).toHaveLength(2)
  expect(await unchanged(notes.made(), world)).toEqual(notes.made())
  await writeFile(join(own, 'b.jpg'), 'new')
  expect(await unchanged(notes.made(), world)).toBeNull()
  await rm(join(own, 'b.jpg'))
  await writeFile(join(own, 'a.jpg'), 'two')
  expect(await unchanged(notes.made(), world)).toBeNull()
})
