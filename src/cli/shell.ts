import { nodeFetch } from '../node-world.ts'
import type { Fetch, World } from '../world.ts'

/** What a command sees of the terminal: results go to `out`, everything said about them to `err`. */
export interface Shell {
  readonly world: World
  /** The web, for what is told to go there. */
  readonly fetch: Fetch
  out(text: string): void
  err(text: string): void
  /** stderr is a terminal: progress may be drawn there. */
  readonly interactive: boolean
  /** stdin is a terminal: what is read from it must be typed. */
  readonly typing: boolean
  readonly colors: { readonly out: boolean; readonly err: boolean }
  /** Stacks of unexpected errors are shown (BITAQA_DEBUG=1). */
  readonly debug: boolean
}

/** The process's own streams. Colours follow https://no-color.org. */
export function processShell(world: World): Shell {
  const plain = Boolean(process.env.NO_COLOR)
  return {
    world,
    fetch: nodeFetch,
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    interactive: process.stderr.isTTY === true,
    typing: process.stdin.isTTY === true,
    colors: {
      out: process.stdout.isTTY === true && !plain,
      err: process.stderr.isTTY === true && !plain,
    },
    debug: process.env.BITAQA_DEBUG === '1',
  }
}

/** The world of one command: with the web only where `--fetch` is given. */
export function worldFor({ fetch }: { readonly fetch?: true }, shell: Shell): World {
  return fetch ? { ...shell.world, fetch: shell.fetch } : shell.world
}
