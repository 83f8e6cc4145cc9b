/** A peer in a process of its own, so that its memory can be told from the others': answers one request after another. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Order } from './design.ts'
import { type PeerName, peer } from './peer.ts'

export type Request =
  | { readonly kind: 'card'; readonly order: Order; readonly file: string | null }
  | { readonly kind: 'batch'; readonly orders: readonly Order[]; readonly folder: string }
  | { readonly kind: 'memory' }

export type Answer =
  | { readonly ms: number; readonly bytes: number }
  | { readonly megabytes: number }
  | { readonly missing: string }

type Batch = Extract<Request, { readonly kind: 'batch' }>

const name = (isMainThread ? process.argv[2] : workerData) as PeerName
const { inFlight, lanes, open } = await peer(name)
const threads: Worker[] = []

try {
  const make = await open()
  if (isMainThread) {
    process.on('message', async (request: Request) => process.send?.(await answer(request, make)))
    process.send?.({ ms: 0, bytes: 0 } satisfies Answer)
  } else {
    parentPort?.on('message', async (batch: Batch) => parentPort?.postMessage(await painted(batch, make)))
    parentPort?.postMessage(0)
  }
} catch (error) {
  process.send?.({
    missing: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
  } satisfies Answer)
  process.exit()
}

async function answer(request: Request, make: (order: Order) => Promise<Uint8Array>): Promise<Answer> {
  if (request.kind === 'memory') return { megabytes: process.resourceUsage().maxRSS / 1024 }
  const start = performance.now()
  if (request.kind === 'card') {
    const png = await make(request.order)
    const ms = performance.now() - start
    if (request.file) writeFileSync(request.file, png)
    return { ms, bytes: png.length }
  }
  mkdirSync(request.folder, { recursive: true })
  if (lanes === 1) {
    const bytes = await painted(request, make)
    return { ms: performance.now() - start, bytes }
  }
  // Threads are opened before the clock starts: a batch is measured in its stride.
  while (threads.length < lanes) threads.push(await lane())
  const begin = performance.now()
  const parts = threads.map((thread, i) =>
    inLane(thread, {
      ...request,
      orders: request.orders.filter((_, j) => j % lanes === i),
      folder: join(request.folder, `${i}-`),
    }),
  )
  const bytes = (await Promise.all(parts)).reduce((a, b) => a + b, 0)
  return { ms: performance.now() - begin, bytes }
}

async function painted(
  { orders, folder }: Batch,
  make: (order: Order) => Promise<Uint8Array>,
): Promise<number> {
  let [next, bytes] = [0, 0]
  const runner = async () => {
    while (next < orders.length) {
      const number = next++
      const png = await make(orders[number] as Order)
      bytes += png.length
      await writeFile(folder.endsWith('-') ? `${folder}${number}.png` : join(folder, `${number}.png`), png)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, runner))
  return bytes
}

function lane(): Promise<Worker> {
  const worker = new Worker(new URL(import.meta.url), { workerData: name })
  // Each card under way listens.
  worker.setMaxListeners(0)
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve(worker))
    worker.once('error', reject)
  })
}

function inLane(worker: Worker, batch: Batch): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.postMessage(batch)
  })
}
