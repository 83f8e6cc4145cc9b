import type { Word } from './paragraph.ts'

/** A line as the words it holds, `first` to `last` inclusive; `width` in em, hanging marks left out. */
export interface Line {
  readonly first: number
  readonly last: number
  readonly width: number
}

export interface Breaking {
  readonly lines: readonly Line[]
  /** The widest line, em. */
  readonly width: number
  /** Badness: mean squared relative deviation of the lines' lengths, and what its breaks cost the sense. */
  readonly ragged: number
  readonly sense: number
}

/** A last line of one short word. As dear as a line half as long again as it should be. */
const ORPHAN = 0.4

export interface BreakOptions {
  /** The widest a line may be, em. */
  readonly limit: number
  /** Even lines; otherwise lines as full as the sense allows. */
  readonly balance: boolean
  readonly hang: boolean
}

/**
 * The best way to set `words` in exactly `count` lines: total fit (Knuth & Plass 1981) by dynamic programming over words,
 * the squared deviation from the even length plus the cost of each break. null when some line would pass the limit.
 */
export function breakLines(words: readonly Word[], count: number, options: BreakOptions): Breaking | null {
  const measureLine = lineMeasure(words, options.hang)
  const even = options.balance ? Math.max(measureLine(0, words.length - 1) / count, 1e-6) : options.limit
  // best[k][i]: least cost of setting the first i words in k lines; from[k][i]: where the k-th line begins.
  let best: number[] = [0, ...words.map(() => Number.POSITIVE_INFINITY)]
  const from: number[][] = []
  for (let k = 1; k <= count; k++) {
    const next: number[] = best.map(() => Number.POSITIVE_INFINITY)
    const starts: number[] = best.map(() => -1)
    for (let i = k; i <= words.length - (count - k); i++) {
      for (let j = i - 1; j >= k - 1; j--) {
        const width = measureLine(j, i - 1)
        if (width > options.limit + 1e-9) break
        const total = (best[j] as number) + lineCost(width, i, j)
        if (total < (next[i] as number)) {
          next[i] = total
          starts[i] = j
        }
      }
    }
    best = next
    from.push(starts)
  }
  if (!Number.isFinite(best[words.length])) return null
  return unroll(from, words, measureLine, even, options.balance)

  function lineCost(width: number, end: number, start: number): number {
    const isLast = end === words.length
    const deviation = isLast && !options.balance ? 0 : ((width - even) / even) ** 2
    const orphan = isLast && count > 1 && end - start === 1 && words.length > 3 ? ORPHAN : 0
    return deviation + orphan + (isLast ? 0 : (words[end - 1] as Word).cost)
  }
}

function unroll(
  from: readonly number[][],
  words: readonly Word[],
  measureLine: LineMeasure,
  even: number,
  balance: boolean,
): Breaking {
  const lines: Line[] = []
  for (let k = from.length - 1, end = words.length; k >= 0; k--) {
    const first = from[k]?.[end] as number
    lines.unshift({ first, last: end - 1, width: measureLine(first, end - 1) })
    end = first
  }
  const measured = balance ? lines : lines.slice(0, -1)
  const deviation = measured.reduce((sum, line) => sum + ((line.width - even) / even) ** 2, 0)
  const breaks = lines.slice(0, -1).reduce((sum, line) => sum + (words[line.last] as Word).cost, 0)
  const last = lines.at(-1) as Line
  const orphan = lines.length > 1 && last.first === last.last && words.length > 3 ? ORPHAN : 0
  return {
    lines,
    width: Math.max(...lines.map(line => line.width)),
    ragged: deviation / Math.max(1, measured.length),
    sense: breaks + orphan,
  }
}

/** Widths of lines in em by prefix sums. */
function lineMeasure(words: readonly Word[], hang: boolean): LineMeasure {
  const reach = new Float64Array(words.length + 1)
  words.forEach((word, i) => {
    reach[i + 1] = (reach[i] as number) + word.width + word.gap
  })
  return (first, last) => {
    const end = words[last] as Word
    const all = (reach[last + 1] as number) - (reach[first] as number) - end.gap
    return hang ? all - (words[first] as Word).hangStart - end.hangEnd : all
  }
}

/** The same breaks over words that have become wider. */
export function remeasured(breaking: Breaking, words: readonly Word[], hang: boolean): Breaking {
  const measureLine = lineMeasure(words, hang)
  const lines = breaking.lines.map(({ first, last }) => ({ first, last, width: measureLine(first, last) }))
  return { ...breaking, lines, width: Math.max(...lines.map(line => line.width)) }
}

/** The fewest lines that can do at `limit` em; Infinity when a word alone is wider. */
export function fewestLines(words: readonly Word[], limit: number, hang: boolean): number {
  return filled(words, limit, lineMeasure(words, hang))?.length ?? Number.POSITIVE_INFINITY
}

/** Each line filled before the next, as browsers break; null when a word alone is wider than `limit` em. */
export function firstFit(words: readonly Word[], limit: number): Breaking | null {
  const lines = filled(words, limit, lineMeasure(words, false))
  return lines && { lines, width: Math.max(...lines.map(line => line.width)), ragged: 0, sense: 0 }
}

type LineMeasure = (first: number, last: number) => number

function filled(words: readonly Word[], limit: number, measureLine: LineMeasure): readonly Line[] | null {
  const lines: Line[] = []
  let first = 0
  for (let i = 0; i < words.length; i++) {
    if (measureLine(i, i) > limit + 1e-9) return null
    if (measureLine(first, i) <= limit + 1e-9) continue
    lines.push({ first, last: i - 1, width: measureLine(first, i - 1) })
    first = i
  }
  return [...lines, { first, last: words.length - 1, width: measureLine(first, words.length - 1) }]
}
