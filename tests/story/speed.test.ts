import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read } from '../../src/article/read.ts'
import { understand } from '../../src/story/understand.ts'

const folder = new URL('../articles/', import.meta.url)
const paragraphs = readdirSync(folder).flatMap(slug => {
  try {
    return readFileSync(new URL(`${slug}/article.txt`, folder), 'utf8')
      .split('\n')
      .filter(line => line.length > 60)
  } catch {
    return []
  }
})

/** Milliseconds of the processor's time to understand about so many words, the best of a few. */
async function timeFor(words: number, rounds: number): Promise<number> {
  const lines: string[] = []
  for (let count = 0, i = 0; count < words; i += 1) {
    const line = paragraphs[i % paragraphs.length] as string
    lines.push(line)
    count += line.split(' ').length
  }
  const [article] = await read(new TextEncoder().encode(`عنوان المقال\n\n${lines.join('\n')}`), 'x.txt')
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds && article !== undefined; round += 1) {
    const started = process.cpuUsage()
    understand(article, { maxQuotes: 3 })
    const { user, system } = process.cpuUsage(started)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

// The goals are 10 ms and 2 s; the bounds leave room for a slow machine that has other work.
test('600 words', async () => expect(await timeFor(600, 40)).toBeLessThan(40))
test('100,000 words, in proportion', async () => {
  const [small, large] = [await timeFor(10_000, 3), await timeFor(100_000, 1)]
  expect(large).toBeLessThan(8000)
  expect(large / small).toBeLessThan(30)
}, 60_000)

test('a verb of saying and a colon, four thousand times', async () => {
  const [article] = await read(
    new TextEncoder().encode(`عنوان المقال\n\n${'وأضاف: '.repeat(4000)}.\n`),
    'x.txt',
  )
  const started = process.cpuUsage()
  if (article !== undefined) understand(article, { maxQuotes: 3 })
  const { user, system } = process.cpuUsage(started)
  expect((user + system) / 1e6).toBeLessThan(15)
}, 60_000)
