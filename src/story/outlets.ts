import { isBodyNoun } from './lexicon.ts'
import type { Token } from './phrase.ts'

/** «لـ«outlet»», «لوكالة …», «لبي بي سي»: whom the speaker told it. */
export function leadsToOutlet(tokens: readonly Token[], i: number, inRole: boolean): boolean {
  const token = tokens[i] as Token
  // «بيان لدائرة المنارات»
  if (
    i === 1 &&
    /^(?:بيان|تقرير|منشور|دراسة|مذكرة)$/.test(tokens[0]?.bare ?? '') &&
    isBodyNoun(token.bare.slice(1))
  )
    return false
  const next = tokens[i + 1]
  if (/\u0640$/.test(token.text) || outlets.test(token.bare) || /^[A-Za-z]/.test(next?.text ?? ''))
    return true
  return !inRole && i > 0 && /^(?:لل|ل)[ء-يٱ-ۓ]{3,}/.test(token.bare) && /ة$/.test(token.bare)
}

const nouns = 'منصة|وكالة|صحيفة|جريدة|قناة|موقع|شبكة|اذاعة|راديو|تلفزيون|مجلة|محطة'

/** «صحيفة», «الوكالة» */
export const outletNoun = new RegExp(`^(?:ال)?(?:${nouns})$`)

/** «لصحيفة», «لبرنامج»: its own name follows. */
export const toNamedOutlet = new RegExp(`^ل(?:${nouns}|برنامج)$`)

export const agencies = /^(?:رويترز|فرانس|الاناضول|اسوشيتد|اسوشييتد|بلومبرغ|بلومبيرغ|سبوتنيك|شينخوا)$/

export const outlets =
  /^ل(?:ل?صحف|لمراسلين|ل?قنوات|ل?مواقع|ل?وكالات|صحافيين|صحفيين|منصة|وكالة|وكالات|صحيفة|جريدة|قناة|موقع|شبكة|اذاعة|راديو|تلفزيون|التلفزيون|لتلفزيون|برنامج|مجلة|مراسل|مراسلنا|مراسلة|لصحفيين|لصحافيين|لصحافة|لاعلاميين|رويترز|فرانس|بي|سي|لاناضول|لجزيرة|لشرق|لعربية|لوكالة|لقناة|لصحيفة|لموقع|لاذاعة|لمجلس|لنواب|لجنة|هيئة|محطة|نظيره|نظيرته|لمشجعين|لحضور|لجمهور|وسائل|نا|ه|ها|هم|ي)$/
