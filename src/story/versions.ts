import { wordCount } from './words.ts'

/** A card's quote should be read at a glance: 8 to 25 words (Bohn & Ling, COLING 2020, and newsroom practice). */
export const idealWords = { least: 8, most: 25 }

/**
 * What a card may print of a quotation, longest first: the whole, then contiguous parts from its beginning, or its single sentences,
 * that end where a sentence or clause ends. A cut at either side is shown by «…».
 */
export function versionsOf(text: string): readonly string[] {
  const whole = text.trim()
  const cuts = [...prefixes(whole), ...sentences(whole)].filter(cut => cut !== whole && wordCount(cut) >= 5)
  const unique = [...new Set(cuts)].sort((a, b) => b.length - a.length)
  return [whole, ...unique]
}

/** Parts from the beginning up to each sentence end, and up to each clause end where a sentence is long. */
const prefixes = (text: string): readonly string[] =>
  stopsOf(text)
    .filter(stop => stop.end < text.length)
    .map(stop => `${tidy(text.slice(0, stop.at))}…`)

/** Sentences inside that stand by themselves. */
function sentences(text: string): readonly string[] {
  const ends = stopsOf(text)
    .filter(stop => stop.full)
    .map(stop => stop.end)
  const starts = [0, ...ends]
  return starts.slice(1).flatMap((start, i) => {
    const end = starts[i + 2] ?? text.length
    const part = tidy(text.slice(start, end))
    if (dangling.test(part) || wordCount(part) < idealWords.least) return []
    return [`…${end < text.length ? `${part.replace(/[.…]+$/, '')}…` : part}`]
  })
}

/** A part that opens so leans on what came before. */
const dangling =
  /^(?:و|ف|ثم|أو|لكن|ولكن|لأن|حيث|إذ|مما|كما|بل|هذا|هذه|ذلك|تلك|هو|هي|هم|لذلك|لذا|وهو|وهي|كذلك|أيضا)(?:\s|[ء-يٱ-ۓ])/

const tidy = (text: string): string => text.trim().replace(/[،؛,:\s]+$/, '')

interface Stop {
  /** Where the words end, and where what follows begins. */
  readonly at: number
  readonly end: number
  /** A sentence's end, not only a clause's. */
  readonly full: boolean
}

function stopsOf(text: string): readonly Stop[] {
  const stops: Stop[] = []
  let depth = 0
  for (const found of text.matchAll(
    /[([«“]|[)\]»”]|(?:[.؟!…]+["”»]?(?=\s|$))|[؛](?=\s)|،(?=\s+(?:و|ف|لكن|بل|ثم|حيث|إذ|كما|مما|لأن|بينما|فيما|غير|إلا|خاصة|لا|سواء))/gu,
  )) {
    const mark = found[0]
    if (/^[([«“]$/.test(mark)) depth += 1
    else if (/^[)\]»”]$/.test(mark)) depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      const full = /[.؟!…]/.test(mark)
      stops.push({
        at: full ? found.index + (/[؟!]/.test(mark) ? mark.length : 0) : found.index,
        end: found.index + mark.length,
        full,
      })
    }
  }
  return stops
}
