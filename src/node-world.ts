import { constants, readFileSync, rmSync } from 'node:fs'
import { access, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { Failure } from './problem.ts'
import { type Fetch, LIMIT_MB, type World } from './world.ts'

/** The web. Loaded when it is gone to: undici's start would cost every other run a tenth of a second. */
export const nodeFetch: Fetch = async address => (await import('./web/fetch.ts')).fetchContent(address)

/** The real file system, without the web. */
export function nodeWorld(): World {
  const unfinished = new Unfinished()
  return {
    read: path => readChecked(path),
    readNow: path => readAtOnce(path),
    readInput: () => readStandardInput(),
    fetch: null,
    kind: path => kindOf(path),
    list: async folder => orReadFailure(folder, async () => (await readdir(folder)).sort()),
    glob: (pattern, folder) => matches(pattern, folder),
    write: (path, bytes) => writeWhole(path, bytes, unfinished),
    writable: folder => proveWritable(folder),
    remove: path => orWriteFailure(path, () => rm(path, { force: true })),
  }
}

async function readChecked(path: string): Promise<Uint8Array> {
  return orReadFailure(path, async () => {
    const it = await stat(path)
    if (it.isCharacterDevice() || it.isBlockDevice()) {
      throw new Failure('unreadable-file', { path, reason: 'it is a device, not a file' })
    }
    if (it.size > LIMIT_MB * 1e6) throw tooLarge(path)
    return await readFile(path)
  })
}

function readAtOnce(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
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

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (isAbsent(error)) return null
    throw readFailure(path, error)
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
  return await withoutTwins(own.map(path => (folder === undefined ? path : join(folder, path))).sort())
}

/** Each file once, by whichever of its names comes first: a link may lead to a file, or round in a circle. */
async function withoutTwins(paths: readonly string[]): Promise<readonly string[]> {
  const real = await Promise.all(paths.map(path => realpath(path).catch(() => path)))
  const first = new Map(real.map((path, i) => [path, i] as const).reverse())
  return paths.filter((_, i) => first.get(real[i] as string) === i)
}

/** A reader never sees part of a file: bytes go beside it first, and the rename is atomic. */
async function writeWhole(path: string, bytes: Uint8Array | string, unfinished: Unfinished): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  await orWriteFailure(path, async () => {
    await makeFolder(dirname(path))
    unfinished.add(temporary)
    try {
      await writeFile(temporary, bytes)
      await rename(temporary, path)
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    } finally {
      unfinished.delete(temporary)
    }
  })
}

/** Not mkdir's `recursive`: in places such as /proc, Node 20 then never returns. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    if (codeOf(error) !== 'ENOENT') throw error
    const above = await kindOf(dirname(folder))
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
    while ((await kindOf(place)) === null && dirname(place) !== place) place = dirname(place)
    if ((await kindOf(place)) === 'file') throw Object.assign(new Error(place), { code: 'ENOTDIR' })
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

async function orWriteFailure(path: string, action: () => Promise<void>): Promise<void> {
  try {
    await action()
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
