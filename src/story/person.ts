import { body } from './body.ts'
import { cannotBegin, leadingTitles } from './honorific.ts'
import { isBodyNoun, isBoundary, isRoleNoun, mayBeGivenName, objects, titles } from './lexicon.ts'
import { isPossessed } from './morphology.ts'
import { nameFirst } from './name-first.ts'
import { type Known, nothingKnown, ofSomebody } from './name-words.ts'
import { anonymous, governsName, isFounder, isOneOfThem, nextIsRoleLike } from './opening-noun.ts'
import type { Token } from './phrase.ts'
import { office, roleFirst } from './role-first.ts'
import { governs, textOf } from './role-text.ts'
import { hasArticle } from './words.ts'

/** Who a noun phrase names. */
export interface Person {
  /** 'person': a name; 'role': only an office («الوزير»); 'body': an institution or group; 'source': «مصدر أمني». */
  readonly kind: 'person' | 'role' | 'body' | 'source'
  /** The name without titles, or the whole description. */
  readonly name: string
  /** `bare` words of the name. */
  readonly words: readonly string[]
  readonly role: string | null
  /** A title such as اللواء or الدكتور, when it stood there. */
  readonly title: string | null
  /** 0 to 1: how sure the split into name and role is. */
  readonly sure: number
}

/**
 * Splits a noun phrase into title, name and role; null when it holds nothing that could speak. `closed`: what follows the phrase shows
 * that nothing else stands in it, neither object nor circumstance.
 */
export function personOf(
  tokens: readonly Token[],
  known: Known = nothingKnown,
  closed = false,
): Person | null {
  let cut = tokens.findIndex((token, i) => i > 0 && isObject(tokens, i) && !isRoleNoun(token.bare))
  // «السيناتور في | قانون المياه»
  while (cut > 1 && isBoundary(tokens[cut - 1] as Token)) cut -= 1
  const phrase = cut === -1 ? tokens : tokens.slice(0, cut)
  const lead = leadingTitles(phrase, known)
  const rest = phrase.slice(lead)
  const title = lead > 0 ? textOf(phrase.slice(0, lead)) : null
  const first = rest[0]
  if (first === undefined) return lead === 0 ? null : office(phrase, title)
  // «يويشا ماسورو حاكم كذا»: with an office behind it no verb.
  const isVerb = cannotBegin(first) && !(/^ي/.test(first.bare) && isRoleNoun(rest[2]?.bare ?? ''))
  if ((objects.has(first.bare) && lead === 0) || isVerb) return null
  if (address.test(first.bare)) return office(rest.slice(0, 1), textOf(rest.slice(0, 1)))
  // «واستغرب محدثنا غياب الجمهور»
  if (/^محدث(?:نا|تنا|ي)$/.test(first.bare)) return office(rest.slice(0, 1), title)
  // «ذات المصدر», «نفس المتحدث»
  if (/^(?:نفس|ذات)$/.test(first.bare) && rest.length > 1) return personOf(rest.slice(1), known)
  if (/^(?:ال)?(?:مصدر|مصادر)$/.test(first.bare)) return { ...body(rest, closed), kind: 'source' }
  // «متابع آخر»
  const isOther = /^اخري?$/.test(rest[1]?.bare ?? '')
  if ((rest.length === 1 || isOther) && lead === 0 && anonymous.has(first.bare))
    return { ...body(rest.slice(0, 2)), kind: 'source', sure: 0.75 }
  if (isBodyNoun(first.bare) && lead === 0 && !isFounder(rest) && !isOneOfThem(rest))
    return ownerOf(rest, known) ?? body(rest, closed)
  if (lead === 0 && governsAsPlural(rest)) return body(rest, closed)
  // «الرحالة النرويجية إنغريد سولبرغ»: a definite noun that is no known name describes who is named behind it, or stands for them.
  if (hasArticle(first) && lead === 0 && !known.has(first.bare) && !isFirstOfLineage(rest))
    return roleFirst(rest, title, known, closed)
  // «وكيل سامر حداد», «زوجة فلان»: not he, but somebody of his.
  if (lead === 0 && ofSomebody.test(first.bare) && rest[1] !== undefined && isSomebody(rest, known))
    return office(rest, title)
  // «معدة التقرير نهى سمعان»: whatever noun governs a definite one before a first name.
  if (lead === 0 && ((governsName(rest) && !known.has(first.bare)) || isOneOfThem(rest)))
    return roleFirst(rest, title, known, closed)
  const opensWithRole =
    isRoleNoun(first.bare) &&
    !(known.has(first.bare) && rest.length === 1) &&
    !(mayBeGivenName(first) && !nextIsRoleLike(rest))
  return opensWithRole ? roleFirst(rest, title, known, closed) : nameFirst(rest, title, known, closed)
}

/** Whom a form of address stands for is told by `addresses`. */
export const address = /^(?:سمو|معالي|سعادت|فضيلت|جلالت|فخامت|سماحت|نيافت|غبطت|سيادت|دولت)(?:ه|ها)$/

/** «زوجة سامر», «والدة الحداد» */
const isSomebody = ([, owner, ...more]: readonly Token[], known: Known): boolean =>
  owner !== undefined &&
  ((mayBeGivenName(owner) && !isRoleNoun(owner.bare)) || (more.length === 0 && known.has(owner.bare)))

/** «رئيسة اللجنة أمل خوري»: behind a definite word, a word that may be a first name is one when an indefinite or last word follows. */
function isObject(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  if (!objects.has(token.bare)) return false
  // «وكالة أنباء كذا»
  if (token.bare === 'انباء' && /^[بل]?وكال(?:ة|ات)$/.test(tokens[i - 1]?.bare ?? '')) return false
  // «مدير صحة المنطقة»
  if (
    i === 1 &&
    (governs(tokens[0]) || isBodyNoun(tokens[0]?.bare ?? '')) &&
    (/^ال/.test(tokens[2]?.bare ?? '') || /["“«]/.test(tokens[2]?.gap ?? ''))
  )
    return false
  const next = tokens[i + 1]
  const before = tokens[i - 1]?.bare ?? ''
  if (!mayBeGivenName(token) || next === undefined || !(/^ال/.test(before) || titles.has(before))) return true
  return isBodyNoun(next.bare) || isPossessed(next) || (/^ال/.test(next.bare) && i + 2 < tokens.length)
}

/** «بيان لسلمون»: whose the words are, when it is a person. */
function ownerOf([first, second, ...more]: readonly Token[], known: Known): Person | null {
  if (!/^(?:بيان|تقرير|منشور|رسالة|مذكرة)$/.test(first?.bare ?? '') || second === undefined) return null
  if (known.has(second.bare)) return personOf([second, ...more], known)
  if (!/^ل(?!ل)[ء-يٱ-ۓ]{3}/.test(second.bare) || mayBeGivenName(second)) return null
  const owner = personOf(
    [{ ...second, text: second.text.slice(1), bare: second.bare.slice(1) }, ...more],
    known,
  )
  return owner?.kind === 'person' ? owner : null
}

/** «منسوبو الرابطة», «عاملو المرفأ»; not «بيلانو». */
const governsAsPlural = ([first, second]: readonly Token[]): boolean =>
  /و$/.test(first?.bare ?? '') &&
  /^ال/.test(second?.bare ?? '') &&
  (isRoleNoun(first?.bare.slice(0, -1) ?? '') || /^م[^اويء][ء-يٱ-ۓ]{1,4}[^ياو]و$/.test(first?.bare ?? ''))

/** «الهادي ولد سالم»: a name, and no noun, whatever it looks like. */
const isFirstOfLineage = ([first, second]: readonly Token[]): boolean =>
  (first !== undefined && mayBeGivenName(first)) || /^(?:بن|ابن|بنت|ولد)$/.test(second?.bare ?? '')
