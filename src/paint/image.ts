import type { Card } from '../card/card.ts'
import type { Problem } from '../problem.ts'
import type { SetText } from '../text/set.ts'
import type { Encoded } from './encode.ts'

/** What `typeset` hands to `paint`: the card and its texts, one SetText a block. */
export interface SetCard {
  readonly card: Card
  readonly texts: readonly SetText[]
  readonly problems: readonly Problem[]
}

/** What `paint` returns: the finished picture. */
export interface Image extends Encoded {
  readonly card: SetCard
  /** Beside a PNG that is over the format's budget of bytes; null otherwise. */
  readonly jpeg: Uint8Array | null
  /** What only the finished ground shows: text on it that cannot be read well. */
  readonly problems: readonly Problem[]
}
