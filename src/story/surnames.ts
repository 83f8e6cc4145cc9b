import { isComplementizer } from './candidate.ts'
import { cueAt, cueOf } from './cues.ts'
import {
  isBodyNoun,
  isBoundary,
  isGivenName,
  isOccasion,
  isRoleNoun,
  mayBeGivenName,
  objects,
  occasions,
  titles,
} from './lexicon.ts'
import { isMasdar } from './morphology.ts'
import type { Passage } from './passage.ts'
import type { Token } from './phrase.ts'
import { hasArticle, stem } from './words.ts'

/** Single words that are the whole subject of a verb of saying: «قال الحداد:», «واعتبرت مارتن أن». */
export function surnamesIn(passage: Passage, others: ReadonlySet<string>): readonly string[] {
  return passage.tokens.flatMap((token, i) => {
    const next = passage.tokens[i + 1]
    const after = passage.tokens[i + 2]
    const isRelayed = token.bare === 'عن' && namesOne(passage.tokens, i + 2)
    if (next === undefined || !(isRelayed || reports(passage, i)) || !canBeSurname(next)) return []
    if (isRelayed) return [next.bare]
    // «قال لرويترز:» and «قال لانزيني:»: a name stands elsewhere too without a verb of saying before it.
    if (/^(?:ل|ب)[ء-يٱ-ۓ]{4,}/.test(next.bare) && !others.has(next.bare)) return []
    // «وأوضح المسار بين»: such a verb takes other objects, too.
    const isSaid = !takesObject.test(token.bare) || occasions.has(passage.tokens[i + 3]?.bare ?? '')
    const follows = isSaid ? isBoundary : isComplementizer
    // «قال دورلير للصحافة»
    const isTold = isSaid && /^لل/.test(after?.bare ?? '')
    const ends = after === undefined || isTold || follows(after) || /[:،("“”«]/.test(after.gap)
    return ends ? [next.bare] : []
  })
}

/** Words right behind a verb that reports, whatever it takes («وكتب سولاند على صفحته», «ما قاله سولاند»). */
export const wordsBehindSayings = (passages: readonly Passage[]): ReadonlySet<string> =>
  new Set(
    passages.flatMap(({ tokens }) =>
      tokens.flatMap((token, i) => {
        const next = tokens[i + 1]
        const told = tokens[i - 1]?.bare === 'ما' ? token.text.replace(/ه$/, '') : token.text
        return next !== undefined && next.gap === ' ' && cueOf(told)?.kind === 'verb' ? [next.bare] : []
      }),
    ),
  )

/** «ونقل عن سعدون (29 عاما) قوله» */
const namesOne = (tokens: readonly Token[], i: number): boolean =>
  /^قول(?:ه|ها)$/.test(tokens.slice(i, i + 5).find(({ aside }) => !aside)?.bare ?? '')

/** The verb takes no other object than what is said, or what is said follows at once («شدد فلان على أن»). */
function reports({ tokens, text }: Passage, i: number): boolean {
  if (saying.test(tokens[i]?.bare ?? '')) return true
  const told = tokens[i + 1]
  // «ورد سلمون: «…»»
  if (told !== undefined && !/^ال|ا$/.test(told.bare) && /^\s*[:：]/.test(text.slice(told.end, told.end + 3)))
    return cueAt(tokens, i)?.kind === 'verb'
  const stated = tokens[/^(?:علي|الي)$/.test(tokens[i + 2]?.bare ?? '') ? i + 3 : i + 2]
  return stated !== undefined && isComplementizer(stated) && cueAt(tokens, i)?.kind === 'verb'
}

/** Verbs that take no other object than what is said. */
export const saying = /^[وف]?(?:قال|قالت|يقول|تقول|اضاف|اضافت|تابع|تابعت|صرح|صرحت|اردف|اوضح|اوضحت|اكد|اكدت)$/

const takesObject = /^[وف]?(?:تابعت?|اوضحت?|اكدت?)$/

function canBeSurname(word: Token): boolean {
  if (word.gap.trim() !== '' || isRoleNoun(word.bare) || isBodyNoun(word.bare) || isBoundary(word))
    return false
  const plain = word.bare.replace(/^ال/, '')
  if (/(?:ته|ها|هم)$|^نفسه$/.test(word.bare)) return false
  if (
    objects.has(word.bare) ||
    objects.has(stem(word.bare)) ||
    titles.has(word.bare) ||
    // «معاليه»
    titles.has(word.bare.replace(/ه$/, '')) ||
    isMasdar({ text: word.text, bare: plain })
  )
    return false
  // «قال وسطاء»: the plural of people by its form.
  if (/^[ء-ي]{3}اء$/.test(word.bare) && !mayBeGivenName(word)) return false
  return (
    !(hasArticle(word) ? occasions.has(word.bare) : isOccasion(word.bare.replace(/^[وفبل]/, ''))) &&
    cueOf(word.text) === null
  )
}

/** Definite words that stand before an adjective or a name somewhere («الرحالة النرويجية»), and so are no family names. */
export const describingWords = (passages: readonly Passage[]): ReadonlySet<string> =>
  new Set(
    passages.flatMap(({ tokens }) =>
      tokens
        .filter((token, i) => {
          const next = tokens[i + 1]
          return (
            /^ال/.test(token.bare) &&
            next?.gap === ' ' &&
            (isGivenName(next) || /^ال.{2,}(?:ي|ية)$/.test(next.bare))
          )
        })
        .map(token => token.bare),
    ),
  )

/** Words that follow another word than a verb of saying. */
export function wordsElsewhere(passages: readonly Passage[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { tokens } of passages) {
    for (const [i, token] of tokens.entries()) {
      if (/^[لب]/.test(token.bare) && i > 0 && !saying.test(tokens[i - 1]?.bare ?? '')) words.add(token.bare)
    }
  }
  return words
}
