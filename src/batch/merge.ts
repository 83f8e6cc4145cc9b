import { join, relative } from 'node:path'
import type { ArticleReport } from '../publish/report.ts'
import type { World } from '../world.ts'
import { FOLDER, filesOf, logName, published } from './cache.ts'
import { type Entry, Log } from './log.ts'

/**
 * Joins the parts that `--shard` rendered into `out`: what is known of them, and their cards where they lie in other folders.
 * Gives the reports of all articles by input. Fails as `World.read` and `World.write` do.
 */
export async function* merge(
  folders: readonly string[],
  out: string,
  world: World,
): AsyncGenerator<ArticleReport> {
  const log = Log.open(world, join(out, FOLDER, logName(undefined)))
  for (const folder of folders)
    for (const entry of await entriesIn(folder, world)) {
      if (folder !== out) await copy(entry, folder, out, world)
      await log.add(entry)
    }
  await log.tidy()
  for (const entry of log.all()) yield* published(entry, out, world) ?? []
}

async function entriesIn(folder: string, world: World): Promise<readonly Entry[]> {
  const hidden = join(folder, FOLDER)
  if ((await world.kind(hidden)) !== 'folder') return []
  const names = (await world.list(hidden)).filter(name => /^cards.*\.ndjson$/.test(name))
  return names.flatMap(name => Log.open(world, join(hidden, name)).all())
}

async function copy(entry: Entry, from: string, out: string, world: World): Promise<void> {
  for (const report of published(entry, from, world) ?? [])
    for (const path of await filesOf(report, from, world))
      await world.write(join(out, relative(from, path)), await world.read(path))
}
