import { createHash } from 'node:crypto'
import type { World } from '../world.ts'

/**
 * What something was made of besides its own text: path → hash of a file, names in a folder, or what stood there; and addresses
 * that gave nothing.
 */
export type Made = Readonly<Record<string, string>>

export interface Tracked {
  readonly world: World
  /** Everything looked at so far. */
  made(): Made
}

export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('base64url').slice(0, 22)
}

/** The same world, remembering what was looked at outside the folder that is written to. */
export function tracked(world: World, out: string): Tracked {
  const seen = new Map<string, string>()
  const { fetch } = world
  const note = (kind: string, path: string, value: string) => {
    if (path !== out && !path.startsWith(`${out}/`)) seen.set(`${kind} ${path}`, value)
  }
  return {
    made: () => Object.fromEntries([...seen].sort(([a], [b]) => (a < b ? -1 : 1))),
    world: {
      ...world,
      async read(path) {
        const bytes = await world.read(path)
        note('file', path, hashOf(bytes))
        return bytes
      },
      // What an address holds is taken to stay the same; what did not come is asked for again.
      fetch:
        fetch &&
        (async address => {
          try {
            return await fetch(address)
          } catch (error) {
            note('miss', address, '')
            throw error
          }
        }),
      async kind(path) {
        const kind = await world.kind(path)
        note('kind', path, String(kind))
        return kind
      },
      async list(folder) {
        const names = await world.list(folder)
        note('list', folder, hashOf(names.join('\n')))
        return names
      },
    },
  }
}

/** Whether everything still is as it was. */
export async function isUnchanged(made: Made, world: World): Promise<boolean> {
  for (const [key, value] of Object.entries(made)) if ((await now(key, world)) !== value) return false
  return true
}

async function now(key: string, world: World): Promise<string | null> {
  const [kind, path] = [key.slice(0, 4), key.slice(5)]
  try {
    if (kind === 'file') return hashOf(await world.read(path))
    if (kind === 'miss') return null
    if (kind === 'list') return hashOf((await world.list(path)).join('\n'))
    return String(await world.kind(path))
  } catch {
    return null
  }
}
