import type { Candidate } from './candidate.ts'
import type { Gender } from './mentions.ts'
import type { Person } from './person.ts'
import type { Token } from './phrase.ts'
import type { Place } from './place.ts'

/** Whom the reporter's words before a quotation credit with it. */
export interface Credit {
  readonly person: Person | null
  readonly place: Place | null
  readonly gender: Gender
  readonly sure: number
}

export const nobody: Credit = { person: null, place: null, gender: null, sure: 1 }

export function credited(it: Candidate, person: Person, token: Token | undefined, sure: number): Credit {
  const place = { paragraph: it.passage.index, at: token?.start ?? it.span.start }
  return { person, place, gender: null, sure }
}

/** A phrase that hardly looks like a name is none. */
export const trusted = (person: Person | null): Person | null =>
  person !== null && person.kind === 'person' && person.sure < 0.5 ? null : person
