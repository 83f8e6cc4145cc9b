/** What a script on takumi does for four headlines in the four default sizes: `node cold-takumi.js FOLDER`. */
import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { headlines, sizes } from './design.ts'
import takumi from './peers/takumi.ts'

const folder = process.argv[2] ?? '.'
mkdirSync(folder, { recursive: true })
const make = await takumi.open()
const orders = headlines(4).flatMap((text, i) =>
  Object.entries(sizes).map(([id, size]) => ({
    file: join(folder, `${i}.${id}.png`),
    text,
    ground: 'solid' as const,
    photo: null,
    ...size,
  })),
)
await Promise.all(orders.map(async ({ file, ...order }) => writeFile(file, await make(order))))
