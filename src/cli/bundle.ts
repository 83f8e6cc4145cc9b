import { isMainThread } from 'node:worker_threads'

/** What dist/src/cli/bitaqa.cjs, the program in one file, does: a command line, or in a thread of it the articles it is sent. */
export async function start(): Promise<void> {
  if (isMainThread) await (await import('./command.ts')).command()
  else await import('../batch/worker.ts')
}
