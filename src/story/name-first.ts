import { endsFamily, isBoundary, isGivenName, lineage, mayBeGivenName } from './lexicon.ts'
import { isMasdar, isPossessed } from './morphology.ts'
import { beginsOffice, wholeName } from './name-split.ts'
import { isJoinedName, type Known, nameScore, trimName } from './name-words.ts'
import type { Person } from './person.ts'
import type { Token } from './phrase.ts'
import { dignity, roleText, textOf } from './role-text.ts'
import { hasArticle } from './words.ts'

/** «إبراهيم الجندلي مدير عام الحدائق», «شيلان رضا، النائبة عن …»: the name ends where a role begins. */
export function nameFirst(
  tokens: readonly Token[],
  title: string | null,
  known: Known,
  closed: boolean,
): Person | null {
  const [first] = tokens
  // «وحاول دي كورتي», but «وولف»
  const isJoined = first !== undefined && (/^و(?![اوي])[ء-يٱ-ۓ]{3}/.test(first.bare) || isTold(first))
  if (isJoined && title === null && !mayBeGivenName(first) && !known.has(first.bare)) return null
  let end = tokens.findIndex((token, i) => i > 0 && (/[،,]/.test(token.gap) || beginsOffice(tokens, i)))
  if (end === -1) end = tokens.length
  const own = title !== null && isForeignInHa(tokens) ? new Set([...known, tokens[0]?.bare ?? '']) : known
  const cut = surnameAlone(trimName(tokens.slice(0, end), own), known)
  const name = closed ? wholeName(tokens.slice(0, end), 0, cut.length) : cut
  if (name.length === 0) return null
  const role = roleText(tokens.slice(end))
  // «سامر الحجار ومحمد العلي»: half of two is worse than none.
  const isPair = tokens.slice(1, name.length + 1).some(isJoinedName)
  const isThing = title === null && role === null && isIdafa(name, known)
  const evidence = nameScore(name, own) + (title !== null ? 4 : 0) + (role !== null ? 1.5 : 0)
  return {
    kind: 'person',
    name: textOf(name),
    words: name.map(token => token.bare),
    role: role ?? dignity(title),
    title,
    sure: evidence <= 0 ? 0.3 : isPair || isThing ? 0.5 : evidence >= 2.5 ? 0.9 : 0.65,
  }
}

/** «لسامر حداد» */
const isTold = ({ text, bare }: Token): boolean =>
  bare[0] === 'ل' && isGivenName({ text: text.slice(1), bare: bare.slice(1) })

/** «نص المشروع», «عقود اللاعبين»: a word of no name before a definite one that is neither of origin nor known as a name. */
const isIdafa = ([first, second]: readonly Token[], known: Known): boolean =>
  first !== undefined &&
  second !== undefined &&
  !mayBeGivenName(first) &&
  !known.has(first.bare) &&
  !lineage.has(first.bare) &&
  hasArticle(second) &&
  !/ي$/.test(second.bare) &&
  !known.has(second.bare)

/** «القاضية كندره دافيل»: behind a title, what looks like a noun with its pronoun but governs nothing. */
const isForeignInHa = ([first, second]: readonly Token[]): boolean =>
  first !== undefined &&
  isPossessed(first) &&
  /[^ت]ه$/.test(first.bare) &&
  second !== undefined &&
  !/^(?:ال|لل|[بلو])/.test(second.bare) &&
  !isBoundary(second) &&
  !isMasdar(second)

/** «نشر الحداد صورة»: a known family name that no other name follows stands alone. */
function surnameAlone(name: readonly Token[], known: Known): readonly Token[] {
  const [first, second] = name
  if (first === undefined || second === undefined || !known.has(first.bare)) return name
  // «وخاطب كورتي سلمون»: two family names are two people.
  const isOne = mayBeGivenName(first) && known.has(second.bare)
  return isOne || mayBeGivenName(second) || lineage.has(second.bare) || endsFamily(second.bare)
    ? name
    : [first]
}
