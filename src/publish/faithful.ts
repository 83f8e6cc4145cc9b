import type { Story } from '../story/story.ts'
import { withoutMarkup } from '../text/markup.ts'

/**
 * Whether the words of a card stand in the article as one contiguous piece of its headline, of one paragraph, or of a
 * quote the editor marked `edited`: whole words and whole numbers. What the setting of a text may change is left out of the
 * comparison: the amount of white space, the kind of quotation marks and of digits (the brand's replace the author's), the
 * marks of `==highlight==`, invisible characters, the «…» that shows a cut, and what a lead-in (`isLed`) leaves out.
 */
export function standsIn(story: Story, text: string, isLed = false): boolean {
  const words = essence(withoutMarkup(text).replace(cuts, '')).replace(/^[" ]+|[" ]+$/g, '')
  const sources = printable(story).map(essence)
  return words !== '' && sources.some(source => (isLed ? leads(source, words) : placeOf(source, words) >= 0))
}

/** A lead-in's verb may have lost its و or ف, and the words between it and the rest («أكد… أن «كذا»»). */
function leads(source: string, words: string): boolean {
  const [, verb, rest] = /^(\p{L}+)(?:…|\.{3}) (.+)$/u.exec(words) ?? [null, '', words]
  const before = verb === '' ? source : source.slice(0, Math.max(0, placeOf(source, rest)))
  return ['', 'و', 'ف'].some(joint => placeOf(before, joint + (verb || rest)) >= 0)
}

/** Where the words stand whole, or -1. */
function placeOf(source: string, words: string): number {
  for (let at = source.indexOf(words); at >= 0; at = source.indexOf(words, at + 1)) {
    const before = source.slice(Math.max(0, at - 2), at)
    const after = source.slice(at + words.length, at + words.length + 2)
    if (!isTorn(before, words.charAt(0)) && !isTornAfter(words.at(-1) ?? '', after)) return at
  }
  return -1
}

const letter = /[\p{L}\p{M}\p{N}]/u

/** A piece that begins inside a word, or inside a number («5» of «1.5»), says something else. */
function isTorn(before: string, first: string): boolean {
  if (!letter.test(first)) return false
  return letter.test(before.slice(-1)) || (/\d/.test(first) && /\d[.,:/]$/.test(before))
}

function isTornAfter(last: string, after: string): boolean {
  if (!letter.test(last)) return false
  return letter.test(after.slice(0, 1)) || (/\d/.test(last) && /^(?:[.,:/]\d|%)/.test(after))
}

function printable({ article }: Story): readonly string[] {
  const edited = (article.planned ?? []).filter(quote => quote.edited).map(quote => quote.text)
  return [article.headline.value, ...article.paragraphs, ...edited]
}

/** «…» at either end, with the marks around it. */
const cuts = /^[\s«“”"‹]*(?:…|\.{3})|(?:…|\.{3})[\s»“”"›.]*$/gu

/** Quotation marks of any kind are one; tatweel (U+0640) and format characters such as bidi controls (Cf) are none. */
function essence(text: string): string {
  return withoutMarkup(text)
    .normalize('NFKC')
    .replace(/[\u0640\p{Cf}]/gu, '')
    .replace(/[«»“”„‟"‹›‘’]/gu, '"')
    .replace(/\s+/gu, ' ')
    .replace(/[٠-٩۰-۹٫٬٪]/g, europeanNumeral)
}

/** Arabic-Indic and Persian digits end in the digit's value: U+0660-0669, U+06F0-06F9. */
function europeanNumeral(sign: string): string {
  const signs: Readonly<Record<string, string>> = { '٫': '.', '٬': ',', '٪': '%' }
  return signs[sign] ?? String((sign.codePointAt(0) ?? 0) & 0xf)
}
