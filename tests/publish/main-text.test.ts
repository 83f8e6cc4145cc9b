import { describe, expect, it } from 'vitest'
import type { SetCard } from '../../src/paint/image.ts'
import { mainTexts } from '../../src/publish/main-text.ts'
import { image } from './finished.ts'

const { card } = image('quote-1', 'facebook', 'الاقتباس', 'المتحدث')

/** The card of a template that asked for texts of these names. */
function asking(...roles: readonly string[]): SetCard {
  const items = roles.map(role => ({ kind: 'text', role }) as never)
  const block = {
    box: { x: 0, y: 0, width: 1, height: 1 },
    place: 'start',
    gap: 0,
    direction: 'rtl',
    items,
  } as const
  return { ...card, card: { ...card.card, blocks: [block] } }
}

const words = (it: SetCard) => mainTexts(it).map(item => item.text)

describe('mainTexts', () => {
  it('is the text named after the kind of card', () => {
    expect(words(asking('speaker', 'quote'))).toEqual(['الاقتباس'])
  })
  it('is the largest where a template names its texts otherwise', () => {
    expect(words(asking('speaker', 'words'))).toEqual(['الاقتباس'])
  })
  it('is nothing where the named one could not be set, and not the next largest', () => {
    const [texts] = card.texts
    const unset = {
      ...asking('speaker', 'quote'),
      texts: [{ ...texts, items: texts?.items.slice(0, 1) } as never],
    }
    expect(words(unset)).toEqual([])
  })
})
