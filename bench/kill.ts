import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { writeArticles } from './articles.ts'
import { isWhole } from './whole-png.ts'

export interface Killed {
  /** ms after which each run was killed. */
  readonly after: readonly number[]
  /** Cards that were there then. */
  readonly cards: readonly number[]
  /** What was not as it should be. */
  readonly faults: readonly string[]
}

/**
 * Kills a run (SIGKILL) at so many moments, spread by lot over the time an undisturbed one takes, and runs it again: no picture
 * may be torn after the first, and after the second every file must be what the undisturbed run wrote, and nothing else be
 * there.
 */
export async function killed(
  { articles, times }: { readonly articles: number; readonly times: number },
  folder: string,
): Promise<Killed> {
  writeArticles(articles, join(folder, 'articles'))
  const start = performance.now()
  await ended(render(folder, 'calm'))
  const time = performance.now() - start
  const calm = filesIn(join(folder, 'calm'))
  const after: number[] = []
  const cards: number[] = []
  const faults: string[] = []
  for (let i = 0; i < times; i++) {
    const moment = Math.round(((i + Math.random()) / times) * time)
    const child = render(folder, 'cards')
    await sleep(moment)
    child.kill('SIGKILL')
    await ended(child)
    const left = filesIn(join(folder, 'cards'))
    const fault = (text: string) => faults.push(`killed after ${moment} ms: ${text}`)
    for (const [name, bytes] of left) if (isCard(name) && !isWhole(bytes)) fault(`${name} is torn`)
    after.push(moment)
    cards.push([...left.keys()].filter(isCard).length)
    const status = await ended(render(folder, 'cards'))
    if (status !== 0) fault(`the next run ended with ${status}`)
    for (const difference of differences(calm, filesIn(join(folder, 'cards')))) fault(difference)
    rmSync(join(folder, 'cards'), { recursive: true, force: true })
  }
  return { after, cards, faults }
}

const bin = resolve('dist/src/cli/bin.cjs')

function render(folder: string, out: 'calm' | 'cards'): ChildProcess {
  const options = ['-o', out, '-f', 'facebook', '-c', 'headline', '-j', '2', '--quiet']
  return spawn(process.execPath, [bin, 'render', 'articles', ...options], { cwd: folder, stdio: 'ignore' })
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise(resolve => child.once('exit', resolve))
}

const isCard = (path: string) => /(?:^|\/)[^./][^/]*\.png$/.test(path)

/** Every file but the list of what is known, which tells when files were written. */
function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(it => it.isFile())
  const paths = entries.map(it => join(it.parentPath, it.name)).filter(it => !it.endsWith('.ndjson'))
  return new Map(paths.map(path => [path.slice(folder.length + 1), readFileSync(path)]))
}

function differences(
  expected: ReadonlyMap<string, Buffer>,
  found: ReadonlyMap<string, Buffer>,
): readonly string[] {
  return [
    ...[...expected.keys()].filter(name => !found.has(name)).map(name => `${name} is missing`),
    ...[...found.keys()].filter(name => !expected.has(name)).map(name => `${name} was left behind`),
    ...[...found]
      .filter(([name, bytes]) => expected.get(name)?.equals(bytes) === false)
      .map(([name]) => `${name} is another`),
  ]
}
