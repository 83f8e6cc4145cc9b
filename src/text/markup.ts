/** A stretch of text that stands out; UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly kind: 'highlight' | 'bold'
}

export interface Marked {
  readonly text: string
  readonly spans: readonly Span[]
}

/** An escaped = or *, or words between two marks that touch them. A mark that is never closed is text. */
const token = /\\([=*])|(==|\*\*)(?=\S)([\s\S]*?\S)\2/g

/** Takes `==highlight==` and `**bold**`, one in the other if need be, out of a text and says where they were. */
export function parseMarkup(source: string): Marked {
  const spans: Span[] = []
  let text = ''
  walk(source)
  return { text, spans }

  function walk(part: string): void {
    let from = 0
    for (const match of part.matchAll(token)) {
      const [whole, escaped, mark, inner = ''] = match
      text += part.slice(from, match.index)
      from = match.index + whole.length
      if (escaped) {
        text += escaped
        continue
      }
      const start = text.length
      walk(inner)
      spans.push({ start, end: text.length, kind: mark === '==' ? 'highlight' : 'bold' })
    }
    text += part.slice(from)
  }
}

/** The text without its marks, as it is quoted and reported. */
export function withoutMarkup(source: string): string {
  return parseMarkup(source).text
}
