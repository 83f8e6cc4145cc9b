import { optimizeFor } from '../optimizing.ts'
import { ordered } from '../ordered.ts'
import { failedReport, type Run } from '../pipeline.ts'
import { type ArticleReport, isSound } from '../publish/report.ts'
import type { Content, World } from '../world.ts'
import type { Cache } from './cache.ts'
import { Contents } from './contents.ts'
import type { Start } from './messages.ts'
import { type Rendered, rendered } from './rendered.ts'
import { opensList, type Task } from './task.ts'
import { canThread, openThread, type Thread } from './threads.ts'

/** How a batch is run. */
export interface Batch {
  readonly start: Start
  readonly run: Run
  readonly world: World
  /** Null: nothing is taken from earlier runs nor kept for later ones. */
  readonly cache: Cache | null
  /** Hash of everything the run decides for all its articles. */
  readonly key: string
  readonly jobs: number
}

/** Articles a thread has at a time: one is painted while another's files are written. */
const EACH = 2
/** Articles done ahead of the one that is waited for. */
const WINDOW = 32
/** A thread takes half a second to a second of work until its code is warm: fewer articles than this are done sooner without. */
export const WORTHWHILE = 60

/** Renders tasks and hands over their reports in the order of the tasks, whoever was done first. */
export async function* renderBatch(
  tasks: readonly Task[],
  batch: Batch,
): AsyncGenerator<readonly ArticleReport[]> {
  const { jobs, start, world } = batch
  const isThreaded = canThread && jobs > 1 && tasks.length >= WORTHWHILE
  const count = isThreaded ? Math.min(jobs, Math.ceil(tasks.length / EACH)) : 0
  const threads: (Thread | undefined)[] = Array.from({ length: count })
  const atOnce = jobs === 1 ? 1 : Math.max(1, count) * EACH
  const lanes = { atOnce, window: Math.max(1, count) * WINDOW }
  try {
    // Files of several articles come one after another: the folders they ask for must not depend on who is faster.
    let last: Promise<unknown> = Promise.resolve()
    yield* ordered(tasks, lanes, (task, lane) => {
      const number = lane % Math.max(1, count)
      const thread = () => {
        if (count === 0) return null
        threads[number] ??= openThread(start, world)
        return threads[number]
      }
      const contents = new Contents(task.source, world)
      if (task.claimed) return settled(task, contents, batch, thread)
      // Addresses are asked for meanwhile.
      contents.begin()
      const own = last.then(() => settled(task, contents, batch, thread))
      last = own
      return own
    })
  } finally {
    await Promise.all(threads.map(thread => thread?.stop()))
  }
}

async function settled(
  task: Task,
  contents: Contents,
  batch: Batch,
  thread: () => Thread | null,
): Promise<readonly ArticleReport[]> {
  const { input } = task.source
  const { cache, run } = batch
  try {
    const key = `${batch.key} ${task.claimed?.slug ?? ''}`
    const known = await cache?.find(input, key, contents)
    const own = known?.slice(task.claimed === null ? 0 : 1) ?? []
    for (const it of own) run.place.slugs.claim(it.slug)
    if (known) return known
    const { reports, made } = await makeAnew(task, await contents.content(), batch, thread)
    if (reports.every(it => isSound(it.problems, run.place.strict)))
      await cache?.keep({ input, key, seen: await contents.seen(), made }, reports)
    else await cache?.forget(input)
    return reports
  } catch (error) {
    return [failedReport(input, error)]
  }
}

/** Files that may hold several articles are read here, one after another, since they ask for folders as they come. */
async function makeAnew(
  { source: { input }, claimed }: Task,
  content: Content,
  { run, world }: Batch,
  thread: () => Thread | null,
): Promise<Rendered> {
  optimizeFor(content.bytes)
  const other = claimed === null || opensList(content) ? null : thread()
  if (other && claimed) return await other.render(input, content, claimed)
  return await rendered({ input, content: async () => content }, claimed, run, world)
}
