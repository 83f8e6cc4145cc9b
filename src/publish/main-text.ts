import type { SetCard } from '../paint/image.ts'
import type { SetItem } from '../text/set.ts'

/**
 * What the card is about, as it was set: the texts a template names after its kind of card (`headline`, `quote`). The
 * largest text where it names none so; nothing where the one it names could not be set.
 */
export function mainTexts({ card, texts }: SetCard): readonly SetItem[] {
  const items = texts.flatMap(text => text.items)
  const isNamed = card.blocks.some(block =>
    block.items.some(item => 'role' in item && item.role === card.kind),
  )
  if (isNamed) return items.filter(item => item.role === card.kind)
  return items.toSorted((a, b) => b.fontSize - a.fontSize).slice(0, 1)
}
