import type { World } from '../world.ts'
import type { Made } from './tracked.ts'

/** What became of one input, and of what it was made. */
export interface Entry {
  readonly input: string
  /** Hash of what the run decided for all, and the folder it gave to this one. */
  readonly key: string
  /** Its bytes, as `seenAs` has it. */
  readonly seen: string
  readonly made: Made
  /** The folders of its articles, and the hashes of their manifests. */
  readonly published: readonly (readonly [slug: string, manifest: string])[]
}

/**
 * Entries in a file: a line of JSON each, the last one of an input counts, and one that has nothing but an input forgets it.
 * Lines are added as articles are done, so that a run that is killed loses none; what it left of a line is passed over.
 */
export class Log {
  readonly #world: World
  readonly #path: string
  readonly #entries = new Map<string, Entry>()
  #lines = 0

  private constructor(world: World, path: string) {
    this.#world = world
    this.#path = path
  }

  static open(world: World, path: string): Log {
    const log = new Log(world, path)
    for (const line of (world.text(path) ?? '').split('\n')) log.#take(line)
    return log
  }

  #take(line: string): void {
    this.#lines++
    try {
      const entry = JSON.parse(line) as Entry
      if (entry.published) this.#entries.set(entry.input, entry)
      else this.#entries.delete(entry.input)
    } catch {}
  }

  get(input: string): Entry | undefined {
    return this.#entries.get(input)
  }

  /** By input. */
  all(): readonly Entry[] {
    return [...this.#entries.values()].sort((a, b) => (a.input < b.input ? -1 : 1))
  }

  /** Fails with `not-writable`. */
  async add(entry: Entry): Promise<void> {
    this.#entries.set(entry.input, entry)
    await this.#append(entry)
  }

  /** Fails with `not-writable`. */
  async forget(input: string): Promise<void> {
    if (this.#entries.delete(input)) await this.#append({ input })
  }

  /** The newline comes first: what a killed run left of a line must not swallow the next. */
  async #append(line: Entry | Pick<Entry, 'input'>): Promise<void> {
    this.#lines++
    await this.#world.append(this.#path, `\n${JSON.stringify(line)}`)
  }

  /** Writes the file anew when most of its lines are out of date. Fails with `not-writable`. */
  async tidy(): Promise<void> {
    if (this.#lines <= 2 * this.#entries.size + 1) return
    this.#lines = this.#entries.size
    const lines = this.all().map(entry => `\n${JSON.stringify(entry)}`)
    await this.#world.write(this.#path, lines.join(''))
  }
}
