import type { Shell } from '../../src/cli/shell.ts'
import { nodeWorld } from '../../src/node-world.ts'
import type { World } from '../../src/world.ts'

/** A shell that keeps what is printed; files are the real ones unless a world is given, and there is no web. */
export function fakeShell(change: Partial<Shell> = {}, world: World = nodeWorld()) {
  const printed = { out: '', err: '' }
  const shell: Shell = {
    world,
    fetch: () => Promise.reject(new Error('a test went to the web')),
    out(text) {
      printed.out += text
    },
    err(text) {
      printed.err += text
    },
    interactive: false,
    typing: false,
    colors: { out: false, err: false },
    debug: false,
    ...change,
  }
  return { shell, printed }
}
