import type { Block } from '../text/block.ts'
import type { Catalogue } from '../text/catalogue.ts'
import type { FontEntry } from '../text/fonts.ts'
import type { SetText } from '../text/set.ts'
import { typeset } from '../text/typeset.ts'
import { plainItem } from './plain-item.ts'
import type { SpecimenOptions } from './specimen.ts'
import { blockOf, moved } from './specimen-text.ts'

/** The value of --font that asks for every family. */
export const ALL = 'all'

const LABEL_SIZE = 22
const LABEL_COLOR = '#6b7280'
/** px: margins, and the space between one family and the next. */
const [MARGIN, GAP] = [40, 44]

/** Every family with its weights, scripts and licence, and the text set in it, on one sheet; height in px. */
export function fontSheet(
  text: string,
  options: SpecimenOptions,
  fonts: Catalogue,
): { readonly set: SetText; readonly height: number } {
  const sets: SetText[] = []
  let y = MARGIN
  // What serves only as fallback has no Arabic of its own to show.
  for (const entry of fonts.families.filter(it => !it.roles.includes('fallback'))) {
    for (const block of [
      labelBlock(entry, options),
      blockOf(text, { ...options, font: entry.family }, fonts),
    ]) {
      const set = typeset(block, fonts, 'sheet')
      sets.push(moved(set, Math.round(y - set.ink.y)))
      y += Math.ceil(set.ink.height) + LABEL_SIZE
    }
    y += GAP - LABEL_SIZE
  }
  return { set: joined(sets), height: y - GAP + MARGIN }
}

function labelBlock({ family, files, scripts, licence }: FontEntry, { width }: SpecimenOptions): Block {
  const label = `${family} · ${Object.keys(files).join(' ')} · ${scripts.join(', ')} · ${licence}`
  const item = plainItem(label, { family: 'Noto Sans', weight: 500 }, LABEL_SIZE, { color: LABEL_COLOR })
  const box = { x: 20, y: 0, width: width - 40, height: 1e6 }
  return { box, place: 'start', gap: 0, direction: 'ltr', items: [item] }
}

/** Several set texts as one. */
export function joined(sets: readonly SetText[]): SetText {
  const right = Math.max(0, ...sets.map(({ ink }) => ink.x + ink.width))
  const bottom = Math.max(0, ...sets.map(({ ink }) => ink.y + ink.height))
  return {
    items: sets.flatMap(set => set.items),
    rects: sets.flatMap(set => set.rects),
    runs: sets.flatMap(set => set.runs),
    pictures: sets.flatMap(set => set.pictures),
    ink: { x: 0, y: 0, width: right, height: bottom },
    problems: sets.flatMap(set => set.problems),
  }
}
