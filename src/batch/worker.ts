/** A thread of a batch: opens its own run, renders what it is sent, and leaves the writing to the main thread. */

import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { keepIn } from '../kept.ts'
import { nodeFetch, nodeWorld } from '../node-world.ts'
import { Failure, type Problem } from '../problem.ts'
import { openRun } from '../run.ts'
import { readOnly, type World } from '../world.ts'
import { PLATES } from './cache.ts'
import type { FromWorker, Start, ToWorker } from './messages.ts'
import { rendered } from './rendered.ts'

const { request, keep, fetch, version } = workerData as Start
const outside = { ...nodeWorld(), fetch: fetch ? nodeFetch : null }
const world = keep ? writingOutside(outside) : readOnly(outside)
if (keep) keepIn(world, join(request.out, PLATES), version)
const run = openRun(request, world)
const waiting = new Map<number, (problem: Problem | null) => void>()
let writes = 0

parentPort?.on('message', async (message: ToWorker) => {
  if (message.kind === 'written') {
    waiting.get(message.id)?.(message.problem)
    waiting.delete(message.id)
    return
  }
  const { id, input, content, claimed } = message
  post({
    kind: 'done',
    id,
    ...(await rendered({ input, content: async () => content }, claimed, await run, world)),
  })
})

function post(message: FromWorker): void {
  parentPort?.postMessage(message)
}

/** One thread writes for all: it knows what to clear away when the run is interrupted. */
function writingOutside(own: World): World {
  return {
    ...own,
    async write(path, bytes) {
      const id = writes++
      const written = new Promise<Problem | null>(resolve => waiting.set(id, resolve))
      post({ kind: 'write', id, path, bytes })
      const problem = await written
      if (problem) throw Object.assign(new Failure('not-writable', { path, reason: '' }), { problem })
    },
  }
}
