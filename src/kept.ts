import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { World } from './world.ts'

/** Something that is the same in every run, kept between runs. */
interface Kept {
  /** Null when nothing of this name is kept. */
  read(name: string): Promise<Uint8Array | null>
  write(name: string, bytes: Uint8Array): Promise<void>
}

const nowhere: Kept = { read: async () => null, write: async () => {} }

let place = nowhere

/**
 * What is kept of a name, opened; what cannot be, as after a power cut, is made anew, and kept. Drawings are pure: where they are
 * remembered changes no picture.
 */
export async function keptOrMade<T>(
  name: string,
  {
    open,
    make,
    pack,
  }: { open(bytes: Uint8Array): Promise<T> | T; make(): Promise<T> | T; pack(made: T): Uint8Array },
): Promise<T> {
  const found = await place.read(name)
  try {
    if (found) return await open(found)
  } catch {}
  const made = await make()
  await place.write(name, pack(made))
  return made
}

/** What `npm run build` drew: the built-in brand's cards. Only the built command has it. */
const built = fileURLToPath(new URL('./plates', import.meta.url))

/** Keeps drawings in a folder from now on, apart from those of other versions of the program. */
export function keepIn(world: World, folder: string, version: string): void {
  const file = (name: string) => createHash('sha256').update(`${version} ${name}`).digest('hex').slice(0, 32)
  place = {
    async read(name) {
      const own = () => world.read(join(folder, file(name)))
      return await world
        .read(join(built, file(name)))
        .catch(own)
        .catch(() => null)
    },
    // Keeping saves time; that it cannot be done is no reason to fail.
    async write(name, bytes) {
      await world.write(join(folder, file(name)), bytes).catch(() => {})
    },
  }
}
