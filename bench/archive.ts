import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { writeArticles } from './articles.ts'
import { median, rounded, table } from './figures.ts'

/** The state of a run when a tenth of its articles was done. */
interface Mark {
  readonly articles: number
  readonly seconds: number
  /** Resident, mean over this tenth: the one process with all its threads. */
  readonly megabytes: number
}

interface Run {
  readonly marks: readonly Mark[]
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
}

/** One headline card of each of so many articles; then twice more over the same, unchanged. A report in words and figures. */
export async function archive(count: number, folder: string): Promise<string> {
  writeArticles(count, join(folder, 'articles'))
  const first = await run(folder, count)
  const again = [await run(folder, count), await run(folder, count)]
  const rows = first.marks.map(it => [it.articles, it.seconds, it.megabytes])
  const quarter = (n: number) => {
    const some = first.marks.slice(((n - 1) * first.marks.length) / 4, (n * first.marks.length) / 4)
    return some.reduce((sum, it) => sum + it.megabytes, 0) / some.length
  }
  const growth = quarter(4) / quarter(2) - 1
  return `${count} articles: ${first.seconds} s, ${first.cpuSeconds} s of processor time, at most ${first.peakMegabytes} MB
memory of the last quarter against the second: ${(100 * growth).toFixed(1)} %
again, unchanged: ${again.map(it => `${it.seconds} s (${it.cpuSeconds} s of processor time, ${it.peakMegabytes} MB)`).join(', ')}

${table([['articles', 'seconds', 'MB'], ...rows])}`
}

const MARKS = 20

async function run(folder: string, count: number): Promise<Run> {
  const bin = 'dist/src/cli/bin.cjs'
  const options = ['-o', join(folder, 'cards'), '-f', 'facebook', '-c', 'headline', '--json=lines', '--quiet']
  const start = performance.now()
  const child = spawn(process.execPath, [bin, 'render', join(folder, 'articles'), ...options], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const marks: Mark[] = []
  let some: number[] = []
  let cpuSeconds = 0
  let peak = 0
  const look = () => {
    const now = process.platform === 'linux' ? stateOf(child.pid as number) : null
    if (now === null) return
    some.push(now.megabytes)
    peak = now.peak
    cpuSeconds = now.cpuSeconds
  }
  const timer = setInterval(look, 100)
  const seconds = () => rounded((performance.now() - start) / 1000)
  let lines = 0
  for await (const _ of createInterface({ input: child.stdout })) {
    lines++
    if (lines % (count / MARKS) !== 0 || lines > count) continue
    look()
    marks.push({ articles: lines, seconds: seconds(), megabytes: Math.round(median(some)) })
    some = []
  }
  clearInterval(timer)
  if (lines !== count + 1) throw new Error(`${lines} lines of ${count} articles`)
  return { marks, seconds: seconds(), cpuSeconds: rounded(cpuSeconds), peakMegabytes: peak }
}

/** Of a process that may have ended already. proc_pid_status(5), proc_pid_stat(5): hundredths of a second. */
function stateOf(id: number) {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8')
    const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1])
    if (Number.isNaN(kilobytes('VmRSS'))) return null
    const ticks = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13) ?? []
    const cpuSeconds = ticks.reduce((sum, it) => sum + Number(it), 0) / 100
    return {
      megabytes: kilobytes('VmRSS') / 1024,
      peak: Math.round(kilobytes('VmHWM') / 1024),
      cpuSeconds,
    }
  } catch {
    return null
  }
}
