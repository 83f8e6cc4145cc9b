import { Failure } from '../problem.ts'
import { bare } from './words.ts'

/** Why the words of an editor's quote are not in the article, as `quote-not-in-article`: the likeliest slip named, with its way out. */
export function strayWords(text: string, paragraphs: readonly string[]): Failure {
  const [because, remedy] = slipIn(text, paragraphs)
  return new Failure('quote-not-in-article', { text: shortened(text), because, remedy })
}

const restore = 'Restore its words'

function slipIn(text: string, paragraphs: readonly string[]): readonly [because: string, remedy: string] {
  const plain = text.replace(/==/g, '')
  if ((text.match(/==/g)?.length ?? 0) % 2 === 1 && has(paragraphs, plain))
    return [': a highlight opened with == is not closed', 'Write == on both sides of the words']
  const inner = plain.replace(/^[\s"“”„«»]+|[\s"“”„«»]+$/g, '')
  if (inner !== plain && has(paragraphs, inner))
    return [
      ': quotation marks stand around it inside `text:`, which sets its own',
      'Take the marks off, leaving only the straight ones of `text: "…"`',
    ]
  for (const [what, same] of slips) {
    const words = same(inner)
    const meant = paragraphs.find(paragraph => same(paragraph).includes(words))
    if (words !== '' && meant !== undefined)
      return [`: only ${what} differ`, `Write ${what} as in the article`]
  }
  return ['', restore]
}

const has = (paragraphs: readonly string[], words: string): boolean =>
  paragraphs.some(paragraph => paragraph.includes(words))

/** What an editor's keyboard changes without being asked, each with the reading that does not see it. */
const slips: readonly (readonly [what: string, same: (text: string) => string])[] = [
  ['the digits', westernDigits],
  ['the spaces', text => text.replace(/\s+/g, '')],
  ['the quotation marks inside', text => text.replace(/["“”„‟«»'‘’]/g, '"')],
  ['the vowel marks or forms of alef', bare],
  [
    'the punctuation or digits',
    text =>
      bare(westernDigits(text))
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
  ],
]

/** U+0660–0669 and U+06F0–06F9 to 0–9. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String((digit.codePointAt(0) ?? 0) & 0xf))
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trim()}…` : text)
