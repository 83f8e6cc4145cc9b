import { mayBeGivenName, titles } from './lexicon.ts'
import type { Token } from './phrase.ts'

/**
 * Where a body's name is over: an indefinite noun behind an indefinite adjective («قيادات أمنية | تأكيد») or behind a definite noun,
 * or a second definite noun that is no adjective («هيئة الدفاع المدني | السكان»).
 */
export function endsBody(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.bare ?? ''
  const before = tokens[i - 1]?.bare ?? ''
  if (/^(?:لل|بال|و|في|من|ل|ب|عن)/.test(word) || mayBeGivenName(tokens[i] as Token)) return false
  if (/^ال/.test(before)) return !titles.has(before) && !isAdjective(word, before)
  return i >= 2 && !/^ال/.test(word) && /^(?!ال).*(?:ية|يه|يون|يين)$/.test(before) && !/ية$/.test(word)
}

/** A definite word that describes the definite one before it: by its form, or by agreeing in gender. */
const isAdjective = (word: string, before: string): boolean =>
  /^ال/.test(word) &&
  (/(?:ي|ية|يين|يون)$/.test(word) || adjectives.test(word) || (/ة$/.test(word) && /ة$/.test(before)))

const adjectives =
  /^ال(?:متحدة|عامة|عام|عليا|اعلي|كبري|كبير|كبيرة|جديدة|جديد|سابق|سابقة|اول|اولي|ثاني|ثانية|موحد|موحدة|مشترك|مشتركة|مستقل|مستقلة|خاصة|خاص|مختصة|معنية|حاكم|حاكمة|صغيرة|صغير|شقيقة|مسلحة|مركزي|خضراء|حمراء|بيضاء|احمر|ابيض|وسطي|شرقي|غربي|[ء-يٱ-ۓ]{2}ي[ء-يٱ-ۓ]ة?|نظيف|حر|حرة)$/
