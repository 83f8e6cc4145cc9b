import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { isOnDisk } from './inputs.ts'

/** ms of quiet after a change: editors write a file in several steps. */
const QUIET = 15

/** Runs `round` again whenever something is saved among the inputs, with its paths; until the process is interrupted. */
export async function watching(
  inputs: readonly string[],
  out: string,
  round: (changed: ReadonlySet<string>) => Promise<unknown>,
): Promise<never> {
  const own = resolve(out)
  let timer: NodeJS.Timeout | undefined
  let running = false
  let paths = new Set<string>()
  const run = async () => {
    if (running) return
    running = true
    while (paths.size > 0) {
      const changed = paths
      paths = new Set()
      await round(changed)
    }
    running = false
  }
  const changed = (path: string) => {
    if (path === own || path.startsWith(own + sep)) return
    paths.add(path)
    clearTimeout(timer)
    timer = setTimeout(() => void run(), QUIET)
  }
  await Promise.all(inputs.filter(isOnDisk).map(it => watcher(it, changed)))
  return await new Promise<never>(() => {})
}

/** Folders with all in them; a file or a glob by the folder it lies in. */
async function watcher(input: string, changed: (path: string) => void): Promise<FSWatcher> {
  const fixed = input.replace(/[/\\]?[^/\\]*[*?[{].*$/, '') || '.'
  const isFolder = await stat(fixed).then(
    it => it.isDirectory(),
    () => false,
  )
  const folder = isFolder ? fixed : dirname(fixed)
  return watch(folder, { recursive: true }, (_, name) => {
    if (name !== null) changed(resolve(folder, name))
  })
}
