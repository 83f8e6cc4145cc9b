import type { Article } from '../article/article.ts'
import type { CardKind } from '../card/card.ts'

/** What a caption is written of. */
export interface Captioned {
  readonly kind: CardKind
  /** `headline`, `quote-1` …: the same text in several formats. */
  readonly name: string
  readonly text: string
  readonly leadIn: string | null
  readonly speaker: string | null
}

/** What a screen reader says in place of the card: its words, and whose they are. */
export function altText(card: Captioned, article: Article): string {
  const by = card.kind === 'quote' ? card.speaker : (article.source?.value ?? null)
  const words = card.kind === 'quote' && card.leadIn === null ? `«${unquoted(card.text)}»` : card.text
  return by === null ? words : `${words} — ${by}`
}

/** One caption a text, ready to paste beside its picture, with the article's address below when it is known. */
export function captions(cards: readonly Captioned[], article: Article): string {
  const address = article.url === null ? '' : `\n${article.url.value}`
  return fullest(cards)
    .map(card => `${altText(card, article)}${address}\n`)
    .join('\n')
}

/** One card a name, the one with most text: a narrow format may have needed a shorter cut of the quote. */
function fullest(cards: readonly Captioned[]): readonly Captioned[] {
  const best = new Map<string, Captioned>()
  for (const card of cards) {
    if (card.text.length > (best.get(card.name)?.text.length ?? -1)) best.set(card.name, card)
  }
  return [...best.values()]
}

/** Without the pair of marks that holds all of it; the marks of words inside stay. */
function unquoted(text: string): string {
  const inner = /^\s*[«“”"]([^«»“”"]*(?:[«“][^«»“”"]*[»”][^«»“”"]*)*)[»“”"]\s*$/u.exec(text)?.[1]
  return (inner ?? text).trim()
}
