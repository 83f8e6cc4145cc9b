import { hash } from 'node:crypto'
import type { World } from '../world.ts'

/**
 * What something was made of besides its own text, and how that was: `file <path>` with the hash of its bytes and, when it had
 * one, its stamp; `list <folder>` with the hash of the names in it; `kind <path>` with what stood there; `miss <address>` for one
 * that gave nothing.
 */
export type Made = readonly (readonly [what: string, how: string])[]

export interface Tracked {
  readonly world: World
  /** Everything looked at so far. */
  made(): Made
  /** Hash of all of it, whenever its files were written. */
  hash(): string
}

export function hashOf(bytes: string | Uint8Array): string {
  return hash('sha256', bytes, 'base64url').slice(0, 22)
}

/** The same world, remembering what was looked at outside the folder that is written to. */
export function tracked(world: World, out: string): Tracked {
  const seen = new Map<string, string>()
  const { fetch } = world
  const note = (kind: string, path: string, value: string) => {
    if (path !== out && !path.startsWith(`${out}/`)) seen.set(`${kind} ${path}`, value)
  }
  const made = (): Made => [...seen].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    made,
    hash: () => hashOf(JSON.stringify(made().map(([what, how]) => [what, how.split(' ', 1)]))),
    world: {
      ...world,
      async read(path) {
        const stamp = world.stamp(path)
        const bytes = await world.read(path)
        note('file', path, seenAs(hashOf(bytes), stamp))
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

/** How a file was: its stamp was taken before it was read, so that a later change cannot hide behind it. */
export function seenAs(hash: string, stamp: string | null): string {
  return stamp === null ? hash : `${hash} ${stamp}`
}

/** The same with the stamps of today when everything still is as it was; else null. A file whose stamp is the same is not read. */
export async function unchanged(made: Made, world: World): Promise<Made | null> {
  const now: (readonly [string, string])[] = []
  for (const [what, how] of made) {
    const found = await lookedAt(what, how, world)
    if (found === null) return null
    now.push([what, found])
  }
  return now
}

async function lookedAt(what: string, how: string, world: World): Promise<string | null> {
  const [kind, path] = [what.slice(0, 4), what.slice(5)]
  if (kind === 'miss') return null
  if (kind === 'file')
    return await lookedInto(how, world.stamp(path), async () => hashOf(await world.read(path)))
  try {
    const now = kind === 'list' ? hashOf((await world.list(path)).join('\n')) : String(await world.kind(path))
    return now === how ? how : null
  } catch {
    return null
  }
}

/** How a file is now, when its bytes are those it had; else null. `stamp`: of now. */
export async function lookedInto(
  how: string,
  stamp: string | null,
  hashNow: () => Promise<string>,
): Promise<string | null> {
  const [hash, before] = how.split(' ', 2) as [string, string?]
  if (stamp !== null && stamp === before) return how
  const now = await hashNow().catch(() => null)
  return now === hash ? seenAs(hash, stamp) : null
}
