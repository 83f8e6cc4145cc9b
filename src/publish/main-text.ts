import type { SetCard } from '../paint/image.ts'
import type { SetItem } from '../text/set.ts'

/** What the card is about: its headline or quote as it was set; the largest text where a template names it otherwise. */
export function mainText(card: SetCard): SetItem | null {
  const items = card.texts.flatMap(text => text.items)
  const bySize = items.toSorted((a, b) => b.fontSize - a.fontSize)
  return items.find(item => item.role === card.card.kind) ?? bySize[0] ?? null
}
