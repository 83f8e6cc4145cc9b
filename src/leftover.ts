import { basename, dirname, join } from 'node:path'

let begun = 0

/** Where a file grows before it is renamed to `path`: a name that no other file under way has. */
export function unfinishedPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}-${begun++}.tmp`)
}

/** Whether a name is that of a file whose process ended before it was finished. */
export function isLeftover(name: string): boolean {
  const id = /^\..+\.(\d+)-\d+\.tmp$/.exec(name)?.[1]
  return id !== undefined && !isRunning(Number(id))
}

function isRunning(id: number): boolean {
  try {
    // Signal 0 reaches nobody; it only tells whether there is somebody.
    return process.kill(id, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
