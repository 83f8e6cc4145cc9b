import { headlines, sizes } from './design.ts'
import { rounded } from './figures.ts'
import bitaqa from './peers/bitaqa.ts'

export interface Line {
  readonly against: string
  /** How many, and ms. */
  readonly points: readonly (readonly [count: number, ms: number])[]
}

/** What cards cost against the words on them, their number, and their formats. */
export async function linear(turns: number): Promise<readonly Line[]> {
  const make = await bitaqa.open()
  const words = headlines(60).join(' ').split(' ')
  const text = (count: number) => words.slice(0, count).join(' ')
  const card = (it: string, format: keyof typeof sizes) =>
    make({ text: it, ground: 'solid', photo: null, ...sizes[format] })
  const ids = Object.keys(sizes) as (keyof typeof sizes)[]
  for (const it of headlines(30)) await card(it, 'facebook')
  return [
    {
      against: 'words on a card',
      points: await measured([4, 8, 12, 16, 20, 24], turns, count => card(text(count), 'facebook')),
    },
    {
      against: 'cards',
      points: await measured([5, 10, 20, 30, 40], turns, async count => {
        for (const it of headlines(count)) await card(it, 'facebook')
      }),
    },
    {
      against: 'formats of a card',
      points: await measured([1, 2, 3, 4], turns, async count => {
        for (const id of ids.slice(0, count)) await card(text(8), id)
      }),
    },
  ]
}

/** In turns; the least of each count, which other work on the machine disturbs least. */
async function measured(
  counts: readonly number[],
  turns: number,
  work: (count: number) => Promise<unknown>,
): Promise<Line['points']> {
  const times = new Map(counts.map(count => [count, [] as number[]]))
  for (let turn = 0; turn <= turns; turn++)
    for (const count of counts) {
      const start = performance.now()
      await work(count)
      if (turn > 0) times.get(count)?.push(performance.now() - start)
    }
  return [...times].map(([count, ms]) => [count, rounded(Math.min(...ms), 2)] as const)
}
