import { readFileSync } from 'node:fs'
import { embeddingLevels } from '../../src/text/bidi.ts'
import type { Fonts } from '../../src/text/fonts.ts'
import { type Item, itemize } from '../../src/text/itemize.ts'
import { prepare } from '../../src/text/prepare.ts'

export const WEIGHT = 700

/** Name and text of every line that shaping is compared on. */
export const shapingLines: readonly (readonly [string, string])[] = ['cases.json', 'lines.json'].flatMap(
  file => {
    const lines = JSON.parse(readFileSync(new URL(`../typeset/${file}`, import.meta.url), 'utf8'))
    return Object.entries(lines as Record<string, string>).map(
      ([name, text]) => [name, prepare(text, 'rtl', true).text] as const,
    )
  },
)

/** The items of a line that are set in the family itself; what falls back to others is compared in those. */
export function itemsOf(text: string, family: string, fonts: Fonts): readonly Item[] {
  const font = { family, weight: WEIGHT }
  const voice = { end: text.length, font, latin: font }
  const { items } = itemize(text, embeddingLevels(text, 'rtl'), [voice], fonts)
  return items.filter(item => item.face.family === family)
}

/** What is compared with Chromium: at this size and weight, in these families. */
export const SIZE = 48
export const families = ['Cairo', 'Noto Naskh Arabic', 'Amiri', 'IBM Plex Sans Arabic'] as const

/** Headlines broken by Chromium into columns of these widths, px, at 24 px. */
export const headlines: readonly string[] = readFileSync(new URL('../headlines.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(0, 100)
export const breakWidths = [240, 400] as const
