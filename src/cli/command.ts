import { nodeWorld } from '../node-world.ts'
import { main } from './program.ts'
import { processShell } from './shell.ts'

/** The command line of this process. */
export async function command(): Promise<void> {
  // The reader of a pipe may stop early (`bitaqa list fonts | head -1`); that is no error.
  process.stdout.on('error', error => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0)
    throw error
  })
  // Should nothing be left to wait for before it is done, as when a thread ends without a word.
  process.exitCode = 1
  // Not process.exit: what is still on its way into a pipe would be cut off.
  process.exitCode = await main(process.argv.slice(2), processShell(nodeWorld()))
}
