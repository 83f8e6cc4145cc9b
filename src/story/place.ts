import { type Mention, sameWord } from './mentions.ts'
import type { Person } from './person.ts'

export interface Place {
  readonly paragraph: number
  readonly at: number
}

/** The mentions a reader still has in mind; all of them in anything shorter than a book, so that time stays linear. */
export function around(mentions: readonly Mention[], place: Place): readonly Mention[] {
  if (mentions.length <= 600) return mentions
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(mentions[middle] as Mention, place)) low = middle + 1
    else high = middle
  }
  return mentions.slice(Math.max(0, low - 400), low + 200)
}

/** `full` is a mention of the one whom `short` names. */
export function names(full: Person, short: Person): boolean {
  if (short.words.length === 1)
    return (
      full.words.some(
        (word, i) => (i > 0 || full.words.length === 1) && sameWord(word, short.words[0] ?? ''),
      ) || full.words[0] === short.words[0]
    )
  const last = short.words.at(-1) ?? ''
  return (
    sameWord(full.words.at(-1) ?? '', last) &&
    (full.words[0] === short.words[0] || endsWith(full.words, short.words))
  )
}

export const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.every((word, i) => words.at(i - end.length) === word)

/** «المصدر نفسه» without its last word. */
export const cleanEnd = (name: string): string =>
  name.replace(/\s+(?:نفسه|نفسها|ذاته|ذاتها|عينه|أنفسهم)$/u, '').trim()

export const isBefore = (a: Place, b: Place): boolean =>
  a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.at < b.at)
