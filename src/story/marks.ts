/** A quotation mark in a paragraph, with what stands beside it. */
export interface Mark {
  /** UTF-16 offset and length (two for '' and <<). */
  readonly at: number
  readonly length: number
  readonly glyph: string
  /** What the spacing says: 'open' and 'close' are clear, 'both' (glued on both sides) and 'none' (free-standing) are not. */
  readonly shape: 'open' | 'close' | 'both' | 'none'
  /** A prefix letter (و، ف، ب، ل، ك، ال, with or without tatweel) is glued in front, so it opens. */
  readonly prefixed: boolean
}

const glyphs = /["“”„‟«»″＂‹›]|''|<<|>>|‘‘|’’/g

/** The quotation marks of a paragraph in order. A double prime after a digit is inches or seconds, not a mark. */
export function marksOf(text: string): readonly Mark[] {
  const marks: Mark[] = []
  for (const found of text.matchAll(glyphs)) {
    const at = found.index
    const glyph = found[0]
    const before = text[at - 1] ?? ' '
    const after = text[at + glyph.length] ?? ' '
    if (glyph === '″' && /\d/.test(before)) continue
    marks.push({
      at,
      length: glyph.length,
      glyph,
      shape: shapeOf(before, after),
      prefixed: isPrefixed(text, at, after),
    })
  }
  return marks
}

/** Which side a mark takes by its glyph: guillemets tell, curly ones are typed either way in Arabic, straight ones say nothing. */
export function sideOf(glyph: string): 'open' | 'close' | null {
  if (glyph === '«' || glyph === '<<' || glyph === '‹') return 'open'
  if (glyph === '»' || glyph === '>>' || glyph === '›') return 'close'
  return null
}

function shapeOf(before: string, after: string): Mark['shape'] {
  const opensHere = /[\s([{:،؛,\-–—/…!؟.]/.test(before)
  const closesHere = /[\s)\]}.،؛,:!؟?…\-–—/]/.test(after)
  if (opensHere && !closesHere) return 'open'
  if (!opensHere && closesHere) return 'close'
  if (!opensHere && !closesHere) return 'both'
  // ‹." › ends a sentence inside the marks; ‹: " › begins one after a colon.
  if (/[.،؟!…]/.test(before) && /\s/.test(after)) return 'close'
  if (/[.،؛]/.test(after)) return 'close'
  return 'none'
}

function isPrefixed(text: string, at: number, after: string): boolean {
  if (/[\s.،]/.test(after)) return false
  const word = text.slice(Math.max(0, at - 6), at).match(/(?:^|[\s("«“])([\p{L}\p{M}]{1,3}\u0640?)$/u)
  return word !== null && /^(?:[وف]?(?:[بلك]|ال|بال|لل|كال)?)\u0640?$/.test(word[1] ?? '-') && word[1] !== ''
}
