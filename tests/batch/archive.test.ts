import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { killed } from '../../bench/kill.ts'
import { bitaqa, startBitaqa, tree } from '../e2e/bitaqa.ts'

const quick = ['-f', 'facebook', '-c', 'headline', '--quiet']
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bitaqa-archive-'))
  return () => rm(folder, { recursive: true, force: true })
})

async function articles(count: number): Promise<void> {
  await mkdir(join(folder, 'news'), { recursive: true })
  for (let i = 0; i < count; i++)
    await writeFile(
      join(folder, 'news', `n${String(i).padStart(3, '0')}.txt`),
      `المجلس يقرّ البند رقم ${i} من الموازنة\n\nأقر المجلس البند رقم ${i} في جلسة عامة حضرها الأعضاء كلهم.\n`,
    )
}

const pictures = async (out: string) => {
  const files = await tree(join(folder, out))
  return new Map([...files].filter(([name]) => name.endsWith('.png')))
}

test('threads make the same files as one article at a time', async () => {
  await articles(64)
  await bitaqa(folder, ['render', 'news', '-o', 'one', '-j', '1', ...quick])
  await bitaqa(folder, ['render', 'news', '-o', 'two', '-j', '2', ...quick])
  const [one, two] = [await pictures('one'), await pictures('two')]
  expect(one.size).toBe(64)
  expect([...two.keys()]).toEqual([...one.keys()])
  for (const [name, bytes] of one) expect(two.get(name)?.equals(bytes)).toBe(true)
}, 120_000)

test('a second run paints only what has changed; --force paints all', async () => {
  await articles(6)
  const card = (i: number) => join(folder, 'output', `n00${i}`, 'headline.facebook.png')
  const times = () => Promise.all([0, 1, 2, 3, 4, 5].map(async i => (await stat(card(i))).mtimeMs))
  const first = await bitaqa(folder, ['render', 'news', '--json', ...quick])
  const before = await times()
  await writeFile(join(folder, 'news', 'n003.txt'), 'عنوان جديد للخبر الثالث\n\nنص الخبر الجديد هنا.\n')
  await rm(card(4))
  const second = await bitaqa(folder, ['render', 'news', '--json', ...quick])
  const after = await times()
  expect(after.map((time, i) => time !== before[i])).toEqual([false, false, false, true, true, false])
  const [one, two] = [JSON.parse(first.out), JSON.parse(second.out)]
  expect(two.totals).toMatchObject({ articles: 6, cards: 6, failed: 0 })
  expect(two.articles[5]).toEqual(one.articles[5])
  await bitaqa(folder, ['render', 'news', '--force', ...quick])
  expect((await times()).every((time, i) => time !== after[i])).toBe(true)
}, 60_000)

test('cards of an article that is gone are named, and removed when asked', async () => {
  await articles(3)
  await bitaqa(folder, ['render', 'news', ...quick])
  await rm(join(folder, 'news', 'n001.txt'))
  const said = await bitaqa(folder, ['render', 'news', '-f', 'facebook', '-c', 'headline'])
  expect(said.err).toMatch(/--prune.*n001/)
  expect((await pictures('output')).size).toBe(3)
  await bitaqa(folder, ['render', 'news', '--prune', ...quick])
  expect([...(await pictures('output')).keys()].some(name => name.includes('n001'))).toBe(false)
  expect((await pictures('output')).size).toBe(2)
}, 60_000)

test('parts are disjoint, together they are all, and they merge', async () => {
  await articles(7)
  for (const part of [1, 2, 3])
    await bitaqa(folder, ['render', 'news', '--shard', `${part}/3`, '-o', `part-${part}`, ...quick])
  const merged = await bitaqa(folder, ['merge', 'part-1', 'part-2', 'part-3', '-o', 'all'])
  expect(merged.out).toContain('7 cards of 7 articles')
  await bitaqa(folder, ['render', 'news', '-o', 'whole', ...quick])
  const [all, whole] = [await pictures('all'), await pictures('whole')]
  expect([...all.keys()]).toEqual([...whole.keys()])
  for (const [name, bytes] of whole) expect(all.get(name)?.equals(bytes)).toBe(true)
  const counts = await Promise.all([1, 2, 3].map(async part => (await pictures(`part-${part}`)).size))
  expect(counts.reduce((a, b) => a + b)).toBe(7)
  expect(await readFile(join(folder, 'all', 'index.html'), 'utf8')).toContain('n006')
}, 90_000)

test('lines of JSON come in the order of the inputs, the totals last', async () => {
  await articles(5)
  const { out } = await bitaqa(folder, ['render', 'news', '--json=lines', '-f', 'facebook', '-c', 'headline'])
  const lines = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(lines.map(line => line.slug ?? 'totals')).toEqual(['n000', 'n001', 'n002', 'n003', 'n004', 'totals'])
  expect(lines.at(-1).totals.cards).toBe(5)
}, 30_000)

test('killed at any moment, no picture is torn and the next run completes, as if nothing had been', async () => {
  const { after, faults } = await killed({ articles: 64, times: 4 }, folder)
  expect(after).toHaveLength(4)
  expect(faults).toEqual([])
}, 180_000)

test('an article that was touched, or copied over with what it had, is not painted again', async () => {
  await articles(3)
  const card = join(folder, 'output', 'n001', 'headline.facebook.png')
  await bitaqa(folder, ['render', 'news', ...quick])
  const { mtimeMs } = await stat(card)
  const text = await readFile(join(folder, 'news', 'n001.txt'))
  await writeFile(join(folder, 'news', 'n001.txt'), text)
  await bitaqa(folder, ['render', 'news', ...quick])
  expect((await stat(card)).mtimeMs).toBe(mtimeMs)
}, 30_000)

test('a change that leaves size and time as they were is seen', async () => {
  await articles(2)
  const path = join(folder, 'news', 'n001.txt')
  const before = await stat(path)
  await bitaqa(folder, ['render', 'news', ...quick])
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace('المجلس', 'المخلس'))
  await utimes(path, before.atime, before.mtime)
  await bitaqa(folder, ['render', 'news', ...quick])
  const { headline } = JSON.parse(await readFile(join(folder, 'output', 'n001', 'cards.json'), 'utf8'))
  expect(headline).toContain('المخلس')
}, 30_000)

test('two articles that share a folder in turn are not taken for one another', async () => {
  for (const [name, headline] of [
    ['a', 'خبر من المجلد الأول عن البلدية'],
    ['b', 'خبر آخر من المجلد الثاني'],
  ] as const) {
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, 'x.txt'), `${headline}\n\nنص الخبر هنا كاملاً.\n`)
  }
  for (const name of ['a', 'b', 'a']) await bitaqa(folder, ['render', `${name}/x.txt`, ...quick])
  const { headline } = JSON.parse(await readFile(join(folder, 'output', 'x', 'cards.json'), 'utf8'))
  expect(headline).toContain('الأول')
}, 30_000)

test('while it watches, what is saved is rendered', async () => {
  await articles(3)
  const card = (i: number) => join(folder, 'output', `n00${i}`, 'headline.facebook.png')
  const time = (i: number) =>
    stat(card(i)).then(
      it => it.mtimeMs,
      () => 0,
    )
  const child = startBitaqa(folder, ['render', 'news', '--watch', ...quick])
  try {
    while (!existsSync(join(folder, 'output', 'index.html'))) await sleep(50)
    const before = [await time(1), await time(2)]
    // Saved again until it is seen: the watcher may not be there yet the first time.
    for (let n = 1; (await time(1)) === before[0]; n++) {
      await writeFile(join(folder, 'news', 'n001.txt'), `عنوان جديد للخبر ${n}\n\nنص الخبر الجديد هنا.\n`)
      await sleep(700)
    }
    expect(await time(2)).toBe(before[1])
  } finally {
    child.kill('SIGKILL')
  }
}, 30_000)
