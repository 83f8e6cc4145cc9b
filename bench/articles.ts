import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'

const samples = readdirSync('content', { withFileTypes: true })
  .filter(it => it.isFile())
  .map(it => ({ ending: extname(it.name), text: readFileSync(join('content', it.name), 'utf8') }))
const words = samples.flatMap(({ text }) => text.match(/(?<=\s)[\p{L}\p{M}]{3,}(?=\s)/gu) ?? [])

/** Writes articles made of the samples, one word in twenty exchanged for another of theirs; the same ones every time. */
export function writeArticles(count: number, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const next = numbers(1)
  for (let i = 0; i < count; i++) {
    const { ending, text } = samples[i % samples.length] as (typeof samples)[number]
    const own = text.replace(/(?<=\s)[\p{L}\p{M}]{3,}(?=\s)/gu, word =>
      next() % 20 === 0 ? (words[next() % words.length] as string) : word,
    )
    writeFileSync(join(folder, `a${String(i).padStart(6, '0')}${ending}`), own)
  }
}

/** Numbers that look drawn by lot: a linear congruential generator with the constants of POSIX's drand48. */
export function numbers(seed: number): () => number {
  let state = BigInt(seed)
  return () => {
    state = (state * 0x5deece66dn + 11n) & 0xffffffffffffn
    return Number(state >> 17n)
  }
}
