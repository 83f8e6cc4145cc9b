import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeWorld } from '../src/node-world.ts'
import { problemOf } from '../src/problem.ts'

const world = nodeWorld()
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bitaqa-world-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function codeOf(action: Promise<unknown>): Promise<string> {
  return action.then(
    () => 'done',
    error => problemOf(error).code,
  )
}

describe('nodeWorld', () => {
  it('writes whole files, folders made as needed, and leaves nothing beside them', async () => {
    await world.write(join(folder, 'a/b/c.txt'), 'نص')
    expect(await readFile(join(folder, 'a/b/c.txt'), 'utf8')).toBe('نص')
    expect(await readdir(join(folder, 'a/b'))).toEqual(['c.txt'])
  })

  it('says that a place cannot be written to, and leaves no half-written file', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await codeOf(world.write(join(folder, 'file/x.txt'), ''))).toBe('not-writable')
    await world.write(join(folder, 'taken/x.txt'), '')
    expect(await codeOf(world.write(join(folder, 'taken'), 'over a folder'))).toBe('not-writable')
    expect((await readdir(folder)).sort()).toEqual(['file', 'taken'])
  })

  it.runIf(process.platform === 'linux')('gives up where folders cannot be made', async () => {
    expect(await codeOf(world.write('/proc/bitaqa/x.txt', ''))).toBe('not-writable')
  })

  it('makes one folder for many files at once', async () => {
    const names = ['1', '2', '3', '4', '5']
    await Promise.all(names.map(name => world.write(join(folder, 'deep/new', name), name)))
    expect(await readdir(join(folder, 'deep/new'))).toEqual(names)
  })

  it('tells beforehand, without making anything', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await codeOf(world.writable(join(folder, 'file/deep/out')))).toBe('not-writable')
    expect(await codeOf(world.writable(join(folder, 'new/out')))).toBe('done')
    expect(await readdir(folder)).toEqual(['file'])
  })

  it('tells a missing file from one that cannot be read', async () => {
    expect(await codeOf(world.read(join(folder, 'gone')))).toBe('missing-file')
    expect(await codeOf(world.read(folder))).toBe('unreadable-file')
    expect(() => world.readNow(join(folder, 'gone'))).toThrow('no file')
  })

  it('refuses what is far larger than any article, before reading it', async () => {
    const huge = join(folder, 'huge.txt')
    await writeFile(huge, '')
    await truncate(huge, 3e9)
    expect(await codeOf(world.read(huge))).toBe('file-too-large')
  })

  it.skipIf(process.platform === 'win32')('refuses a device, which never ends', async () => {
    expect(await codeOf(world.read('/dev/zero'))).toBe('unreadable-file')
  })

  it('lists by code unit, the same on every machine', async () => {
    for (const name of ['b', 'B', 'ب', 'a', 'é']) await writeFile(join(folder, name), '')
    expect(await world.list(folder)).toEqual(['B', 'a', 'b', 'é', 'ب'])
  })
})
