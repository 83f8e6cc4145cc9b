import { givenNames } from '../article/givenNames.ts'
import { distance } from '../article/nearest.ts'
import { cueOf } from './cues.ts'
import { boundaries, isBodyNoun, isRoleNoun, lineage, objects, titles } from './lexicon.ts'
import type { Passage } from './passage.ts'
import { type Person, personOf } from './person.ts'
import { subjectAt, type Token } from './phrase.ts'

export type Gender = 'm' | 'f' | null

/** A person or body named somewhere in the article. */
export interface Mention {
  readonly person: Person
  readonly paragraph: number
  /** UTF-16 offset into the paragraph. */
  readonly at: number
  readonly gender: Gender
  /** It stands as the subject of a verb of saying. */
  readonly speaks: boolean
}

/** Everyone the article names, in reading order: subjects of verbs of saying, and names with a role or a first name. */
export function mentionsOf(passages: readonly Passage[]): readonly Mention[] {
  return passages
    .flatMap(passage => [...speakingIn(passage), ...namedIn(passage)])
    .sort((a, b) => a.paragraph - b.paragraph || a.at - b.at || Number(b.speaks) - Number(a.speaks))
}

function speakingIn(passage: Passage): readonly Mention[] {
  const mentions: Mention[] = []
  for (const [i, token] of passage.tokens.entries()) {
    const cue = cueOf(token.text)
    if (cue === null || cue.kind !== 'verb' || isQuoted(passage, token.start)) continue
    const subject = subjectAt(passage.tokens, i + 1)
    const first = subject[0]
    const person = first === undefined ? null : personOf(subject)
    if (
      first === undefined ||
      person === null ||
      (person.kind === 'person' && person.sure < 0.7 && cue.strength < 1)
    )
      continue
    mentions.push({
      person,
      paragraph: passage.index,
      at: first.start,
      gender: genderOf(person) ?? cue.gender,
      speaks: true,
    })
  }
  return mentions
}

const isQuoted = (passage: Passage, at: number): boolean =>
  passage.long.some(span => at >= span.start && at < span.end)

function namedIn(passage: Passage): readonly Mention[] {
  const mentions: Mention[] = []
  const { tokens } = passage
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    if (!startsName(tokens, i)) continue
    const end = nameEnd(tokens, i)
    if (end - i < 2) continue
    const name = tokens.slice(i, end)
    const role = roleBefore(tokens, i) ?? roleAfter(tokens, end)
    const title = titles.has(tokens[i - 1]?.bare ?? '') ? (tokens[i - 1]?.text ?? null) : null
    const person: Person = {
      kind: 'person',
      name: name.map(word => word.text).join(' '),
      words: name.map(word => word.bare),
      role,
      title,
      sure: 0.9,
    }
    mentions.push({
      person,
      paragraph: passage.index,
      at: token.start,
      gender: genderOf(person),
      speaks: false,
    })
    i = end - 1
  }
  return mentions
}

function startsName(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.bare ?? ''
  if (givenNames.has(word)) return !/^[،.:]/.test((tokens[i + 1]?.gap ?? '،').trim())
  return word === 'عبد' && /^ال/.test(tokens[i + 1]?.bare ?? '')
}

/** One past the last word of the name that begins at `i`. */
function nameEnd(tokens: readonly Token[], i: number): number {
  let end = i + 1
  let plain = 1
  if (tokens[i]?.bare === 'عبد') end += 1
  while (end < tokens.length && end - i < 8) {
    const token = tokens[end] as Token
    if (token.gap.trim() !== '') break
    const word = token.bare
    const afterLineage = lineage.has(tokens[end - 1]?.bare ?? '')
    if (lineage.has(word)) {
      end += 1
      continue
    }
    if (!afterLineage && !canBeFamily(tokens, end, plain)) break
    end += 1
    plain += 1
  }
  while (
    end > i + 1 &&
    lineage.has(tokens[end - 1]?.bare ?? '') &&
    tokens[end - 1]?.bare !== 'الدين' &&
    tokens[end - 1]?.bare !== 'الله'
  )
    end -= 1
  return end
}

function canBeFamily(tokens: readonly Token[], i: number, plain: number): boolean {
  const token = tokens[i] as Token
  const word = token.bare
  if (boundaries.has(word) || objects.has(word) || titles.has(word) || isBodyNoun(word)) return false
  if (isRoleNoun(word) && !givenNames.has(word)) return false
  if (/^(?:لل|بال|وال|فال|كال)/.test(word) || /\d/.test(word)) return false
  if (givenNames.has(word)) return plain < 4
  if (/^ال/.test(word)) return plain < 4
  // A verb or a noun may follow a full name; a second bare word is a family name, a third needs ال.
  return plain === 1 && !/^(?:و|ل|ب)\p{L}{3,}/u.test(word) && cueOf(token.text) === null
}

/** «وزير المال الكندي» in front of a name: from the last noun of office in the same phrase. */
function roleBefore(tokens: readonly Token[], i: number): string | null {
  let start = -1
  for (let j = i - 1; j >= Math.max(0, i - 9); j -= 1) {
    const after = tokens[j + 1] as Token
    if (!/^\s*[،,]?\s*$/.test(after.gap) || (/[،,]/.test(after.gap) && j + 1 < i)) break
    const word = (tokens[j] as Token).bare
    if (isRoleNoun(word) || (titles.has(word) && j === i - 1)) {
      if (isRoleNoun(word) && !titles.has(word)) start = j
      continue
    }
    if (boundaries.has(word) && !/^(?:في|عن|باسم|من|على)$/.test(word)) break
    if (cueOf((tokens[j] as Token).text)?.kind === 'verb') break
  }
  if (start === -1) return null
  let end = i
  while (end > start + 1 && titles.has(tokens[end - 1]?.bare ?? '')) end -= 1
  return tokens
    .slice(start, end)
    .map(token => token.text)
    .join(' ')
}

function roleAfter(tokens: readonly Token[], end: number): string | null {
  const first = tokens[end]
  if (first === undefined || !isRoleNoun(first.bare) || !/^\s*[،,(]?\s*$/.test(first.gap)) return null
  let stop = end + 1
  while (stop < tokens.length && stop - end < 9) {
    const token = tokens[stop] as Token
    if (
      token.gap.trim() !== '' ||
      (boundaries.has(token.bare) && !/^(?:في|عن|باسم)$/.test(token.bare)) ||
      cueOf(token.text)?.kind === 'verb'
    )
      break
    stop += 1
  }
  return tokens
    .slice(end, stop)
    .map(token => token.text)
    .join(' ')
}

/** What title, role or name say of the gender. */
export function genderOf(person: Person): Gender {
  const head = (person.title ?? person.role ?? '').split(' ')[0] ?? ''
  if (/ة$/.test(head)) return 'f'
  if (person.kind === 'body' || person.kind === 'source')
    return /(?:ة|ات)$/.test(person.words[0] ?? '') ? 'f' : null
  return head === '' ? null : 'm'
}

/** The last part of a name, by which it is mentioned again. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  const short = (word: string): string => word.replace(/^ال/, '')
  if (short(a) === short(b)) return true
  return a.length >= 5 && b.length >= 5 && a[0] === b[0] && distance(a, b, 1) <= 1
}
