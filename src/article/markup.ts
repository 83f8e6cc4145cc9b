/**
 * Markup to lines without a tree: block tags end a line, what is not text goes. Linear and without recursion, so it also
 * stands for the tree where a document is nested beyond reason.
 */
export function linesOfMarkup(markup: string): readonly string[] {
  return withoutHidden(markup)
    .replace(
      /<(?:\/?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|tr|table|section|article|header|footer|figure|hr|dd|dt|pre|main|aside|nav|form)\b)[^<>]*>/gi,
      '\n',
    )
    .replace(tags, '')
    .split('\n')
    .map(line => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter(line => line !== '')
}

/** Scripts, styles, comments, captions and embedded players taken out. */
export function withoutHidden(markup: string): string {
  let text = markup
  for (const [open, close] of hidden) text = cutBetween(text, open, close)
  return text
}

const hidden: readonly (readonly [open: RegExp, close: string])[] = [
  [/<!--/g, '-->'],
  [/<script\b/gi, '</script>'],
  [/<style\b/gi, '</style>'],
  [/<noscript\b/gi, '</noscript>'],
  [/<svg\b/gi, '</svg>'],
  [/<iframe\b/gi, '</iframe>'],
  [/<figcaption\b/gi, '</figcaption>'],
  [/<template\b/gi, '</template>'],
]

/** Everything from `open` to the next `close` removed; a missing end removes the rest. */
export function cutBetween(text: string, open: RegExp, close: string): string {
  const lower = text.toLowerCase()
  const kept: string[] = []
  let from = 0
  for (const found of text.matchAll(open)) {
    if (found.index < from) continue
    kept.push(text.slice(from, found.index))
    const end = lower.indexOf(close, found.index)
    from = end === -1 ? text.length : end + close.length
  }
  return kept.join(' ') + text.slice(from)
}

/**
 * What stands inside elements of one name, in order, nested ones apart. By plain search: a pattern would look for a missing end
 * again from each beginning.
 */
export function insidesOf(markup: string, name: string): readonly string[] {
  const [, ...parts] = markup.split(new RegExp(`<${name}\\b`, 'i'), mostInsides)
  const close = new RegExp(`</${name}>`, 'i')
  return parts.flatMap(part => {
    const end = part.search(close)
    return end === -1 ? [] : [part.slice(part.indexOf('>') + 1, end)]
  })
}

const mostInsides = 10_000

/** Files written into the page (`data:image/png;base64,…`) taken out: they are the bulk of a large one. */
export function withoutData(markup: string): string {
  const [first = '', ...parts] = markup.split('data:')
  const rests = parts.map(part => {
    const end = part.search(/["')>\s]/)
    const size = end === -1 ? part.length : end
    return size > 200 && /^[a-z]+\//.test(part) ? part.slice(size) : `data:${part}`
  })
  return [first, ...rests].join('')
}

/** It has more tags than `most`, or one longer than any page needs. */
export function hasTagsBeyond(markup: string, most: number): boolean {
  if (hasMore(markup, '<', most)) return true
  return markup.split('<').some(it => it.length > longestTag && it.indexOf('>') > longestTag)
}

/** Whether a mark comes more than `most` times. Counted: parts of so many would take ten times the text's memory. */
export function hasMore(text: string, mark: string, most: number): boolean {
  let count = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) if (++count > most) return true
  return false
}

/** Whether more than `most` characters stand between two marks. */
export function hasLonger(text: string, mark: string, most: number): boolean {
  let from = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
    if (at - from > most) return true
    from = at + 1
  }
  return text.length - from > most
}

/** Characters: pages keep data for their scripts in attributes. Attributes are compared each with each. */
const longestTag = 200_000

/** The deepest nesting of tags, counted up to `limit`. */
export function depthOf(markup: string, limit: number): number {
  let depth = 0
  let deepest = 0
  for (const found of markup.matchAll(
    /<(\/?)(?!area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p\b|li\b|td\b|tr\b|option|!)[a-z][^<>]*?(\/?)>/gi,
  )) {
    if (found[2] === '/') continue
    depth = Math.max(0, depth + (found[1] === '/' ? -1 : 1))
    deepest = Math.max(deepest, depth)
    if (deepest > limit) break
  }
  return deepest
}

/** A tag holds no `<`; were it let, a page of nothing but those would take quadratic time. */
export const tags = /<[^<>]*>/g
