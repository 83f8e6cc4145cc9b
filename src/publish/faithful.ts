import type { Story } from '../story/story.ts'

/**
 * Whether the words of a card stand in the article as one contiguous piece of its headline, of one paragraph, or of a
 * quote the editor marked `edited`. What the setting of a text may change is left out of the comparison: white space,
 * quotation marks and the form of digits (the brand's replace the author's), marks of `==highlight==`, invisible
 * characters, and the «…» that shows a cut.
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

/**
 * White space, quotation marks, the marks of `==highlight==` and `**bold**`, tatweel (U+0640), and format characters such as
 * bidi controls (Cf).
 */
const incidental = /[\s«»“”„‟"‹›‘’=*\\\u0640\p{Cf}]/gu

function essence(text: string): string {
  return text
    .normalize('NFKC')
    .replace(incidental, '')
    .replace(/[٠-٩۰-۹٫٬٪]/g, europeanNumeral)
}

/** Arabic-Indic and Persian digits end in the digit's value: U+0660-0669, U+06F0-06F9. */
function europeanNumeral(sign: string): string {
  const signs: Readonly<Record<string, string>> = { '٫': '.', '٬': ',', '٪': '%' }
  return signs[sign] ?? String((sign.codePointAt(0) ?? 0) & 0xf)
}
