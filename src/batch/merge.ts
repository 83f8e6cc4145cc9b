import { basename, join } from 'node:path'
import type { ArticleReport } from '../publish/report.ts'
import type { World } from '../world.ts'
import { Cache, type Entry, entriesOf, FOLDER } from './cache.ts'

/**
 * Joins the parts that `--shard` rendered into `out`: what is known of them, and their cards where they lie in other folders.
 * Returns all articles by input. Fails as `World.read` and `World.write` do.
 */
export async function merge(
  folders: readonly string[],
  out: string,
  world: World,
): Promise<readonly ArticleReport[]> {
  const cache = await Cache.open(world, out, '', false)
  for (const folder of folders)
    for (const entry of await entriesIn(folder, world))
      await cache.keep(await moved(entry, folder, out, world))
  await cache.save()
  return cache.reports()
}

async function entriesIn(folder: string, world: World): Promise<readonly Entry[]> {
  const hidden = join(folder, FOLDER)
  if ((await world.kind(hidden)) !== 'folder') return []
  const names = (await world.list(hidden)).filter(name => /^cards.*\.ndjson$/.test(name))
  const files = await Promise.all(names.map(name => entriesOf(world, join(hidden, name))))
  return files.flatMap(entries => [...entries.values()])
}

async function moved(entry: Entry, from: string, out: string, world: World): Promise<Entry> {
  if (from === out) return entry
  const reports: ArticleReport[] = []
  for (const report of entry.reports) {
    const folder = join(out, report.slug)
    for (const name of [...report.cards.map(card => basename(card.file)), 'captions.txt', 'cards.json'])
      await world.write(join(folder, name), await world.read(join(from, report.slug, name)))
    const cards = report.cards.map(card => ({
      ...card,
      file: join(folder, basename(card.file)).replaceAll('\\', '/'),
    }))
    reports.push({ ...report, cards })
  }
  return { ...entry, reports }
}
