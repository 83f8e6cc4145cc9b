/** A word of a paragraph: what stands between spaces, without the punctuation around it. */
export interface Word {
  /** UTF-16 offsets into the paragraph. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** `bare(text)`: for looking words up. */
  readonly bare: string
}

/** The words of `text` between two offsets. Tatweel glued to a mark (لـ«…») stays with its letter. */
export function wordsOf(text: string, from = 0, to = text.length): readonly Word[] {
  const words: Word[] = []
  wordPattern.lastIndex = from
  for (
    let found = wordPattern.exec(text);
    found !== null && found.index < to;
    found = wordPattern.exec(text)
  ) {
    const end = Math.min(found.index + found[0].length, to)
    const word = text.slice(found.index, end)
    words.push({ start: found.index, end, text: word, bare: bare(word) })
  }
  return words
}

/**
 * A word as dictionaries of cues spell it: no vowel marks, no tatweel, one alef, ى as ي. Patterns for such words write a letter
 * as [ء-يٱ-ۓ]: V8 takes 2 ms to compile each that says \p{L}, and an article meets 30 of them.
 */
export function bare(word: string): string {
  // Most words have nothing to take off; the test costs a tenth of the replacing.
  if (!marked.test(word)) return word
  return word
    .replace(marks, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
}

const marks = /[\u064b-\u065f\u0670\u0640\u06d6-\u06ed]/g
const marked = /[\u064b-\u065f\u0670\u0640\u06d6-\u06edأإآٱى]/

/** `bare` without a leading conjunction و or ف, if a word of three letters or a particle remains (not فيها). */
export const withoutConjunction = (word: string): string =>
  (word[0] === 'و' || word[0] === 'ف') &&
  /^[وف](?!ي(?:ها|هم|هما)$)(?:[ء-يٱ-ۓ]{3,}|لن|لم|قد|لا|هو|هي|هم|ان|ما|من|في|عن|مع|لو|كل)$/.test(word)
    ? word.slice(1)
    : word

/** A `bare` word without its article and its ending, by which forms of one noun are known again (الطبيبة، طبيب، طبيبها). */
export function stem(word: string): string {
  const noun = withoutArticle(word)
  return /[هماة]$/.test(noun) ? noun.replace(/(?:ه|ها|هم|ة)$/, '') : noun
}

/** Runs for every word, so without a pattern. */
export const withoutArticle = (word: string): string =>
  word.startsWith('ال') ? word.slice(2) : word.startsWith('وال') ? word.slice(3) : word

/** «إليسا», «ألبير» and «آل» begin with their own hamza, which the article never has. */
export const hasArticle = ({ text, bare }: { readonly text: string; readonly bare: string }): boolean =>
  bare.length > 2 && bare.startsWith('ال') && !/^[أإآ]/.test(text)

/** The number of words as readers count them: a lone و belongs to the next one. */
export const countOf = (words: readonly Word[]): number => words.filter(({ text }) => text !== 'و').length

/** `countOf` the words of a text. */
export const wordCount = (text: string): number =>
  text.match(wordPattern)?.filter(word => word !== 'و').length ?? 0

const wordPattern = /[\p{L}\p{M}\p{N}@#][\p{L}\p{M}\p{N}\u0640_@]*(?:[.,:/٫٬-](?=\p{N})\p{N}+)*/gu
