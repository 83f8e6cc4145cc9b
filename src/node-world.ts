import { appendFileSync, constants, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { unfinishedPath } from './leftover.ts'
import { Failure } from './problem.ts'
import { type Fetch, LIMIT_MB, type World } from './world.ts'

/** The web. Loaded when it is gone to: undici's start would cost every other run a tenth of a second. */
export const nodeFetch: Fetch = async address => (await import('./web/fetch.ts')).fetchContent(address)

/** ms: more than the steps in which any file system counts time (FAT's are 2 s), and than a server's clock is off. */
const SETTLED = 3000

/**
 * The real file system, without the web. What only looks or reads does so at once: a small file takes 20 µs then, and ten times that
 * through the thread pool.
 */
export function nodeWorld(): World {
  const unfinished = new Unfinished()
  return {
    read: path => readChecked(path),
    readNow: path => readAtOnce(path),
    text: path => textOf(path),
    readInput: () => readStandardInput(),
    fetch: null,
    kind: async path => kindOf(path),
    list: folder => orReadFailure(folder, async () => readdirSync(folder).sort()),
    stamp: path => stampOf(path),
    glob: (pattern, folder) => matches(pattern, folder),
    write: (path, bytes) => writeWhole(path, bytes, unfinished),
    append: (path, text) =>
      orWriteFailure(path, () => inFolder(path, async () => appendFileSync(path, text))),
    move: (from, to) => orWriteFailure(to, () => rename(from, to)),
    writable: folder => proveWritable(folder),
    remove: path => orWriteFailure(path, () => rm(path, { force: true })),
  }
}

async function readChecked(path: string): Promise<Uint8Array> {
  return orReadFailure(path, async () => {
    const it = statSync(path)
    if (it.isCharacterDevice() || it.isBlockDevice()) {
      throw new Failure('unreadable-file', { path, reason: 'it is a device, not a file' })
    }
    if (it.size > LIMIT_MB * 1e6) throw tooLarge(path)
    return readFileSync(path)
  })
}

function readAtOnce(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw readFailure(path, error)
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (isAbsent(error)) return null
    throw readFailure(path, error)
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    size += chunk.length
    if (size > LIMIT_MB * 1e6) throw tooLarge('-')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(path: string): Failure {
  return new Failure('file-too-large', { path, limit: LIMIT_MB })
}

function kindOf(path: string): 'file' | 'folder' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (isAbsent(error)) return null
    throw readFailure(path, error)
  }
}

/**
 * Size, times and number of a file. The time of its last change cannot be set back, but two changes within one step of the
 * clock look alike; a file changed that recently has no stamp yet (the racy entries of git's index).
 */
function stampOf(path: string): string | null {
  try {
    const it = statSync(path)
    if (!it.isFile() || Date.now() - Math.max(it.mtimeMs, it.ctimeMs) < SETTLED) return null
    return `${it.size}-${it.mtimeMs}-${it.ctimeMs}-${it.ino}`
  } catch {
    return null
  }
}

async function matches(pattern: string, folder?: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  const found = await glob(pattern, {
    cwd: folder ?? '.',
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    caseSensitiveMatch: folder === undefined,
  })
  // Not tinyglobby's `ignore`: it does not see folders above the working directory (0.2.17).
  const own = found.filter(path => pattern.includes('node_modules') || !/(?:^|\/)node_modules\//.test(path))
  return withoutTwins(own.map(path => (folder === undefined ? path : join(folder, path))).sort())
}

/** Each file once, by whichever of its names comes first: a link may lead to a file, or round in a circle. */
function withoutTwins(paths: readonly string[]): readonly string[] {
  const real = paths.map(realPath)
  const first = new Map(real.map((path, i) => [path, i] as const).reverse())
  return paths.filter((_, i) => first.get(real[i] as string) === i)
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}

/** A reader never sees part of a file: bytes go beside it first, and the rename is atomic. */
async function writeWhole(path: string, bytes: Uint8Array | string, unfinished: Unfinished): Promise<void> {
  const temporary = unfinishedPath(path)
  await orWriteFailure(path, async () => {
    unfinished.add(temporary)
    try {
      await inFolder(path, () => writeFile(temporary, bytes))
      await rename(temporary, path)
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    } finally {
      unfinished.delete(temporary)
    }
  })
}

/** Makes the folder of a path when it turns out to be missing. */
async function inFolder<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    await makeFolder(dirname(path))
    return await action()
  }
}

/** Not mkdir's `recursive`: in places such as /proc, Node 20 then never returns. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    if (codeOf(error) !== 'ENOENT') throw error
    const above = kindOf(dirname(folder))
    if (above === 'file') throw error
    // It may be there by now: several articles are written at once.
    if (above === null) await makeFolder(dirname(folder))
    await mkdir(folder).catch(again => codeOf(again) === 'EEXIST' || Promise.reject(again))
  }
}

/**
 * Temporary files on their way. While there are any, an interrupted run removes them before it ends; at any other moment the
 * signal ends the program at once, even in the middle of a long computation.
 */
class Unfinished {
  readonly #paths = new Set<string>()
  readonly #endings = { SIGINT: () => this.#abandon(130), SIGTERM: () => this.#abandon(143) }

  add(path: string): void {
    if (this.#paths.size === 0)
      for (const [signal, end] of Object.entries(this.#endings)) process.once(signal, end)
    this.#paths.add(path)
  }

  delete(path: string): void {
    this.#paths.delete(path)
    if (this.#paths.size === 0)
      for (const [signal, end] of Object.entries(this.#endings)) process.off(signal, end)
  }

  #abandon(status: number): never {
    for (const path of this.#paths) rmSync(path, { force: true })
    process.exit(status)
  }
}

/** The nearest part of the path that exists decides. */
async function proveWritable(folder: string): Promise<void> {
  await orWriteFailure(folder, async () => {
    let place = resolve(folder)
    while (kindOf(place) === null && dirname(place) !== place) place = dirname(place)
    if (kindOf(place) === 'file') throw Object.assign(new Error(place), { code: 'ENOTDIR' })
    await access(place, constants.W_OK)
  })
}

async function orReadFailure<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    throw readFailure(path, error)
  }
}

function readFailure(path: string, error: unknown): Failure {
  if (error instanceof Failure) return error
  if (isAbsent(error)) return new Failure('missing-file', { path }, error)
  return new Failure('unreadable-file', { path, reason: reasonOf(error) }, error)
}

async function orWriteFailure<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    throw new Failure('not-writable', { path, reason: reasonOf(error) }, error)
  }
}

function isAbsent(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EEXIST: 'a file of that name stands in the way',
  ENOTDIR: 'a file stands where a folder is needed',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such place',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ELOOP: 'its links lead in a circle',
  EBUSY: 'another program is using it',
}

function reasonOf(error: unknown): string {
  return reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
