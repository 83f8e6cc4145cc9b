import type { Mention } from './mentions.ts'
import type { Known } from './name-words.ts'
import { namedIn } from './naming.ts'
import type { Passage } from './passage.ts'
import { openingIn, speakingIn } from './subjects.ts'
import { describingWords, surnamesIn, wordsElsewhere } from './surnames.ts'

/** Everyone the article names, in reading order, the headline before all: subjects of verbs of saying, and names with a role or a first name. */
export interface Cast {
  readonly mentions: readonly Mention[]
  readonly known: Known
}

export function castOf(passages: readonly Passage[], headline: Passage): Cast {
  const names = [headline, ...passages].flatMap(namedIn)
  const others = wordsElsewhere(passages)
  const describing = describingWords(passages)
  const known = new Set([
    ...names.flatMap(mention => mention.person.words.slice(-1)),
    ...passages.flatMap(passage => surnamesIn(passage, others)).filter(word => !describing.has(word)),
  ])
  // Who speaks under a full name is known by its last word in the rest.
  for (const { person } of passages.flatMap(passage => speakingIn(passage, known))) {
    if (person.kind === 'person' && person.words.length > 1 && person.sure >= 0.7)
      known.add(person.words.at(-1) ?? '')
  }
  const mentions = [
    ...passages.flatMap(passage => [...speakingIn(passage, known), ...openingIn(passage, known)]),
    ...names,
  ].sort((a, b) => a.paragraph - b.paragraph || a.at - b.at || Number(b.speaks) - Number(a.speaks))
  return { mentions, known }
}
