import { fork } from 'node:child_process'
import type { Answer, Request } from './child.ts'
import type { Order } from './design.ts'
import { type PeerName, peer } from './peer.ts'

/** A peer under way in its own process. */
export interface Racer {
  readonly id: PeerName
  readonly name: string
  card(order: Order, file?: string): Promise<{ readonly ms: number; readonly bytes: number }>
  batch(orders: readonly Order[], folder: string): Promise<{ readonly ms: number; readonly bytes: number }>
  /** Peak resident memory of the process, MB. */
  memory(): Promise<number>
  stop(): void
}

/** Starts a peer; a sentence saying why when it cannot be. */
export async function racer(id: PeerName): Promise<Racer | string> {
  const child = fork(new URL('./child.js', import.meta.url), [id], { serialization: 'advanced' })
  const next = () =>
    new Promise<Answer>((resolve, reject) => {
      child.once('message', answer => resolve(answer as Answer))
      child.once('exit', code => reject(new Error(`${id} ended with status ${code}`)))
    })
  const ask = (request: Request) => {
    const answer = next()
    child.send(request)
    return answer
  }
  const timed = async (request: Request) => {
    const answer = await ask(request)
    if ('ms' in answer) return answer
    throw new TypeError(`${id} answered ${JSON.stringify(answer)}`)
  }
  child.setMaxListeners(0)
  const ready = await next()
  if ('missing' in ready) return ready.missing
  return {
    id,
    name: (await peer(id)).name,
    card: (order, file) => timed({ kind: 'card', order, file: file ?? null }),
    batch: (orders, folder) => timed({ kind: 'batch', orders, folder }),
    memory: async () => {
      const answer = await ask({ kind: 'memory' })
      return 'megabytes' in answer ? answer.megabytes : 0
    },
    stop: () => child.kill('SIGKILL'),
  }
}
