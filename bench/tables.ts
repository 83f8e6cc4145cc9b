import type { BatchFigures, WarmFigures } from './cards.ts'
import type { ColdFigures } from './cold.ts'
import { table } from './figures.ts'
import type { Killed } from './kill.ts'

/** Ratios are ours against each peer's: above 1 the peer is slower, or larger. */
export function warmTable(title: string, figures: readonly WarmFigures[]): string {
  const ours = figures[0]
  const rows = figures.map(it => [
    it.peer,
    it.p50.toFixed(1),
    it.p95.toFixed(1),
    times(it.p50, ours?.p50),
    kilobytes(it.bytes),
    times(it.bytes, ours?.bytes),
  ])
  return `${title}\n${table([['', 'p50 ms', 'p95 ms', 'slower', 'KB', 'larger'], ...rows])}`
}

export function batchTable(title: string, figures: readonly BatchFigures[]): string {
  const ours = figures[0]
  const rows = figures.map(it => [
    it.peer,
    it.perSecond.toFixed(0),
    times(ours?.perSecond ?? 0, it.perSecond),
    kilobytes(it.bytes),
  ])
  return `${title}\n${table([['', 'cards/s', 'slower', 'KB'], ...rows])}`
}

export function coldTable(figures: readonly ColdFigures[]): string {
  const theirs = figures.at(-1)?.p50
  const rows = figures.map(it => [it.command, it.p50, it.least, times(it.p50, theirs)])
  return `One article, cold: 16 cards, process start included\n${table([['', 'p50 ms', 'least ms', 'of takumi'], ...rows])}`
}

export function killTable({ after, cards, faults }: Killed): string {
  const rows = after.map((ms, i) => [`${ms}`, cards[i] ?? 0])
  return `${table([['killed after ms', 'cards there'], ...rows])}\n${faults.length} faults\n${faults.join('\n')}`
}

function times(value: number, base: number | undefined): string {
  return base ? `${(value / base).toFixed(2)}×` : ''
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1)
}
