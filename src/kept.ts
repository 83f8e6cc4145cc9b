import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { World } from './world.ts'

/** Something that is the same in every run, kept between runs. */
export interface Kept {
  /** Null when nothing of this name is kept. */
  read(name: string): Promise<Uint8Array | null>
  write(name: string, bytes: Uint8Array): Promise<void>
}

const nowhere: Kept = { read: async () => null, write: async () => {} }

let place = nowhere

/** What is kept, and where: nowhere at first. Drawings are pure; where they are remembered changes no picture. */
export function kept(): Kept {
  return place
}

/** Keeps drawings in a folder from now on, apart from those of other versions of the program. */
export function keepIn(world: World, folder: string, version: string): void {
  const path = (name: string) =>
    join(folder, createHash('sha256').update(`${version} ${name}`).digest('hex').slice(0, 32))
  place = {
    async read(name) {
      return await world.read(path(name)).catch(() => null)
    },
    // Keeping saves time; that it cannot be done is no reason to fail.
    async write(name, bytes) {
      await world.write(path(name), bytes).catch(() => {})
    },
  }
}
