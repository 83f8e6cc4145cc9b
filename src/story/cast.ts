import { isBodyNoun, isBoundary, isRoleNoun } from './lexicon.ts'
import { type Mention, mentionOf } from './mentions.ts'
import type { Known } from './name-words.ts'
import { namedIn } from './naming.ts'
import { refersBack, titledIn } from './office.ts'
import { openingIn } from './openings.ts'
import type { Passage } from './passage.ts'
import type { Person } from './person.ts'
import { textOf } from './role-text.ts'
import { sayingsIn, speaking } from './subjects.ts'
import { describingWords, surnamesIn, wordsBehindSayings, wordsElsewhere } from './surnames.ts'
import { type Introduced, introducedIn } from './unnamed.ts'
import { settled, type Usage, usageOf } from './usage.ts'

/** Everyone the article names, in reading order, the headline before all: subjects of verbs of saying, and names with a role or a first name. */
export interface Cast {
  readonly mentions: readonly Mention[]
  readonly known: Known
  readonly introduced: Introduced
  readonly usage: Usage
  /** `titledIn` the mentions. */
  readonly titled: ReadonlySet<string>
}

export function castOf(passages: readonly Passage[], headline: Passage): Cast {
  const others = wordsElsewhere(passages)
  const describing = describingWords(passages)
  const surnames = new Set(
    passages.flatMap(passage => surnamesIn(passage, others)).filter(word => !describing.has(word)),
  )
  const behind = wordsBehindSayings(passages)
  const names = [headline, ...passages].flatMap(passage => namedIn(passage, surnames, behind))
  const known = new Set([...names.flatMap(mention => mention.person.words.slice(-1)), ...surnames])
  const label = labelOf(headline, known)
  const read = passages.flatMap(sayingsIn).map(saying => ({ saying, mention: speaking(saying, known) }))
  // Who speaks under a full name is known by its last word in the rest.
  const learnt = new Set(
    read
      .flatMap(({ mention }) => (mention === null ? [] : [mention.person]))
      .filter(({ kind, words, sure }) => kind === 'person' && words.length > 1 && sure >= 0.7)
      .map(({ words }) => words.at(-1) ?? '')
      .filter(word => !known.has(word)),
  )
  for (const word of learnt) known.add(word)
  const speakers = read
    .map(({ saying, mention }) =>
      saying.subject.some(({ bare }) => learnt.has(bare)) ? speaking(saying, known) : mention,
    )
    .filter(mention => mention !== null)
  const titled = titledIn([...speakers, ...names])
  const mentions = [
    ...speakers.filter(({ person }) => !refersBack(person, titled)),
    ...passages.flatMap(passage => openingIn(passage, known)),
    ...names,
    ...label,
  ].sort((a, b) => a.paragraph - b.paragraph || a.at - b.at || Number(b.speaks) - Number(a.speaks))
  const usage = usageOf(passages, mentions, surnames)
  const settledMentions = mentions.map(mention => ({ ...mention, person: settled(mention.person, usage) }))
  return { mentions: settledMentions, known, introduced: introducedIn(passages), usage, titled }
}

/** «فلان الفلاني: …» over an article that goes on with «قال الفلاني». */
function labelOf({ text, tokens }: Passage, known: Known): readonly Mention[] {
  const words = tokens.filter(token => token.end <= text.search(/\s*[:：]/))
  const first = words[0]
  if (first === undefined || words.length < 2 || words.length > 3 || !known.has(words.at(-1)?.bare ?? ''))
    return []
  if (words.some(word => isBoundary(word) || isRoleNoun(word.bare) || isBodyNoun(word.bare))) return []
  const person: Person = {
    kind: 'person',
    name: textOf(words),
    words: words.map(({ bare }) => bare),
    role: null,
    title: null,
    sure: 0.9,
  }
  return [mentionOf(person, -1, 0)]
}
