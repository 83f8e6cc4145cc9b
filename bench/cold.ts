import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, rounded } from './figures.ts'

export interface ColdFigures {
  readonly command: string
  /** ms, process start included. */
  readonly p50: number
  readonly least: number
}

const article = 'content/siyasa-jalsat-maftuha.txt'

/** One command line each, in turns: our 16 cards of an article, and takumi's 16 plain cards in the same sizes. */
export function cold(turns: number, folder: string): readonly ColdFigures[] {
  const ours = (...options: string[]) => [
    'dist/src/cli/bin.cjs',
    'render',
    article,
    '-o',
    join(folder, 'cold'),
    ...options,
  ]
  const commands: readonly (readonly [string, readonly string[], boolean])[] = [
    ['node, which does nothing', ['-e', '0'], false],
    ['bitaqa render, nothing kept from earlier runs', ours('--force', '--quiet'), true],
    ['bitaqa render, plates kept from earlier runs', ours('--force', '--quiet'), false],
    [
      'takumi, 16 plain cards',
      [fileURLToPath(new URL('./cold-takumi.js', import.meta.url)), join(folder, 'cold-takumi')],
      false,
    ],
  ]
  const times = new Map(commands.map(([name]) => [name, [] as number[]]))
  for (let turn = 0; turn <= turns; turn++)
    for (const [name, args, fresh] of commands) {
      if (fresh) rmSync(join(folder, 'cold'), { recursive: true, force: true })
      const start = performance.now()
      execFileSync(process.execPath, [...args], { stdio: 'ignore' })
      if (turn > 0) times.get(name)?.push(performance.now() - start)
    }
  return [...times].map(([command, ms]) => ({
    command,
    p50: Math.round(median(ms)),
    least: rounded(Math.min(...ms), 0),
  }))
}
