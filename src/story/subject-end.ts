import { cueAt, cueOf } from './cues.ts'
import {
  isBodyNoun,
  isBoundary,
  isOccasion,
  isRoleNoun,
  lineage,
  mayBeGivenName,
  rolePrepositions,
  titles,
} from './lexicon.ts'
import { isDerivedVerb, isMasdar, isPossessed, isPrefixedNoun } from './morphology.ts'
import { closesName, followsFather, followsLineage } from './name-words.ts'
import { agencies, leadsToOutlet } from './outlets.ts'
import type { Token } from './phrase.ts'
import { isDate, leavesAt, pointsAt } from './subject-preposition.ts'

/** The word at `i` is no part of the subject that begins with `tokens[0]`: a circumstance, an object, another verb. */
export function stopsAt(tokens: readonly Token[], i: number, inRole: boolean): boolean {
  const token = tokens[i] as Token
  const word = token.bare
  const next = tokens[i + 1]
  // «الدكتور صباح ناجي»: behind a title even an adverb's word is a name.
  if (i > 0 && mayBeGivenName(token) && titles.has(tokens[i - 1]?.bare ?? '')) return false
  // «وليد بن بليلة»
  if (i > 0 && followsLineage(tokens, i) && (!isBoundary(token) || followsFather(tokens, i))) return false
  const after = rolePrepositions.get(word)
  if (after !== undefined && isBoundary(token)) return leavesAt(tokens, i, inRole, after)
  // «لاعب وسط النجوم», «مصدر موثوق به في المرفأ»
  const before = tokens[i - 1]?.bare ?? ''
  const isInside =
    pointsAt(tokens, i) ||
    (word === 'وسط' && isRoleNoun(before)) ||
    (/^ب(?:ه|ها|هم)$/.test(word) && /^موثوق/.test(before)) ||
    // «قناة سي إن إن»
    (word === 'ان' && (before === 'سي' || (before === 'ان' && tokens[i - 2]?.bare === 'سي')))
  // «صحيفة الجبل | عام 2000»
  if (i > 0 && isDate(tokens, i)) return true
  // «أمير الساحل | خادم الحرمين الشريفين»: whom he addresses.
  if (i > 0 && word === 'خادم' && next?.bare === 'الحرمين' && !isRoleNoun(before)) return true
  if ((isBoundary(token) && !isInside) || (i > 0 && isDerivedVerb(token))) return true
  // «مسؤول تركي زار الموقع»: behind an indefinite adjective no noun governs a definite one; it is a verb.
  const [head, adjective] = tokens
  if (
    i >= 2 &&
    isRoleNoun(head?.bare ?? '') &&
    // «مرمى» is no adjective.
    /^(?!ال).{2,}(?:ي|ية)$/.test(adjective?.text ?? 'ال') &&
    !/^ال/.test(head?.bare ?? '') &&
    !isBodyNoun(adjective?.bare ?? '') &&
    !/^(?:ال|في$|من$|ب|ل)/.test(word) &&
    /^ال(?!مستوي)/.test(next?.bare ?? '')
  )
    return true
  // «صحفي في المدينة طلب عدم ذكر اسمه»
  if (
    i > 0 &&
    /^(?:و?(?:طلب|فضل|رفض)ت?|(?:طالب|مفضل|رافض)[اة])$/.test(word) &&
    /^(?:عدم|ال?كشف|ذكر|نشر|الافصاح|ان)$/.test(next?.bare ?? '')
  )
    return true
  if (
    i > 0 &&
    // «مدير تريفونا لاستشارات البحار»
    ((isPrefixedNoun(token) &&
      !/^(?:لل|بال)/.test(word) &&
      !(inRole && /^ل/.test(word) && !/^ال/.test(before))) ||
      (/^بال/.test(word) && !inRole) ||
      (isPossessed(token) &&
        // «أحد تلاميذه»
        !(i === 1 && isBodyNoun(before) && !/^ال/.test(before)) &&
        !closesName(tokens, i) &&
        !tokens.slice(0, i).some(({ bare }) => isRoleNoun(bare))))
  )
    return true
  if (i > 1 && isObjectWithPronoun(tokens, i)) return true
  // «حارس الفريق في جولة يقضيها …»
  if (
    /^ي[ء-يٱ-ۓ]{3}/.test(word) &&
    !/^ال/.test(before) &&
    !mayBeGivenName(token) &&
    tokens[i - 2]?.bare === 'في'
  )
    return true
  if (leavesByPrefix(tokens, i, inRole)) return true
  // «المدرب الجبلي | تدريب اللاعب»: no definite word governs a noun of action.
  if (i > 0 && /^ال/.test(before) && isMasdar(token) && /^ال/.test(next?.bare ?? '')) return true
  // «وجاء رد سلمون | ليؤكد»
  if (i > 0 && /^ل[يت]/.test(word) && !mayBeGivenName(token) && cueOf(word.slice(1))?.kind === 'verb')
    return true
  // «وأبلغ المتحدث باسم الشركة | رويترز»
  if (i > 0 && agencies.test(word) && !isRoleNoun(before) && !isBodyNoun(before)) return true
  const cue = cueAt(tokens, i)
  if (cue === null || cue.kind === 'noun') return false
  // «السفير معلقا على الخبر»
  if (cue.kind === 'participle' && i > 0 && /ا$/.test(word)) return true
  if (cue.kind === 'participle')
    return (
      /^(?:قائل|مضيف|مؤكد|موكد|موضح|مشدد|مشير|لافت|محذر|معتبر|مبين|مردف)/.test(word) && /[اةن]$/.test(word)
    )
  // «دبلوماسي ساحلي | وصفته بالبارز»
  if (i > 0 && /(?:ه|ها|هم)$/.test(word)) return true
  return cue.kind === 'source' || (!isRoleNoun(word) && cue.strength === 1)
}

/** A noun with ب or ل written on it tells how, to whom or where, and belongs to neither name nor office. */
function leavesByPrefix(tokens: readonly Token[], i: number, inRole: boolean): boolean {
  const token = tokens[i] as Token
  const word = token.bare
  const next = tokens[i + 1]
  const before = tokens[i - 1]?.bare ?? ''
  if (/^ل/.test(word) && i > 0 && leadsToOutlet(tokens, i, inRole)) return true
  // «وعد رئيس البلدية بدراسة المطالب»: an office's complement in ب has ال.
  if (
    (i > 1 || /^ال/.test(before)) &&
    /^ب(?!ال)[ء-يٱ-ۓ]{4}/.test(word) &&
    !hasOwnBa(word) &&
    !mayBeGivenName(token) &&
    !(inRole && placesOfOffice.test(word)) &&
    isComplement(next)
  )
    return true
  // «جهاد عبود بمسيرة اللاعب»: behind a whole name, a noun in ب.
  // «سامر حداد برأي جبلي», but «شركة بلاط بيروت»
  const isDescribed =
    i > 1 &&
    /^(?!ال|و)[ء-يٱ-ۓ]{3,}ي$/.test(next?.bare ?? '') &&
    !isRoleNoun(before) &&
    !isBodyNoun(before) &&
    !isBoundary(tokens[i - 1] as Token)
  const governs = /ة$/.test(word) || isComplement(next) || isDescribed
  if (
    /^ب[ء-يٱ-ۓ]{3}/.test(word) &&
    !hasOwnBa(word) &&
    governs &&
    !mayBeGivenName(token) &&
    hasWholeName(tokens, i)
  )
    return true
  // «فلان الفلاني لمنبر الضفة»: behind a whole name, a noun in ل that governs a definite one.
  if (/^ل[ء-يٱ-ۓ]{3}/.test(word) && isComplement(next) && (hasWholeName(tokens, i) || isLoneName(tokens, i)))
    return true
  return /^ب/.test(word) && isOccasion(word.slice(1))
}

/** «الفنانة إليسار | إعجابها»: only an indefinite noun governs one with its pronoun. */
function isObjectWithPronoun(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  if (!/^(?![بلو]).*(?:ها|هم|ته)$/.test(token.bare) || !isPossessed(token)) return false
  const before = tokens[i - 1] as Token
  const isName =
    i === 2 &&
    /^ال/.test(tokens[0]?.bare ?? '') &&
    !isRoleNoun(before.bare) &&
    !isBodyNoun(before.bare) &&
    !isBoundary(before)
  return isName || /^ال/.test(before.bare) || mayBeGivenName(before)
}

/** A definite noun that the one before may govern; an office begins an apposition. */
const isComplement = (next: Token | undefined): boolean =>
  /^ال(?!ذي|تي|ذين$)[ء-يٱ-ۓ]{2}/.test(next?.bare ?? '') && !isRoleNoun(next?.bare ?? '')

/** «رئيس بلدية الحصن», «مدير برنامج الغذاء»: no preposition. */
const hasOwnBa = (word: string): boolean =>
  isBodyNoun(word) || /^ب(?:رنامج|رامج|طولة|ريد|وابة|لدة|رج|حوث|ناء)$/.test(word)

/** «القيادي بحركة كذا», «الأستاذ بجامعة كذا» */
const placesOfOffice =
  /^ب(?:حركة|حزب|مجلس|وزارة|جامعة|لجنة|هيئة|نادي|فريق|جمعية|شركة|بلدية|كلية|معهد|مركز|مستشفي|مديرية|محكمة|منظمة|مؤسسة|اتحاد|رابطة|نقابة|كتلة|تحالف|ائتلاف|قسم|ادارة|دائرة|مكتب|بنك|منطقة|محافظة|مدينة|ولاية)$/

/** «سلمون لنواب المجلس»: one word, and neither office nor body, stands before `i`. */
const isLoneName = ([first]: readonly Token[], i: number): boolean =>
  i === 1 &&
  !/^ال/.test(first?.bare ?? '') &&
  !isRoleNoun(first?.bare ?? '') &&
  !isBodyNoun(first?.bare ?? '')

/** A first name and one more word stand before `i`, past the subject's first word; «أمينة المكتبة» is an office, not a name. */
const hasWholeName = (tokens: readonly Token[], i: number): boolean =>
  i >= 2 &&
  !lineage.has(tokens[i - 2]?.bare ?? '') &&
  tokens.some(
    (token, at) =>
      at >= (i > 2 ? 1 : 0) &&
      at < i - 1 &&
      mayBeGivenName(token) &&
      !(isRoleNoun(token.bare) && /^ال/.test(tokens[at + 1]?.bare ?? '')),
  )
