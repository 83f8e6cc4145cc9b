import { Worker } from 'node:worker_threads'
import { problemOf } from '../problem.ts'
import type { Content, World } from '../world.ts'
import type { FromWorker, Start, ToWorker } from './messages.ts'
import type { Rendered } from './rendered.ts'
import type { Claimed } from './task.ts'

/** A thread that renders articles. */
export interface Thread {
  render(input: string, content: Content, claimed: Claimed): Promise<Rendered>
  stop(): Promise<void>
}

/** Threads need the built command: what runs from other sources does without. */
export const canThread = import.meta.url.endsWith('.cjs')

export function openThread(start: Start, world: World): Thread {
  const worker = new Worker(new URL('./bin.cjs', import.meta.url), { workerData: start })
  const waiting = new Map<number, { done(it: Rendered): void; failed(error: unknown): void }>()
  let count = 0
  const send = (message: ToWorker) => worker.postMessage(message)
  worker.on('message', async (message: FromWorker) => {
    if (message.kind === 'write') {
      const problem = await world.write(message.path, message.bytes).then(() => null, problemOf)
      send({ kind: 'written', id: message.id, problem })
      return
    }
    waiting.get(message.id)?.done(message)
    waiting.delete(message.id)
  })
  const fail = (error: unknown) => {
    for (const it of waiting.values()) it.failed(error)
    waiting.clear()
  }
  worker.on('error', fail)
  const ended = new Error('the thread that paints it has ended')
  let hasEnded = false
  worker.on('exit', () => {
    hasEnded = true
    fail(ended)
  })
  return {
    render: (input, content, claimed) =>
      new Promise((done, failed) => {
        if (hasEnded) throw ended
        const id = count++
        waiting.set(id, { done, failed })
        send({ kind: 'render', id, input, content, claimed })
      }),
    async stop() {
      await worker.terminate()
    },
  }
}
