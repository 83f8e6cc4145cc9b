import { cannotBegin } from './honorific.ts'
import { isBodyNoun, isBoundary, isRoleNoun, lineage, mayBeGivenName, titles } from './lexicon.ts'
import { type Known, nameScore } from './name-words.ts'
import type { Token } from './phrase.ts'

/** «وزير المال الكندي | بيل مورنو»: where in an office with a name behind it the name stands; `at` is -1 when none does. */
export function bestSplit(tokens: readonly Token[], limit: number, known: Known) {
  let best = { score: 0, at: -1, end: -1 }
  for (let at = 1; at < limit; at += 1) {
    for (let end = at + 1; end <= Math.min(limit, at + 8); end += 1) {
      const score = splitScore(tokens, at, end, limit, known)
      if (score > best.score) best = { score, at, end }
    }
  }
  return best
}

function splitScore(tokens: readonly Token[], at: number, end: number, limit: number, known: Known): number {
  const name = tokens.slice(at, end)
  const first = name[0]?.bare ?? ''
  if (titles.has(first) && !mayBeGivenName(name[0] as Token)) return -1
  // «مسؤول تركي كبير»: behind an indefinite office an adjective of origin, whoever bears it as a name.
  if (
    /ي$/.test(first) &&
    at === 1 &&
    isRoleNoun(tokens[0]?.bare ?? '') &&
    !/^ال|(?:ه|ها|هم)$/.test(tokens[0]?.bare ?? '')
  )
    return -1
  if (cannotBegin(name[0] as Token) || /^(?:احد|احدي|بعض|كل|عدد|جميع)$/.test(first)) return -1
  const before = tokens[at - 1] as Token
  let score = nameScore(name, known)
  if (lineage.has(before.bare)) score -= 4
  if (isBoundary(before) || isCalledAfter(tokens, at)) return -1
  // «أمينة السر رندة | الحلو»: a lone family name stands behind a title or a definite word.
  if (name.length === 1 && /^ال/.test(first) && !/^ال/.test(before.bare) && !titles.has(before.bare))
    score -= 5
  // A first name passed over on the way is where the name began.
  if (tokens.slice(1, at).some((token, i) => mayBeGivenName(token) && /^ال/.test(tokens[i]?.bare ?? '')))
    score -= 2.5
  if (titles.has(before.bare) && at > 1) score += 3
  else if (/^(?:ال|لل|بال|وال)/.test(before.bare)) score += 1.5
  // «زميله عماد»: an office with its pronoun is whole.
  else if (isRoleNoun(before.bare)) score += /(?:ه|ها|هم)$/.test(before.bare) ? 1.5 : -2
  // «رسام تونسي اشترط»: after an indefinite office only a known first name begins a name.
  else if (!mayBeGivenName(name[0] as Token) && !known.has(name.at(-1)?.bare ?? '')) score -= 2.5
  if (end === limit) score += 1.5
  else if (isRoleNoun(tokens[end]?.bare ?? '')) score += 1
  else if (/^(?:بال|لل)/.test(tokens[end]?.bare ?? '')) score += 0.8
  else score -= 1
  return score
}

/** «مركز الملك سلمان للإغاثة», «جامعة الأمير فلان»: what is called after somebody. */
export const isCalledAfter = (tokens: readonly Token[], at: number): boolean => {
  const body = tokens[at - 2]?.bare ?? ''
  if (!/^ال(?:ملك|امير|شيخ|امام|سلطان|رئيس|شهيد)ة?$/.test(tokens[at - 1]?.bare ?? '') || /^ال/.test(body))
    return false
  return isBodyNoun(body) || calledAfter.test(body)
}

const calledAfter =
  /^(?:مدينة|مطار|جائزة|كاس|ملعب|استاد|ستاد|برنامج|طريق|شارع|حي|قاعدة|حديقة|قاعة|مسابقة|مشروع|كرسي|خادم|بطولة|سد|ميناء|مجمع|قصر|حملة)$/

export const isKnownName = (
  tokens: readonly Token[],
  { at, end }: { at: number; end: number },
  known: Known,
): boolean => {
  const first = tokens[at] as Token
  return mayBeGivenName(first) || lineage.has(first.bare) || known.has(tokens[end - 1]?.bare ?? '')
}

/** One word of a name with words behind it that are no office: its extent is doubtful, and half a name is worse than none. */
export const isHalf = (tokens: readonly Token[], at: number, end: number, limit: number): boolean =>
  end - at === 1 && end < limit && !/^(?:بال|لل|ب|ل)/.test(tokens[end]?.bare ?? '')
