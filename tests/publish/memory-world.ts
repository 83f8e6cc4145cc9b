import { Failure } from '../../src/problem.ts'
import type { World } from '../../src/world.ts'

/** A world of files in memory, by path. Only what publishing needs of it is there. */
export function memoryWorld(files: Map<string, Uint8Array | string>): World {
  const inFolder = (folder: string) =>
    [...files.keys()].filter(path => path.startsWith(`${folder}/`)).map(path => path.slice(folder.length + 1))
  const bytes = (path: string) => {
    const found = files.get(path)
    if (found === undefined) throw new Failure('missing-file', { path })
    return typeof found === 'string' ? new TextEncoder().encode(found) : found
  }
  return {
    read: async path => bytes(path),
    readNow: bytes,
    readInput: async () => new Uint8Array(),
    fetch: null,
    kind: async path => (files.has(path) ? 'file' : inFolder(path).length > 0 ? 'folder' : null),
    list: async folder => inFolder(folder).sort(),
    glob: async () => [],
    text: path => (files.has(path) ? new TextDecoder().decode(bytes(path)) : null),
    stamp: () => null,
    append: async (path, text) => void files.set(path, `${files.get(path) ?? ''}${text}`),
    move: async (from, to) => {
      files.set(to, bytes(from))
      files.delete(from)
    },
    write: async (path, content) => void files.set(path, content),
    writable: async () => {},
    remove: async path => void files.delete(path),
  }
}
