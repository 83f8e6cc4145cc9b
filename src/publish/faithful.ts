import type { Story } from '../story/story.ts'

/**
 * Whether the words of a card stand in the article as one contiguous piece of its headline, of one paragraph, or of a
 * quote the editor marked `edited`. What the setting of a text may change is left out of the comparison: white space,
 * quotation marks (the brand's replace the author's), invisible characters, and the «…» that shows a cut.
 */
export function standsIn(story: Story, text: string): boolean {
  const words = essence(text.replace(cuts, ''))
  return words !== '' && printable(story).some(source => essence(source).includes(words))
}

function printable({ article }: Story): readonly string[] {
  const edited = (article.planned ?? []).filter(quote => quote.edited).map(quote => quote.text)
  return [article.headline.value, ...article.paragraphs, ...edited]
}

/** «…» at either end, with the marks around it. */
const cuts = /^[\s«“”"‹]*(?:…|\.{3})|(?:…|\.{3})[\s»“”"›.]*$/gu

/** White space, quotation marks, tatweel (U+0640), and format characters such as bidi controls (Cf). */
const incidental = /[\s«»“”„‟"‹›\u0640\p{Cf}]/gu

function essence(text: string): string {
  return text.normalize('NFKC').replace(incidental, '')
}
