import { join } from 'node:path'
import { type Ground, headlines, type Order, sizes } from './design.ts'
import { median, quantile, rounded } from './figures.ts'
import type { Racer } from './racer.ts'

export interface WarmFigures {
  readonly peer: string
  readonly p50: number
  readonly p95: number
  readonly bytes: number
}

export interface BatchFigures {
  readonly peer: string
  readonly perSecond: number
  readonly bytes: number
}

/** Cards one after another, the peers taking turns at every card; ms and mean bytes. The first ones warm up. */
export async function warm(
  racers: readonly Racer[],
  ground: Ground,
  format: keyof typeof sizes,
  { rounds, photos }: { readonly rounds: number; readonly photos: readonly string[] },
): Promise<readonly WarmFigures[]> {
  const results = new Map(racers.map(it => [it, { ms: [] as number[], bytes: [] as number[] }]))
  // After some thirty cards V8 has compiled what it will.
  const warmUp = 40
  for (const [i, order] of orders(rounds + warmUp, ground, format, photos).entries())
    for (const it of racers) {
      const { ms, bytes } = await it.card(order)
      if (i < warmUp) continue
      results.get(it)?.ms.push(ms)
      results.get(it)?.bytes.push(bytes)
    }
  return [...results].map(([{ name }, { ms, bytes }]) => ({
    peer: name,
    p50: rounded(median(ms), 2),
    p95: rounded(quantile(ms, 0.95), 2),
    bytes: Math.round(bytes.reduce((a, b) => a + b, 0) / bytes.length),
  }))
}

/** Cards as files, in turns of `count` each; the median of the turns. */
export async function batch(
  racers: readonly Racer[],
  ground: Ground,
  format: keyof typeof sizes,
  {
    count,
    turns,
    photos,
  }: { readonly count: number; readonly turns: number; readonly photos: readonly string[] },
  folder: string,
): Promise<readonly BatchFigures[]> {
  const results = new Map(racers.map(it => [it, { rates: [] as number[], bytes: 0 }]))
  for (let turn = 0; turn <= turns; turn++)
    for (const it of racers) {
      const { ms, bytes } = await it.batch(orders(count, ground, format, photos), join(folder, it.id))
      const result = results.get(it)
      if (!result || turn === 0) continue
      result.rates.push((count * 1000) / ms)
      result.bytes = bytes / count
    }
  return [...results].map(([{ name }, { rates, bytes }]) => ({
    peer: name,
    perSecond: rounded(median(rates)),
    bytes: Math.round(bytes),
  }))
}

function orders(
  count: number,
  ground: Ground,
  format: keyof typeof sizes,
  photos: readonly string[],
): readonly Order[] {
  const photo = (i: number) => (ground === 'photo' ? (photos[i % photos.length] ?? null) : null)
  return headlines(count).map((text, i) => ({ text, ground, photo: photo(i), ...sizes[format] }))
}
