import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { accepted } from '../article/decode.ts'
import { renderBatch, WORTHWHILE } from '../batch/batch.ts'
import { Cache, FOLDER, PLATES } from '../batch/cache.ts'
import { isIn } from '../batch/shard.ts'
import { tasksOf } from '../batch/task.ts'
import { hashOf, tracked } from '../batch/tracked.ts'
import { keepIn } from '../kept.ts'
import { beginUnoptimized, optimize } from '../optimizing.ts'
import { programVersion } from '../packages.ts'
import { failedReport, type Source } from '../pipeline.ts'
import { Failure } from '../problem.ts'
import type { ArticleReport } from '../publish/report.ts'
import { SheetFile } from '../publish/sheet-file.ts'
import { Slugs } from '../publish/slugs.ts'
import { openRun, type RunRequest } from '../run.ts'
import { readOnly, type World } from '../world.ts'
import { Account } from './account.ts'
import { isOnDisk, sourcesOf } from './inputs.ts'
import type { RenderOptions } from './render.ts'
import { type Shell, worldFor } from './shell.ts'
import { isFile, templatesOf } from './template-request.ts'
import { isWrongUsage } from './usage.ts'

/** What `read` takes for an article; other files of a folder are passed over. */
const endings = accepted.match(/\.\w+/g) ?? []

/** Renders every input and tells about it; with `keep` false nothing is written. Returns the exit status. */
export async function renderAll(
  inputs: readonly string[],
  options: RenderOptions,
  shell: Shell,
  { keep }: { readonly keep: boolean },
): Promise<0 | 1> {
  beginUnoptimized()
  notEmpty('--out', options.out, 'the path of a folder')
  if (options.watch && !inputs.some(isOnDisk))
    throw new Failure('wrong-usage', {
      reason: 'Only files, folders and globs can be watched',
      usage: 'bitaqa render <inputs...> --watch',
    })
  for (const input of inputs) notEmpty('An input', input, 'a file, a folder, a glob, or -')
  if (shell.typing && inputs.includes('-'))
    shell.err('Paste the article, then press Ctrl-D on a line of its own.\n')
  const outside = worldFor(options, shell)
  const world = keep ? outside : readOnly(outside)
  const job = await opened(options, world, keep)
  const round = () => once(inputs, options, { ...shell, world }, job, keep)
  const status = await round()
  if (options.watch !== true || !keep) return status
  const { watching } = await import('./watching.ts')
  await watching(inputs, options.out, async changed => {
    await ahead(changed, inputs, options, world, job)
    await round()
  })
  return status
}

/** The cards of what was just saved, before all the others are looked at; they are told of with those. */
async function ahead(
  changed: ReadonlySet<string>,
  inputs: readonly string[],
  options: RenderOptions,
  world: World,
  job: Job,
): Promise<void> {
  const sources = await sourcesOf(inputs, endings, world)
  const cache = await Cache.open(world, options.out, options.shard, false)
  for await (const _ of job(sources, cache, changed));
}

/** One run over the inputs as they are now. */
async function once(
  inputs: readonly string[],
  options: RenderOptions,
  shell: Shell,
  job: Job,
  keep: boolean,
): Promise<0 | 1> {
  const { world } = shell
  const sources = await sourcesOf(inputs, endings, world)
  if (sources.length >= WORTHWHILE) optimize()
  const cache = keep ? await Cache.open(world, options.out, options.shard, options.force === true) : null
  const sheet =
    keep && options.shard === undefined ? new SheetFile(world, options.out, join(options.out, FOLDER)) : null
  const account = new Account(sources.length, options, shell)
  for await (const reports of job(sources, cache)) {
    account.add(reports)
    for (const report of reports) await sheet?.add(report)
  }
  return await account.end(async () => {
    if (cache) await swept(cache, options, shell)
    return (await sheet?.finish(account.totals)) ?? null
  })
}

/** Cards of articles that are no more: named, and with --prune removed. */
async function swept(cache: Cache, { prune, quiet }: RenderOptions, shell: Shell): Promise<void> {
  const stale = await cache.stale()
  if (prune) for (const entry of stale) await cache.remove(entry)
  await cache.tidy()
  if (stale.length === 0) return
  const folders = stale.flatMap(entry => entry.published.map(([slug]) => slug))
  const said = prune ? 'Removed the cards of' : 'Their articles are gone; --prune removes the cards of'
  if (!quiet) shell.err(`${said} ${folders.join(', ')}\n`)
}

/** Renders sources; `only` those of these paths which hold one article each, in the folders they have among all. */
type Job = (
  sources: readonly Source[],
  cache: Cache | null,
  only?: ReadonlySet<string>,
) => AsyncIterable<readonly ArticleReport[]>

/** What to do with the sources. When the run cannot start through no fault of the command line, each article says why. */
async function opened(options: RenderOptions, world: World, keep: boolean): Promise<Job> {
  try {
    const request = await requested(options, world)
    if (keep) keepIn(world, join(options.out, PLATES), programVersion())
    const notes = tracked(world, options.out)
    const run = await openRun(request, notes.world)
    await world.writable(options.out)
    const templates = await Promise.all(
      Object.values(request.templates)
        .filter(isFile)
        .map(it => world.read(it)),
    )
    const fetch = options.fetch === true
    const own = templates.map(hashOf)
    const key = hashOf(JSON.stringify([programVersion(), request, fetch, notes.hash(), ...own]))
    const jobs = options.jobs ?? availableParallelism()
    return (sources, cache, only) => {
      const fresh = { ...run, place: { ...run.place, world, slugs: new Slugs() } }
      const tasks = tasksOf(sources, fresh.place.slugs).filter(
        ({ source: { input }, claimed }) =>
          (options.shard === undefined || isIn(options.shard, input)) &&
          (only === undefined || (claimed !== null && only.has(resolve(input)))),
      )
      return renderBatch(tasks, {
        start: { request, keep, fetch, version: programVersion() },
        run: fresh,
        world,
        cache,
        key,
        jobs,
      })
    }
  } catch (error) {
    if (isWrongUsage(error)) throw error
    return async function* (sources) {
      for (const source of sources) yield [failedReport(source.input, error)]
    }
  }
}

async function requested(options: RenderOptions, world: World): Promise<RunRequest> {
  const { out, formats, cards: kinds, maxQuotes } = options
  const templates = options.template === undefined ? {} : templatesOf(options.template, kinds)
  for (const path of Object.values(templates).filter(isFile)) await mustExist('--template', path, world)
  const brand = await brandOf(options.brand, world)
  const [strict, debug] = [options.strict === true, options.debug === true]
  return { out, formats, kinds, maxQuotes, templates, brand, strict, debug }
}

/** A path, or the name of one of a project's brands: `sport` is brands/sport.yaml. */
async function brandOf(given: string | undefined, world: World): Promise<string | null> {
  if (given === undefined) return (await world.kind('brand.yaml')) === 'file' ? 'brand.yaml' : null
  const named = join('brands', `${given}.yaml`)
  if (!/[\\/.]/.test(given) && (await world.kind(named)) === 'file') return named
  await mustExist('--brand', given, world)
  return given
}

/** What an unset variable of a script leaves: `render "$FILE"`. */
function notEmpty(option: string, value: string, allowed: string): void {
  if (value.trim() === '') throw new Failure('bad-option', { option, value, allowed })
}

async function mustExist(option: string, path: string, world: World): Promise<void> {
  if ((await world.kind(path)) === 'file') return
  throw new Failure('bad-option', { option, value: path, allowed: 'the path of a file that exists' })
}
