import { endsBody } from './body-name.ts'
import { leadingTitles } from './honorific.ts'
import { countries, isBodyNoun, isRoleNoun, mayBeGivenName, titles } from './lexicon.ts'
import { bestSplit, isHalf, isKnownName, wholeName } from './name-split.ts'
import { type Known, kin, trimName } from './name-words.ts'
import type { Person } from './person.ts'
import type { Token } from './phrase.ts'
import { dignity, roleText, textOf } from './role-text.ts'

/** «وزير الصيد الكندي تيم لورفو»: the best split into an office and a name behind it, or an office alone. */
export function roleFirst(
  tokens: readonly Token[],
  title: string | null,
  known: Known,
  closed = false,
): Person {
  const comma = tokens.findIndex((token, i) => i > 0 && /[،,]/.test(token.gap))
  const limit = comma > 0 ? comma : tokens.length
  const adjective =
    comma > 0 &&
    /^ال.{2,}(?:ي|ية)$/.test(tokens[comma]?.bare ?? '') &&
    // «، الهادي زغدود،»
    !mayBeGivenName(tokens[comma] as Token) &&
    tokens[comma + 1] !== undefined
  const lead = comma > 0 ? Math.max(leadingTitles(tokens.slice(comma), known), adjective ? 1 : 0) : 0
  if (comma > 0 && (lead > 0 || mayBeGivenName(tokens[comma] as Token))) {
    const name = trimName(tokens.slice(comma + lead), known)
    if (name.length > 0) return named(tokens.slice(0, comma), name, title, 0.9)
  }
  // «مالك المصنع، رجل الأعمال فلان», «عضو المجلس، والمشرف على المكتبة فلان»
  const second = tokens[comma]
  const joined = second !== undefined && /^و/.test(second.bare) ? withoutFirst(second) : second
  if (comma > 0 && joined !== undefined && isRoleNoun(joined.bare)) {
    const other = roleFirst([joined, ...tokens.slice(comma + 1)], null, known)
    if (other.kind === 'person')
      return { ...other, role: roleText(tokens.slice(0, comma)) ?? other.role, title }
  }
  const split = bestSplit(tokens, limit, known)
  const best =
    closed && split.at !== -1
      ? { ...split, end: split.at + wholeName(tokens.slice(0, limit), split.at, split.end).length }
      : split
  // «رئيس وزراء كندا»: a country is nobody's name.
  if (best.at > 0 && tokens.slice(best.at, best.end).every(({ bare }) => countries.has(bare)))
    return office(tokens.slice(0, limit), title)
  if (best.at !== -1) {
    // «الولايات المتحدة فرض عقوبات»: without an office or a first name nothing says that a person is meant.
    const isGuess =
      !tokens.slice(0, best.at).some(({ bare }) => isRoleNoun(bare) || titles.has(bare)) &&
      !isKnownName(tokens, best, known)
    // «عضو لجنة متابعة ترميم جسر المدينة»: what stands behind an indefinite noun, without a first name, may be its complement.
    const isGoverned =
      !mayBeGivenName(tokens[best.at] as Token) &&
      !isDefinite(tokens[best.at - 1] as Token) &&
      !/["”»]/.test(tokens[best.at]?.gap ?? '') &&
      !known.has(tokens[best.end - 1]?.bare ?? '')
    // «المتحدث باسم رئيسة الوزراء فلانة»: whose name it is remains open.
    const isInner = tokens.some(({ bare }, i) => i < best.at && bare === 'باسم' && isOfficer(tokens[i + 1]))
    // «زوجة الصياد فلان»: her name or his.
    const isOfKin = kin.test(tokens[0]?.bare ?? '') && isOfficer(tokens[1]) && best.at > 1
    const sure =
      isInner || isOfKin || isGuess || isGoverned || isHalf(tokens, best.at, best.end, limit)
        ? 0.5
        : best.score > 3
          ? 0.9
          : 0.7
    return named(tokens.slice(0, best.at), tokens.slice(best.at, best.end), title, sure)
  }
  if (comma > 0) {
    const name = isRoleNoun(joined?.bare ?? '') ? [] : trimName(tokens.slice(comma), known)
    const isSure = (): boolean =>
      tokens.slice(0, comma).some(({ bare }) => isRoleNoun(bare)) ||
      isKnownName(name, { at: 0, end: name.length }, known)
    if (name.length > 0) return named(tokens.slice(0, comma), name, title, isSure() ? 0.9 : 0.5)
  }
  return office(tokens.slice(0, limit), title)
}

const withoutFirst = (token: Token): Token => ({
  ...token,
  text: token.text.slice(1),
  bare: token.bare.slice(1),
})

/** With ال, a country, or with a pronoun: nothing follows it but adjectives and names. */
const isDefinite = ({ bare }: Token): boolean =>
  /^(?:ال|لل|بال|وال).|(?:ه|ها|هم)$/.test(bare) || countries.has(bare) || titles.has(bare)

function named(role: readonly Token[], name: readonly Token[], title: string | null, sure: number): Person {
  const words = name.map(token => token.bare)
  return { kind: 'person', name: textOf(name), words, role: roleText(role) ?? dignity(title), title, sure }
}

/** Who is known by an office alone. */
export function office(all: readonly Token[], title: string | null): Person {
  // «رئيس الدبلوماسية الساحلية | التأكيد»
  const end = all.findIndex((token, i) => i > 0 && !/^[بلو]/.test(token.bare) && endsBody(all, i))
  const tokens = end === -1 ? all : all.slice(0, end)
  const name = textOf(tokens)
  return { kind: 'role', name, words: tokens.map(token => token.bare), role: name, title, sure: 0.6 }
}

const isOfficer = (token: Token | undefined): boolean =>
  token !== undefined && isRoleNoun(token.bare) && !isBodyNoun(token.bare)
