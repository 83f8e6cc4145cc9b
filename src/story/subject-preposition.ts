import { isBodyNoun, isBoundary, isGivenName, isOccasion, isRoleNoun } from './lexicon.ts'
import type { Token } from './phrase.ts'
import { withoutConjunction } from './words.ts'

/** The subject ends before the preposition at `i`, which goes on only behind what `after` matches; null: behind any office. */
export function leavesAt(
  tokens: readonly Token[],
  i: number,
  inRole: boolean,
  after: RegExp | null,
): boolean {
  const word = tokens[i]?.bare ?? ''
  const next = tokens[i + 1]
  // A preposition only continues an office, never a name, and never leads to the occasion of speaking.
  // «سألت الصحيفة في الاستفتاء»: a definite body is whole.
  const whole = i === 1 && /^ال/.test(tokens[0]?.bare ?? '') && isBodyNoun(tokens[0]?.bare ?? '')
  // «عضو البرلمان العراقي عن محافظة كذا»
  const stands = word === 'عن' && /^(?:ال)?(?:عضو|نائب|ممثل|مرشح|سي?ناتور)ة?$/.test(tokens[0]?.bare ?? '')
  // «المشرف العام على المكتبة», «المبعوث الجبلي إلى الساحل»
  const before = tokens[i - 1]?.bare ?? ''
  const isDescribed = before === 'العام' || (word === 'الي' && /^ال.{2,}ية?$/.test(before))
  const noun = tokens[isDescribed ? i - 2 : i - 1]?.bare ?? ''
  const fits =
    after === null ? inRole && !whole : stands || takesOwn(tokens, i) || after.test(withoutConjunction(noun))
  // «فلان الفلاني المتحدث | باسم كذا»
  const office = tokens.findLastIndex(({ bare }, at) => at < i && isRoleNoun(bare))
  const named = tokens.slice(Math.max(office, 0) + 1, i).some(isGivenName)
  return (
    !fits ||
    named ||
    next === undefined ||
    // «المعهد الزراعي في نصيحة له»
    /^ل(?:ه|ها|هم)$/.test(tokens[i + 2]?.bare ?? '') ||
    // «النادي في 12 يوليو», «الرئيس التنفيذي في عام 2015»
    isDate(tokens, i + 1) ||
    // «المتحدثة باسم هذه الرابطة»
    (!pointsAt(tokens, i + 1) && (isOccasion(next.bare) || isBoundary(next))) ||
    /[،,:]/.test(next.gap)
  )
}

/** «جمعية البحث عن الينابيع», «لجنة الإشراف على السباق»: a body called after a deed keeps the deed's preposition. */
const takesOwn = (tokens: readonly Token[], i: number): boolean =>
  i >= 2 &&
  (deeds.get(tokens[i]?.bare ?? '')?.test(tokens[i - 1]?.bare ?? '') ?? false) &&
  tokens.slice(0, i - 1).some(({ bare }) => calledAfterDeed.test(bare))

const deeds: ReadonlyMap<string, RegExp> = new Map([
  ['عن', /^و?ال(?:دفاع|بحث|تنقيب|كشف|نهي|عفو|افراج)$/],
  ['علي', /^و?ال(?:اشراف|رقابة|حفاظ|محافظة|قضاء|اطلاع|تفتيش|تعرف)$/],
])

const calledAfterDeed =
  /^[بلو]?(?:ال)?(?:جمعية|منظمة|لجنة|جبهة|رابطة|مركز|مؤسسة|حملة|حركة|هيئة|جهاز|مبادرة|شبكة|ادارة|دائرة|مصلحة|قسم|برنامج|مشروع|فريق|وحدة|مكتب)$/

/** «عام 2015», «12 يوليو» */
export const isDate = (tokens: readonly Token[], i: number): boolean =>
  /^\d+$/.test(tokens[i]?.bare ?? '') ||
  (/^(?:عام|سنة)$/.test(tokens[i]?.bare ?? '') && /^\d/.test(tokens[i + 1]?.bare ?? ''))

/** «المتحدثة باسم هذه الرابطة», «مديرة هذا المتحف»; not «مسؤول هذا الصباح». */
export const pointsAt = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1]?.bare ?? ''
  return (
    /^هذ[اه]$/.test(tokens[i]?.bare ?? '') &&
    (before === 'باسم' || (!/^ال/.test(before) && (isRoleNoun(before) || isBodyNoun(before)))) &&
    !/^ال(?:اسبوع|شهر|عام|سنة|يوم|صباح|مساء|مرة)$/.test(tokens[i + 1]?.bare ?? '')
  )
}
