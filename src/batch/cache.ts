import { basename, join } from 'node:path'
import { isAddress } from '../article/address.ts'
import type { ArticleReport } from '../publish/report.ts'
import type { World } from '../world.ts'
import type { Shard } from './shard.ts'
import { isUnchanged, type Made } from './tracked.ts'

/** What became of one input, and of what it was made. */
export interface Entry {
  readonly input: string
  /** Hash of the article's bytes and of everything the run decides for all. */
  readonly key: string
  readonly made: Made
  readonly reports: readonly ArticleReport[]
}

/** Beside the cards, hidden; a part of an archive has a file of its own, so that parts can lie in one folder. */
export const FOLDER = '.bitaqa'

/** ms between two savings while a batch runs: what a killed run loses. */
const EVERY = 2000

/** How a part's file is told from the others'. */
export function partName(shard: Shard | undefined): string {
  return shard === undefined ? '' : `-${shard.part}-of-${shard.parts}`
}

/** What earlier runs made, in the output folder. A line of JSON for each input; a line that cannot be read is forgotten. */
export class Cache {
  readonly #world: World
  readonly #out: string
  readonly #path: string
  readonly #force: boolean
  readonly #entries: Map<string, Entry>
  /** Inputs of this run: they are there. */
  readonly #seen = new Set<string>()
  #saved = Date.now()
  #isChanged = false

  private constructor(world: World, out: string, path: string, entries: Map<string, Entry>, force: boolean) {
    this.#force = force
    this.#world = world
    this.#out = out
    this.#path = path
    this.#entries = entries
  }

  /** `force`: nothing is found in it, so that every card is made anew and kept again. */
  static async open(world: World, out: string, part: string, force: boolean): Promise<Cache> {
    const path = join(out, FOLDER, `cards${part}.ndjson`)
    return new Cache(world, out, path, await entriesOf(world, path), force)
  }

  /** The reports of an earlier run when nothing they depend on has changed and their cards are still there. */
  async find(input: string, key: string): Promise<readonly ArticleReport[] | null> {
    const entry = this.#entries.get(input)
    this.#seen.add(input)
    if (this.#force || entry?.key !== key) return null
    for (const report of entry.reports) if (!(await this.#isThere(report))) return null
    return (await isUnchanged(entry.made, this.#world)) ? entry.reports : null
  }

  async #isThere({ slug, cards }: ArticleReport): Promise<boolean> {
    const found = await this.#world.list(join(this.#out, slug)).catch(() => [])
    const names = new Set(found)
    return names.has('cards.json') && cards.every(card => names.has(basename(card.file)))
  }

  async keep(entry: Entry): Promise<void> {
    this.#entries.set(entry.input, entry)
    this.#isChanged = true
    if (Date.now() - this.#saved > EVERY) await this.save()
  }

  /** All articles, by input. */
  reports(): readonly ArticleReport[] {
    return this.#sorted().flatMap(entry => entry.reports)
  }

  /** Removes the cards of an input, their folder's other files, and what is known of it. */
  async remove(entry: Entry): Promise<void> {
    for (const { slug, cards } of entry.reports) {
      const names = [...cards.map(card => basename(card.file)), 'captions.txt', 'cards.json']
      for (const name of names) await this.#world.remove(join(this.#out, slug, name))
    }
    this.forget(entry.input)
  }

  forget(input: string): void {
    this.#isChanged = this.#entries.delete(input) || this.#isChanged
  }

  /** Entries of files that are no more. */
  async stale(): Promise<readonly Entry[]> {
    const gone: Entry[] = []
    for (const entry of this.#entries.values())
      if (
        !this.#seen.has(entry.input) &&
        entry.input !== '-' &&
        !isAddress(entry.input) &&
        (await this.#world.kind(entry.input)) === null
      )
        gone.push(entry)
    return gone
  }

  #sorted(): readonly Entry[] {
    return [...this.#entries.values()].sort((a, b) => (a.input < b.input ? -1 : 1))
  }

  async save(): Promise<void> {
    if (!this.#isChanged) return
    this.#isChanged = false
    this.#saved = Date.now()
    await this.#world.write(
      this.#path,
      this.#sorted()
        .map(it => `${JSON.stringify(it)}\n`)
        .join(''),
    )
  }
}

/** The entries of one file, by input. */
export async function entriesOf(world: World, path: string): Promise<Map<string, Entry>> {
  if ((await world.kind(path)) !== 'file') return new Map()
  const text = new TextDecoder().decode(await world.read(path))
  const entries = text.split('\n').flatMap(line => {
    try {
      return line === '' ? [] : [JSON.parse(line) as Entry]
    } catch {
      return []
    }
  })
  return new Map(entries.map(entry => [entry.input, entry]))
}
