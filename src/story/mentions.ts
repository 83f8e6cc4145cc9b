import type { Person } from './person.ts'
import { bare, stem } from './words.ts'

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
  /** That verb is its sentence's own, not one in what is reported («قال فلان إن فلانا أعلن»). */
  readonly main: boolean
  /** It is the subject of a sentence's opening verb of any kind. */
  readonly opens: boolean
  /** The `stem` of the name's first word, of the office's, and of each word of title and office. */
  readonly head: string
  readonly office: string
  readonly offices: ReadonlySet<string>
}

/** What a sentence's verb tells of its subject. */
type Verb = Pick<Mention, 'gender' | 'speaks' | 'main' | 'opens'>

const noVerb: Verb = { gender: null, speaks: false, main: false, opens: false }

export function mentionOf(person: Person, paragraph: number, at: number, verb = noVerb): Mention {
  const titles = [person.title, person.role].filter(text => text !== null).join(' ')
  return {
    person,
    paragraph,
    at,
    gender: genderOf(person) ?? verb.gender,
    speaks: verb.speaks,
    main: verb.main,
    opens: verb.opens,
    head: stem(person.words[0] ?? ''),
    office: stem(bare(person.role?.split(' ')[0] ?? '')),
    offices: new Set(titles.split(' ').map(word => stem(bare(word)))),
  }
}

/** What title, role or name say of the gender. */
function genderOf(person: Person): Gender {
  const head = (person.title ?? person.role ?? '').split(' ')[0] ?? ''
  if (/ة$/.test(head)) return 'f'
  if (person.kind === 'body' || person.kind === 'source')
    return /(?:ة|ات)$/.test(person.words[0] ?? '') ? 'f' : null
  return head === '' ? null : 'm'
}

/** The last part of a name, by which it is mentioned again. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  // Runs for every pair of names, so nothing is cut.
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a]
  if (longer.length === shorter.length + 2)
    return longer.startsWith('ال') && !shorter.startsWith('ال') && longer.endsWith(shorter)
  return a.length >= 5 && b.length >= 5 && a[0] === b[0] && isOneEditAway(a, b)
}

/** One letter more, less or other (بلترسون, بالترسون), or two that changed places (كلاينر, كالينر). Runs for every pair of names, so without a table. */
function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  const isSwap = a[from] === b[from + 1] && a[from + 1] === b[from]
  if (a.length === b.length && isSwap && a.slice(from + 2) === b.slice(from + 2)) return true
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a]
  const rest = longer.slice(from + 1)
  return rest === shorter.slice(longer.length === shorter.length ? from + 1 : from)
}
