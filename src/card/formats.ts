import { Failure } from '../problem.ts'
import type { Rect } from '../text/block.ts'

/** One place a card is published, with what that place does to a picture. */
export interface Format {
  readonly id: string
  readonly title: string
  /** px */
  readonly width: number
  readonly height: number
  /** px to keep free of text. */
  readonly safe: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** A part of the safe area the place may cover; nothing vital goes there. */
  readonly covered: Rect | null
  /** Bytes above which the place drops or recompresses the picture. */
  readonly budget: number
  readonly shape: 'wide' | 'square' | 'tall' | 'story'
}

const KB = 1024
const MB = 1024 * KB

/** DESIGN §5, in the order cards are written. */
export const formats: readonly Format[] = [
  format('facebook', 'Facebook', 'wide', [1200, 630], margins(1200, 630, 0.05), 300 * KB),
  {
    // 2:1 of 1200 px is 600 px: 38 px go at the top and the bottom, and 22 more keep the text off that edge.
    ...format('twitter', 'Twitter / X', 'wide', [1200, 675], edges(60, 60), 5 * MB),
    // X sets the site's name over the lower left corner of a card.
    covered: { x: 0, y: 574, width: 600, height: 101 },
  },
  format('whatsapp', 'WhatsApp', 'square', [1080, 1080], margins(1080, 1080, 0.06), 600 * KB),
  format('telegram', 'Telegram', 'wide', [1280, 720], margins(1280, 720, 0.05), 10 * MB),
  format('whatsapp-status', 'WhatsApp status', 'story', [1080, 1920], story(), 5 * MB),
  format('story', 'Stories', 'story', [1080, 1920], story(), 5 * MB),
  format('instagram', 'Instagram', 'tall', [1080, 1350], margins(1080, 1350, 0.06), 8 * MB),
  format('linkedin', 'LinkedIn', 'wide', [1200, 627], margins(1200, 627, 0.05), 5 * MB),
]

/** One of the built-in formats or of a brand's `own`. Fails with `unknown-format`, the allowed ones listed. */
export function formatById(id: string, own: readonly Format[] = []): Format {
  // The brand's own first: it may set a built-in's size anew.
  const all = [...own, ...formats]
  const found = all.find(format => format.id === id)
  if (found) return found
  throw new Failure('unknown-format', { name: id, allowed: all.map(format => format.id).join(', ') })
}

/** A format as a brand.yaml gives it. */
export interface OwnFormat {
  readonly title?: string | undefined
  readonly width: number
  readonly height: number
  /** % of each side. */
  readonly margin?: number | undefined
  /** KB */
  readonly budget?: number | undefined
}

/** A brand's own format, composed like the built-in ones of its proportions. */
export function ownFormat(
  id: string,
  { title, width, height, margin = 5, budget = 5000 }: OwnFormat,
): Format {
  const safe = margins(width, height, margin / 100)
  return format(id, title ?? id, shapeOf(width / height), [width, height], safe, budget * KB)
}

/** Between the shapes of DESIGN §5: 1.25 lies between 1:1 and 1.78, 0.9 between 4:5 and 1:1, 0.68 between 9:16 and 4:5. */
function shapeOf(ratio: number): Format['shape'] {
  if (ratio >= 1.25) return 'wide'
  if (ratio >= 0.9) return 'square'
  return ratio >= 0.68 ? 'tall' : 'story'
}

function format(
  id: string,
  title: string,
  shape: Format['shape'],
  [width, height]: readonly [number, number],
  safe: Format['safe'],
  budget: number,
): Format {
  return { id, title, width, height, safe, covered: null, budget, shape }
}

function margins(width: number, height: number, share: number): Format['safe'] {
  return edges(Math.ceil(height * share), Math.ceil(width * share))
}

function edges(vertical: number, horizontal: number): Format['safe'] {
  return { top: vertical, right: horizontal, bottom: vertical, left: horizontal }
}

/** The app's own bars lie over 14 % at the top and 20 % at the bottom of 1080×1920. */
function story(): Format['safe'] {
  return { ...edges(0, 65), top: 269, bottom: 384 }
}
