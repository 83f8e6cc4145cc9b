import { countries, isBodyNoun, isBoundary, isRoleNoun, mayBeGivenName, titles } from './lexicon.ts'
import { isPossessed } from './morphology.ts'
import type { Token } from './phrase.ts'

/**
 * Where a body's name is over: an indefinite noun behind an indefinite adjective («قيادات أمنية | تأكيد») or behind a definite noun,
 * or a second definite noun that is no adjective («هيئة الدفاع المدني | السكان»).
 */
export function endsBody(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.bare ?? ''
  const before = tokens[i - 1]?.bare ?? ''
  const next = tokens[i + 1]?.bare ?? ''
  if (i > 1 && /^["”»“]/.test(tokens[i]?.gap ?? '')) return endsAtMark(tokens, i)
  // «بحارة بلا حدود»
  if (word === 'بلا' || before === 'بلا') return false
  if (tokens[i - 2]?.bare === 'بلا') return !/^ال/.test(word)
  // «هيئة الموانئ في قطر | بيان»
  if (mayBeGivenName(tokens[i] as Token) && !(word === 'بيان' && isWhole(before))) return false
  // «الاتحاد الأوروبي | بالنتيجة»: behind ب only a body or a place still belongs to the name.
  if (/^ب[ء-يٱ-ۓ]{3}/.test(word))
    return (isWhole(before) || (i >= 2 && /^(?!ال).{3,}ية?$/.test(before))) && !isPlace(word.slice(1))
  // «البيان | وقوف», «مصرف الساحل | عملية»
  if (i === 1 && /^و(?!ال)/.test(word)) return /^ال/.test(before)
  if (countries.has(before)) return !/^(?:ال|[لو])|^(?:في|من|عن)$/.test(word)
  // «البيان الختامي | لاجتماع طارئ», «القناة الجديدة | لحظة تاريخية»
  if (
    /^ل(?!ل)[ء-يٱ-ۓ]{3}/.test(word) &&
    /^ال/.test(before) &&
    /^(?!ال).*ية?$/.test(next) &&
    !countries.has(next)
  )
    return true
  if (/^[لو]|^(?:في|من|عن|علي)$/.test(word)) return false
  // «فريق الدراجات "كذا"»
  if (isBodyNoun(tokens[0]?.bare ?? '') && /["“«]$/.test(tokens[i]?.gap ?? '')) return false
  // «نادي المرفأ | مدربه», but «أحد أقارب حارس عمه»
  if (i >= 2 && isRoleNoun(word) && /(?:ه|ها|هم)$/.test(word)) return !isSomeOf(tokens)
  // «آخرون | فرصة»: such a plural governs nothing.
  if (/^(?!ال)[ء-يٱ-ۓ]{3,}ون$/.test(before)) return !/(?:ون|ين)$/.test(word)
  // «دراسة | أجريت»
  if (i === 1 && /^(?!ال)[ء-يٱ-ۓ]{2,}[^ا]ت$/.test(word)) return true
  if (/^(?:ال|لل)./.test(before))
    return (
      (!isSomeOf(tokens) && isManyBehindOne(word, before)) ||
      (!titles.has(before) && !isAdjective(word, before))
    )
  return (
    i >= 2 &&
    !/^ال/.test(word) &&
    /^(?!ال).*(?:ية|يه|يون|يين)$/.test(before) &&
    !/ية$/.test(word) &&
    // «لولاية كذا»
    !isPlace(before.replace(/^[بل]/, ''))
  )
}

/** «منظمة «كذا» | المتمردين», «شبكة «كذا» | بيانا»: behind a name in marks only the head's adjective or a preposition goes on. */
function endsAtMark(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.bare ?? ''
  if (/^(?:[ول]|بال)|^(?:في|من|عن|علي|غير|ذات|شبه)$/.test(word) || countries.has(word)) return false
  if (/^ب/.test(word)) return !isPlace(word.slice(1))
  const open = tokens.findLastIndex(({ gap }, at) => at < i && /["“”«]$/.test(gap))
  const describes =
    participle.test(word) ||
    (isAdjective(word, tokens[open - 1]?.bare ?? '') && (/(?:ي|ية)$/.test(word) || !isRoleNoun(word)))
  return isBodyNoun(word) || /^ال.*[^ي]ين$/.test(word) || !describes
}

/** «التابعة», «المتخصصة» */
const participle = /^ال(?:م[ء-يٱ-ۓ]{3,}|[ء-يٱ-ۓ]ا[ء-يٱ-ۓ]{2})ة?$/

/** «أحد الرعاة الجبليين», «بعض أقارب حارس عمه»: one or some of those behind it. */
const isSomeOf = (tokens: readonly Token[]): boolean =>
  /^(?:احدي?|بعض|عدد|عدة|عشرات)$/.test(tokens[0]?.bare ?? '')

/** How many of an office's words are it: «القائد الفخري للفريق | سرورا», «مدير نادي الجبل | سعادته»; «رئيس المجلس وزير المال» goes on. */
export function officeLength(tokens: readonly Token[]): number {
  const end = tokens.findIndex((token, i) => {
    const before = tokens[i - 1]?.bare ?? ''
    if (i > 1 && !isBoundary(token) && leavesOffice(token.bare, before)) return true
    if (/^(?:ال|[بلو])/.test(token.bare) || /["“”«]/.test(token.gap)) return false
    if (isBoundary(token) || isRoleNoun(token.bare)) return false
    if (isPossessed(token))
      return i > 2 && !/^[لبو]/.test(before) && !isRoleNoun(before) && !isBodyNoun(before)
    // «المبعوث إلى مالطا»: no article.
    return /^(?:ال|لل)/.test(before) && before !== 'الي' && endsBody(tokens, i)
  })
  return end === -1 ? tokens.length : end
}

/** «مدرب الفريق | باللاعب», «وزير المال الجبلي | بجهود البحارة», «المتخصصة في الطيور | وتدرس …» */
const leavesOffice = (word: string, before: string): boolean =>
  (/^بال/.test(word) && isRoleNoun(word.slice(1))) ||
  (/^ب(?!ال)[ء-يٱ-ۓ]{3}/.test(word) && /^ال.{2,}ي$/.test(before) && !isPlace(word.slice(1))) ||
  /^وال(?:ذي|تي)$/.test(word) ||
  (/^و[يت][ء-يٱ-ۓ]{3}/.test(word) && !isRoleNoun(word.slice(1)) && !isBodyNoun(word.slice(1)))

/** Definite, and not a participle that takes a complement («المعني بالمخدرات»). */
const isWhole = (word: string): boolean =>
  countries.has(word) || /^ال(?!معني|خاص|مكلف|مختص|قائم|متعلق)./.test(word)

const isPlace = (word: string): boolean =>
  isBodyNoun(word) ||
  countries.has(word) ||
  /^(?:مدينة|منطقة|ولاية|محافظة|بلدية|قطاع|شرق|غرب|شمال|جنوب)$/.test(word)

/** «المسؤول | الصحافيين», «مدرب الفريق | اللاعبين»: an adjective would agree in number. */
const isManyBehindOne = (word: string, before: string): boolean =>
  /^ال[ء-يٱ-ۓ]{3,}ين$/.test(word) && (isRoleNoun(before) || isBodyNoun(before) || /ي$/.test(before))

/** A definite word that describes the definite one before it: by its form, or by agreeing in gender. */
const isAdjective = (word: string, before: string): boolean =>
  /^ال/.test(word) &&
  (/(?:ي|ية|يين|يون)$/.test(word) || adjectives.test(word) || (/ة$/.test(word) && /ة$/.test(before)))

const adjectives =
  /^ال(?:متحدة|عامة|عام|عليا|اعلي|كبري|كبير|كبيرة|جديدة|جديد|سابق|سابقة|اول|اولي|ثاني|ثانية|موحد|موحدة|مشترك|مشتركة|مستقل|مستقلة|خاصة|خاص|مختصة|معنية|حاكم|حاكمة|صغيرة|صغير|شقيقة|مسلحة|مركزي|خضراء|حمراء|بيضاء|احمر|ابيض|وسطي|شرقي|غربي|[ء-يٱ-ۓ]{2}ي[ء-يٱ-ۓ]ة?|نظيف|حر|حرة)$/
