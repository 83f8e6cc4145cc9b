import { basename, join } from 'node:path'
import { isAddress } from '../article/address.ts'
import { isLeftover } from '../leftover.ts'
import { CAPTIONS, MANIFEST, reportOf } from '../publish/manifest.ts'
import type { ArticleReport } from '../publish/report.ts'
import type { World } from '../world.ts'
import type { Contents } from './contents.ts'
import { type Entry, Log } from './log.ts'
import type { Shard } from './shard.ts'
import { hashOf, unchanged } from './tracked.ts'

/** Beside the cards, hidden. */
export const FOLDER = '.bitaqa'
export const PLATES = join(FOLDER, 'plates')

/** A part of an archive has a log of its own, so that parts can lie in one folder. */
export function logName(shard: Shard | undefined): string {
  return `cards${shard === undefined ? '' : `-${shard.part}-of-${shard.parts}`}.ndjson`
}

/** What earlier runs made, in the output folder. */
export class Cache {
  readonly #world: World
  readonly #out: string
  readonly #log: Log
  readonly #force: boolean
  /** Inputs of this run: they are there. */
  readonly #seen = new Set<string>()

  private constructor(world: World, out: string, log: Log, force: boolean) {
    this.#world = world
    this.#out = out
    this.#log = log
    this.#force = force
  }

  /** `force`: nothing is found in it, so that every card is made anew and kept again. */
  static async open(world: World, out: string, shard: Shard | undefined, force: boolean): Promise<Cache> {
    for (const folder of [FOLDER, PLATES]) await clearLeftovers(join(out, folder), world)
    return new Cache(world, out, Log.open(world, join(out, FOLDER, logName(shard))), force)
  }

  /** The reports of an earlier run when nothing they depend on has changed and their cards are still there. */
  async find(input: string, key: string, contents: Contents): Promise<readonly ArticleReport[] | null> {
    this.#seen.add(input)
    const entry = this.#log.get(input)
    if (this.#force || entry?.key !== key) return null
    const seen = await contents.still(entry.seen)
    const made = seen === null ? null : await unchanged(entry.made, this.#world)
    if (seen === null || made === null) return null
    const reports = published(entry, this.#out, this.#world)
    if (reports === null || !(await this.#areThere(reports))) return null
    const isSame = seen === entry.seen && made.every(([, how], i) => how === entry.made[i]?.[1])
    if (!isSame) await this.#log.add({ ...entry, seen, made })
    return reports
  }

  async #areThere(reports: readonly ArticleReport[]): Promise<boolean> {
    for (const { slug, cards } of reports) {
      const names = new Set(await this.#world.list(join(this.#out, slug)))
      if (!cards.every(card => names.has(basename(card.file)))) return false
    }
    return true
  }

  /** Keeps what was just published. Articles without cards leave nothing that could be found again. */
  async keep(entry: Omit<Entry, 'published'>, reports: readonly ArticleReport[]): Promise<void> {
    if (reports.some(it => it.cards.length === 0)) return await this.#log.forget(entry.input)
    const manifests: (readonly [string, string])[] = []
    for (const { slug } of reports)
      manifests.push([slug, hashOf(this.#world.text(join(this.#out, slug, MANIFEST)) ?? '')])
    await this.#log.add({ ...entry, published: manifests })
  }

  async forget(input: string): Promise<void> {
    await this.#log.forget(input)
  }

  /** Entries of files that are no more. */
  async stale(): Promise<readonly Entry[]> {
    const gone: Entry[] = []
    for (const entry of this.#log.all())
      if (
        !this.#seen.has(entry.input) &&
        entry.input !== '-' &&
        !isAddress(entry.input) &&
        (await this.#world.kind(entry.input)) === null
      )
        gone.push(entry)
    return gone
  }

  /** Removes the cards of an input, their folder's other files, and what is known of it. */
  async remove(entry: Entry): Promise<void> {
    for (const report of published(entry, this.#out, this.#world) ?? [])
      for (const path of await filesOf(report, this.#out, this.#world)) await this.#world.remove(path)
    await this.forget(entry.input)
  }

  /** At the end of a run. */
  async tidy(): Promise<void> {
    await this.#log.tidy()
  }
}

/** What an input's manifests say; null when they are not as the entry's run left them. */
export function published(entry: Entry, out: string, world: World): readonly ArticleReport[] | null {
  const reports: ArticleReport[] = []
  for (const [slug, hash] of entry.published) {
    const folder = join(out, slug)
    const manifest = world.text(join(folder, MANIFEST))
    if (manifest === null || hashOf(manifest) !== hash) return null
    reports.push(reportOf(manifest, entry.input, folder))
  }
  return reports
}

/** The paths of what was written for an article: cards, JPEGs beside them, captions, manifest. */
export async function filesOf({ slug, cards }: ArticleReport, out: string, world: World) {
  const own = new Set([...cards.map(card => basename(card.file)), CAPTIONS, MANIFEST])
  const names = await world.list(join(out, slug))
  return names
    .filter(name => own.has(name) || own.has(name.replace(/jpg$/, 'png')))
    .map(name => join(out, slug, name))
}

/** Plates and lists that killed runs were writing; what they left of articles goes when those are published again. */
async function clearLeftovers(folder: string, world: World): Promise<void> {
  if ((await world.kind(folder)) !== 'folder') return
  for (const name of (await world.list(folder)).filter(isLeftover)) await world.remove(join(folder, name))
}
