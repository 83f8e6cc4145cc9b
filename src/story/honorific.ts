import { firstPersonIn } from './clause.ts'
import { cueOf } from './cues.ts'
import { countries, isBodyNoun, isBoundary, isRoleNoun, lineage, mayBeGivenName, titles } from './lexicon.ts'
import { isDerivedVerb, isMasdar, isPrefixedNoun } from './morphology.ts'
import { isCircumstance, type Known } from './name-words.ts'
import type { Token } from './phrase.ts'

/** A lone prefix, or a noun with a preposition on it. */
export const cannotBegin = (token: Token): boolean =>
  token.bare.length < 2 ||
  isPrefixedNoun(token) ||
  isMasdar(token) ||
  isDerivedVerb(token) ||
  (!mayBeGivenName(token) &&
    // يمكن، وصفت: a verb; بقناعة: how; وحزب: another; لاختيار، بحصول: a noun of action with its preposition.
    // «بمضمون المادة»
    (/^ي(?!ي)[ء-يٱ-ۓ]{3,}|^ب[ء-يٱ-ۓ]{3,}ة$|^بم[ء-يٱ-ۓ]{3}/.test(token.bare) ||
      // «نحن نعلم»: the speech itself, whose opening mark is missing.
      (firstPersonIn([token]) && !/\u0651/.test(token.text)) ||
      (token.bare[0] === 'و' && opensAnother({ ...token, bare: token.bare.slice(1) })) ||
      // «تكاد تخلو»: the sisters of كان; «أكثر وقعا»; «مستعرضا جملة».
      /^(?:اما|[يت]?كاد|كانت?|[يت]كون|[يت]بقي|[يت]ظل|[يت]زال|[يت]عد|[يت]صبح|[يت]بدو|اكثر|اقل|اهم|ابرز)$/.test(
        token.bare,
      ) ||
      isCircumstance(token) ||
      cueOf(token.text)?.kind === 'verb' ||
      /^[لب][ء-ي]{2}و[ء-ي]$/.test(token.bare) ||
      (/^[لب]/.test(token.bare) && isMasdar({ text: token.text, bare: token.bare.slice(1) })) ||
      // «السفير بفرنسا»: where, or whose.
      (/^[لب]/.test(token.bare) && (countries.has(token.bare.slice(1)) || isBodyNoun(token.bare.slice(1)))) ||
      /^[لب](?:حصول|وجود|قيام|فوز|خروج|دخول|وصول|عدم)$/.test(token.bare)))

/** «وحزب», «ورئيس», «وعن سبب» */
const opensAnother = (token: Token): boolean =>
  isBodyNoun(token.bare) || isRoleNoun(token.bare) || isBoundary(token)

export function leadingTitles(tokens: readonly Token[], known: Known): number {
  let i = 0
  while (i < tokens.length && titles.has(tokens[i]?.bare ?? '') && !isOwner(tokens, i)) i += 1
  // A title's word may be a family name (القاضي).
  if (i === tokens.length && known.has(tokens[i - 1]?.bare ?? '')) return i - 1
  // «النائب عن حزب…», «صاحب المطعم»: a title that takes a complement is the office itself.
  if (i > 0 && i < tokens.length && startsComplement(tokens, i, known)) return i - 1
  return i
}

/** «صاحب المطعم», not «صاحب السمو». */
const isOwner = (tokens: readonly Token[], i: number): boolean =>
  /^صاحبة?$/.test(tokens[i]?.bare ?? '') &&
  !/^ال(?:سمو|جلالة|فخامة|معالي|سعادة|فضيلة)$/.test(tokens[i + 1]?.bare ?? '')

function startsComplement(tokens: readonly Token[], i: number, known: Known): boolean {
  const token = tokens[i] as Token
  const title = tokens[i - 1]?.bare ?? ''
  // «النائب العام»
  if (isBoundary(token) || /^العامة?$/.test(token.bare)) return true
  if (!/^ال/.test(token.bare) || /^[دام]$/.test(title)) return false
  // «المهندسة الزراعية تالا …»: an adjective, since a name still follows.
  const next = tokens[i + 1]
  if (!/^ال/.test(title)) return true
  // «المستشار الثقافي للعمدة فلان», «المستشار الزراعي الدكتور فلان»
  if (/^ال.{2,}ي$/.test(token.bare) && (/^لل/.test(next?.bare ?? '') || titles.has(next?.bare ?? '')))
    return true
  if (known.has(token.bare) || next === undefined || next.gap.trim() !== '') return false
  return (
    mayBeGivenName(next) ||
    (!/^(?:ال|لل|ب|ل)/.test(next.bare) &&
      !isBoundary(next) &&
      !isRoleNoun(next.bare) &&
      !lineage.has(next.bare))
  )
}
