import { isAddress } from '../article/address.ts'
import { slugOf } from '../article/fields.ts'
import type { Source } from '../pipeline.ts'
import type { Slugs } from '../publish/slugs.ts'
import type { Content } from '../world.ts'

export type Claimed = ReturnType<Slugs['claim']>

/** One source of a batch with what was decided for it before any of them is rendered. */
export interface Task {
  readonly source: Source
  /** The folder it was given; null for what may hold several articles, which ask for theirs as they come. */
  readonly claimed: Claimed | null
}

/** How many folders lists and feeds need is known only when they are read, and what an address holds only when it has come. */
function maybeSeveral(input: string): boolean {
  return input === '-' || isAddress(input) || /\.(json|xml|rss|atom)$/i.test(input)
}

/** The same by what it holds: no thread knows which folders are free for the second article. */
export function opensList({ bytes }: Content): boolean {
  const opening = new TextDecoder().decode(bytes.subarray(0, 200)).replaceAll('\0', '')
  return /^\s*(?:<\?xml|<rss|<feed|<rdf|[[{])/i.test(opening)
}

/** Gives every source its folder in the order of the sources, so that no name depends on which is done first. */
export function tasksOf(sources: readonly Source[], slugs: Slugs): readonly Task[] {
  return sources.map(source => ({
    source,
    claimed: maybeSeveral(source.input) ? null : slugs.claim(slugOf(source.input)),
  }))
}
