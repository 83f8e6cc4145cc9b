import { type Problem, problem } from '../problem.ts'
import type { TextItem } from './block.ts'
import type { Fonts } from './fonts.ts'
import type { Paragraph } from './paragraph.ts'

/** Longer texts are refused before they are shaped: no card holds them. UTF-16 units. */
export const LONGEST = 4000
/** More marks than this on one letter are no writing (UAX #15, Stream-Safe Text Format). */
const MOST_MARKS = 30
const piledUp = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, 'u')

/** Why a text cannot be set at all, or null. Asked before it is shaped, so that nothing odd costs time. */
export function faultOf(text: string, item: TextItem): Problem | null {
  const what = nameOf(item)
  if (text.length > LONGEST) return problem('text-too-long', { what, length: text.length, limit: LONGEST })
  if (!/[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(text)) return problem('nothing-to-set', { what })
  if (piledUp.test(text)) return problem('too-many-marks', { what, limit: MOST_MARKS })
  return null
}

/** What is wrong with a text that was set: characters cut in half, a highlight never closed, characters no font has. */
export function flawsOf(paragraph: Paragraph, item: TextItem, fonts: Fonts): readonly Problem[] {
  const damaged = paragraph.source.includes('\uFFFD') ? [problem('damaged-text', { what: nameOf(item) })] : []
  const missing = paragraph.missing.map(codePoint =>
    problem('missing-glyph', { character: characterName(codePoint), fonts: tried(item, fonts) }),
  )
  const stray =
    !item.plain && /==|\*\*/.test(paragraph.source) ? [problem('stray-mark', { what: nameOf(item) })] : []
  return [...damaged, ...stray, ...missing]
}

/** How a text is called in problems. */
export function nameOf(item: TextItem): string {
  return `The ${item.role}`
}

function characterName(codePoint: number): string {
  const code = codePoint.toString(16).toUpperCase().padStart(4, '0')
  return `“${String.fromCodePoint(codePoint)}” (U+${code})`
}

function tried(item: TextItem, fonts: Fonts): string {
  return [...new Set([...fonts.chain(item.font)].map(face => face.family))].join(', ')
}
