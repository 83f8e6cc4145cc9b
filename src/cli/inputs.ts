import { basename, dirname, join, parse, resolve } from 'node:path'
import { likelyWord } from '../allowed-words.ts'
import { isAddress } from '../article/address.ts'
import type { Source } from '../pipeline.ts'
import { Failure } from '../problem.ts'
import type { Content, World } from '../world.ts'

/**
 * The articles meant by `render`'s arguments: files, folders (their articles, subfolders included), globs, addresses of the web,
 * and `-`. Each once, in the order given, a folder's sorted. What cannot be found is a source whose content fails, so that it is
 * reported in its place and the others are still done.
 */
export async function sourcesOf(
  inputs: readonly string[],
  endings: readonly string[],
  world: World,
): Promise<readonly Source[]> {
  const found = await Promise.all(inputs.map(input => sourcesOfOne(input, endings, world)))
  const once = new Map(
    found.flat().map(source => [isOnDisk(source.input) ? resolve(source.input) : source.input, source]),
  )
  return [...once.values()]
}

async function sourcesOfOne(
  input: string,
  endings: readonly string[],
  world: World,
): Promise<readonly Source[]> {
  if (!isOnDisk(input)) return [sourceOf(input, world)]
  try {
    const paths = await pathsOf(input, endings, world)
    return paths.map(path => sourceOf(path, world))
  } catch (error) {
    return [{ input, content: () => Promise.reject(error) }]
  }
}

/** One input: a file, an address of the web, or `-`. */
export function sourceOf(input: string, world: World): Source {
  if (isAddress(input)) return { input, content: async () => await fetched(input, world) }
  const bytes = () => (input === '-' ? world.readInput() : world.read(input))
  return { input, content: async () => ({ bytes: await bytes(), web: null }) }
}

async function fetched(path: string, { fetch }: World): Promise<Content> {
  if (fetch === null) throw new Failure('fetch-not-given', { path })
  return await fetch(path)
}

/** A file, a folder or a glob. */
export function isOnDisk(input: string): boolean {
  return input !== '-' && !isAddress(input)
}

async function pathsOf(input: string, endings: readonly string[], world: World): Promise<readonly string[]> {
  const kind = await world.kind(input)
  if (kind === 'file') return [input]
  if (kind === 'folder') {
    const found = await withoutOwnOutput(await world.glob(`**/*{${endings.join(',')}}`, input), world)
    if (found.length > 0) return found
    throw new Failure('empty-folder', { path: input, accepted: endings.join(' ') })
  }
  if (!/[*?[{]/.test(input))
    throw new Failure('missing-file', { path: input, suggestion: await suggestion(input, world) })
  const found = await withoutOwnOutput(await world.glob(input), world)
  if (found.length > 0) return found
  throw new Failure('no-match', { pattern: input })
}

/** A file of the same folder that is called much the same, whatever its ending. */
async function suggestion(input: string, world: World): Promise<string> {
  const { dir, name } = parse(input)
  const folder = dir || '.'
  if ((await world.kind(folder)) !== 'folder') return ''
  const names = (await world.list(folder)).filter(it => !it.startsWith('.'))
  const likely = names.find(it => stem(it) === likelyWord(name, names.map(stem)))
  return likely === undefined ? '' : ` Did you mean “${join(dir, likely)}”?`
}

function stem(fileName: string): string {
  return parse(fileName).name
}

/**
 * `render .` must not take what its last run wrote for articles: all in a folder with cards.json, and the contact sheet above
 * such folders.
 */
async function withoutOwnOutput(paths: readonly string[], world: World): Promise<readonly string[]> {
  const folders = [...new Set(paths.map(path => dirname(path)))]
  const marked = await Promise.all(folders.map(it => world.kind(join(it, 'cards.json'))))
  const own = new Set(folders.filter((_, i) => marked[i] !== null))
  const roots = new Set([...own].map(folder => dirname(folder)))
  const isOwn = (path: string) =>
    own.has(dirname(path)) || (basename(path) === 'index.html' && roots.has(dirname(path)))
  return paths.filter(path => !isOwn(path))
}
