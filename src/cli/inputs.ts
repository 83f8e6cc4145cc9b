import { basename, dirname, join, parse, resolve } from 'node:path'
import { likelyWord } from '../allowed-words.ts'
import type { Source } from '../pipeline.ts'
import { Failure } from '../problem.ts'
import type { World } from '../world.ts'

/**
 * The articles meant by `render`'s arguments: files, folders (their articles, subfolders included), globs, and `-`. Each
 * file once, in the order given, a folder's sorted. What cannot be found is a source whose bytes fail, so that it is
 * reported in its place and the others are still done.
 */
export async function sourcesOf(
  inputs: readonly string[],
  endings: readonly string[],
  world: World,
): Promise<readonly Source[]> {
  const found = await Promise.all(inputs.map(input => sourcesOfOne(input, endings, world)))
  const once = new Map(
    found.flat().map(source => [source.input === '-' ? '-' : resolve(source.input), source]),
  )
  return [...once.values()]
}

async function sourcesOfOne(
  input: string,
  endings: readonly string[],
  world: World,
): Promise<readonly Source[]> {
  if (input === '-') return [{ input, bytes: () => world.readInput() }]
  try {
    const paths = await pathsOf(input, endings, world)
    return paths.map(path => ({ input: path, bytes: () => world.read(path) }))
  } catch (error) {
    return [{ input, bytes: () => Promise.reject(error) }]
  }
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
