import { isBodyNoun, isGivenName, lineage, mayBeGivenName } from './lexicon.ts'
import type { Token } from './phrase.ts'

/** «معدة التقرير | نهى سمعان»: whatever noun governs a definite one before a first name. */
export const governsName = (rest: readonly Token[]): boolean =>
  !mayBeGivenName(rest[0] as Token) &&
  !lineage.has(rest[0]?.bare ?? '') &&
  rest.some(
    (token, i) =>
      i >= 2 &&
      isGivenName(token) &&
      /^ال/.test(rest[i - 1]?.bare ?? '') &&
      /^ال/.test(rest[1]?.bare ?? '') &&
      !/^ال/.test(rest[0]?.bare ?? ''),
  )

/** One of the crowd, as reporters name whom they do not name. */
export const anonymous = new Set([
  'احدهم',
  'احداهن',
  'بعضهم',
  'اخر',
  'اخرون',
  'كثيرون',
  'متابع',
  'متابعة',
  'متابعون',
  'مغرد',
  'مغردون',
  'جار',
  'جارة',
  'شهود',
  'طفل',
  'طفلة',
  'ناشطون',
  'اهالي',
  'سكان',
])

/** مؤسسة is a foundation, or the woman who founded something when a name follows. */
export const isFounder = (rest: readonly Token[]): boolean =>
  /^(?:مؤسسة|منظمة)$/.test(rest[0]?.bare ?? '') &&
  rest.slice(1).some((token, i) => isGivenName(token) && /^ال/.test(rest[i]?.bare ?? ''))

/** «أحد سكان الحي سامر حداد» */
export const isOneOfThem = (rest: readonly Token[]): boolean =>
  /^احدي?$/.test(rest[0]?.bare ?? '') &&
  rest.some((token, i) => i >= 3 && isGivenName(token) && /^ال/.test(rest[i - 1]?.bare ?? ''))

export const nextIsRoleLike = (rest: readonly Token[]): boolean =>
  ((/^ال/.test(rest[1]?.bare ?? '') || isBodyNoun(rest[1]?.bare ?? '') || rest[1]?.bare === 'منطقة') &&
    rest.length > 2) ||
  (/^(?:عام|عامة|سر|صندوق|مساعد|فرع)$/.test(rest[1]?.bare ?? '') && rest.length > 3)
