import type { Highlight } from '../text/block.ts'
import type { CardContent } from './content.ts'

/** A quote card's words with a lead-in's part of them in a quieter colour, unless the editor has highlighted words of their own. */
export function quietLeadIn(
  { text, leadIn }: Pick<CardContent, 'text' | 'leadIn'>,
  highlight: Highlight,
  quiet: string,
): { readonly text: readonly string[]; readonly highlight: Highlight } {
  if (leadIn === null || text.some(isHighlighted)) return { text, highlight }
  return {
    text: text.map(it => `==${leadIn}==${it.slice(leadIn.length)}`),
    highlight: { color: quiet, weight: null, marker: null },
  }
}

/** Holds words marked `==so==`. */
export const isHighlighted = (text: string): boolean => /==\S/.test(text)
