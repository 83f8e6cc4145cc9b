import { cueOf } from './cues.ts'
import {
  isBodyNoun,
  isBoundary,
  isGivenName,
  isRoleNoun,
  lineage,
  mayBeGivenName,
  occasions,
  rolePrepositions,
  titles,
} from './lexicon.ts'
import { isDerivedVerb, isPossessed, isPrefixedNoun } from './morphology.ts'
import { followsFather, followsLineage } from './name-words.ts'
import { type Word, wordsOf } from './words.ts'

/** A word with what stands between it and the word before: punctuation, or a whole quotation that was left out. */
export interface Token extends Word {
  readonly gap: string
  /** Inside round brackets. */
  readonly aside: boolean
}

export function tokensOf(text: string, from: number, to: number): readonly Token[] {
  let last = from
  let aside = false
  return wordsOf(text, from, to).map(word => {
    const gap = text.slice(last, word.start)
    last = word.end
    if (gap.length > 1) {
      const open = gap.lastIndexOf('(')
      const close = gap.lastIndexOf(')')
      if (open !== close) aside = open > close
    }
    // Written out: a spread costs several times as much, and this runs for every word.
    return { start: word.start, end: word.end, text: word.text, bare: word.bare, gap, aside }
  })
}

/**
 * The subject that follows a verb of saying: the words from `tokens[at]` on up to a complementizer, a circumstance, a colon or
 * another verb; an apposition between commas is taken in.
 */
export function subjectAt(all: readonly Token[], at: number): readonly Token[] {
  // «رد عليه زميله فلان»: the object's pronoun stands before the subject.
  const first = all[at]
  const hasPronoun = /^(?:علي|ل|من|الي|حول|عن|في|مع|عند|لدي|امام)(?:ه|ها|هم|نا|ي|ك)$/.test(first?.bare ?? '')
  let start = first !== undefined && hasPronoun && !mayBeGivenName(first) ? at + 1 : at
  // «صرحت الأربعاء فلانة»
  while (
    times.has(all[start]?.bare ?? '') ||
    (all[start]?.bare === 'الاول' && all[start - 1]?.bare === 'امس')
  )
    start += 1
  const told = outletAt(all, start)
  if (told === null) return []
  const from = start + told
  const tokens = all.slice(from, from + 40).filter(token => !token.aside)
  let end = 0
  let inRole = false
  // «منظمة «كتبوا للبحر» فلانة»: a name in marks may hold any word.
  let marked = 0
  while (end < tokens.length && end < 22) {
    const token = tokens[end] as Token
    // A full stop behind a single letter is an abbreviation (د. فلان).
    const stops = (tokens[end - 1]?.text.length ?? 2) > 1 ? /[:：؛.؟!]|\s[-–—]\s/ : /[:：؛؟!]/
    if (stops.test(token.gap) && (end > 0 || token.gap.length > 20)) break
    if (token.gap.length > 40) break
    if (/[،,]/.test(token.gap) && end > 0 && !continuesAfterComma(tokens, end)) break
    if (isRoleNoun(token.bare) || isBodyNoun(token.bare)) inRole = true
    if (opensMark.test(token.gap) && end > 0) marked = closeOf(tokens, end)
    if (end >= marked && stopsAt(tokens, end, inRole)) break
    end += 1
  }
  // «السيناتور في | قانون المياه»
  while (end > 0 && isBoundary(tokens[end - 1] as Token)) end -= 1
  return tokens.slice(0, end)
}

const opensMark = /["“”«]$/

/** Where the marks that open before `at` are closed; 0 when they hold more than a name. */
function closeOf(tokens: readonly Token[], at: number): number {
  const close = tokens.findIndex(({ gap }, i) => i > at && i < at + 7 && /^["”“»]/.test(gap))
  return Math.max(close, 0)
}

/** When it was said, between the verb and who says it. */
const times = new Set(
  'السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة امس اليوم مساء صباح ظهر'.split(' '),
)

/** How many words tell to whom it was said before who says it («قال لـ«المرفأ» فلان», «صرح لوكالة كذا رئيس البلدية»); null when nobody is named behind. */
function outletAt(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at]
  if (first === undefined || !/^ل/.test(first.bare) || mayBeGivenName(first)) return 0
  if (first.text === 'ل' || /\u0640$/.test(first.text)) {
    const close = tokens.findIndex((token, i) => i > at + 1 && i < at + 6 && /[»”"]/.test(token.gap))
    return close === -1 ? null : close - at
  }
  if (!outlets.test(first.bare)) return 0
  const next = tokens.findIndex(
    (token, i) =>
      i > at && i < at + 5 && (isRoleNoun(token.bare) || titles.has(token.bare) || isGivenName(token)),
  )
  return next === -1 ? null : next - at
}

function stopsAt(tokens: readonly Token[], i: number, inRole: boolean): boolean {
  const token = tokens[i] as Token
  const word = token.bare
  const next = tokens[i + 1]
  // «الدكتور صباح ناجي»: behind a title even an adverb's word is a name.
  if (i > 0 && mayBeGivenName(token) && titles.has(tokens[i - 1]?.bare ?? '')) return false
  // «وليد بن بليلة»
  if (i > 0 && followsLineage(tokens, i) && (!isBoundary(token) || followsFather(tokens, i))) return false
  const after = rolePrepositions.get(word)
  if (after !== undefined && isBoundary(token)) {
    // A preposition only continues an office, never a name, and never leads to the occasion of speaking.
    // «سألت الصحيفة في الاستفتاء»: a definite body is whole.
    const whole = i === 1 && /^ال/.test(tokens[0]?.bare ?? '') && isBodyNoun(tokens[0]?.bare ?? '')
    // «عضو البرلمان العراقي عن محافظة كذا»
    const stands = word === 'عن' && /^(?:ال)?(?:عضو|نائب|ممثل|مرشح)ة?$/.test(tokens[0]?.bare ?? '')
    const fits = after === null ? inRole && !whole : stands || after.test(tokens[i - 1]?.bare ?? '')
    // «فلان الفلاني المتحدث | باسم كذا»
    const office = tokens.findLastIndex(({ bare }, at) => at < i && isRoleNoun(bare))
    const named = tokens.slice(Math.max(office, 0) + 1, i).some(isGivenName)
    return (
      !fits ||
      named ||
      next === undefined ||
      // «المتحدثة باسم هذه الرابطة»
      (!pointsAt(tokens, i + 1) && (occasions.has(next.bare) || isBoundary(next))) ||
      /[،,:]/.test(next.gap)
    )
  }
  // «لاعب وسط النجوم», «مصدر موثوق به في المرفأ»
  const before = tokens[i - 1]?.bare ?? ''
  const isInside =
    pointsAt(tokens, i) ||
    (word === 'وسط' && isRoleNoun(before)) ||
    (/^ب(?:ه|ها|هم)$/.test(word) && /^موثوق/.test(before))
  if ((isBoundary(token) && !isInside) || (i > 0 && isDerivedVerb(token))) return true
  // «مسؤول تركي زار الموقع»: behind an indefinite adjective no noun governs a definite one; it is a verb.
  const [head, adjective] = tokens
  if (
    i >= 2 &&
    isRoleNoun(head?.bare ?? '') &&
    /^(?!ال).*(?:ي|ية)$/.test(adjective?.bare ?? 'ال') &&
    !/^ال/.test(head?.bare ?? '') &&
    !isBodyNoun(adjective?.bare ?? '') &&
    !/^(?:ال|في$|من$|ب|ل)/.test(word) &&
    /^ال(?!مستوي)/.test(next?.bare ?? '')
  )
    return true
  // «صحفي في المدينة طلب عدم ذكر اسمه»
  if (
    i > 0 &&
    /^و?(?:طلب|فضل|رفض)ت?$/.test(word) &&
    /^(?:عدم|ال?كشف|ذكر|نشر|الافصاح|ان)$/.test(next?.bare ?? '')
  )
    return true
  if (
    i > 0 &&
    ((isPrefixedNoun(token) && !/^(?:لل|بال)/.test(word)) ||
      (/^بال/.test(word) && !inRole) ||
      (isPossessed(token) && !tokens.slice(0, i).some(({ bare }) => isRoleNoun(bare))))
  )
    return true
  // «حارس الفريق في جولة يقضيها …»
  if (
    /^ي[ء-يٱ-ۓ]{3}/.test(word) &&
    !/^ال/.test(before) &&
    !mayBeGivenName(token) &&
    tokens[i - 2]?.bare === 'في'
  )
    return true
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
  const governs = /ة$/.test(word) || isComplement(next)
  if (
    /^ب[ء-يٱ-ۓ]{3}/.test(word) &&
    !hasOwnBa(word) &&
    governs &&
    !mayBeGivenName(token) &&
    hasWholeName(tokens, i)
  )
    return true
  // «فلان الفلاني لمنبر الضفة»: behind a whole name, a noun in ل that governs a definite one.
  if (/^ل[ء-يٱ-ۓ]{3}/.test(word) && /^ال/.test(next?.bare ?? '') && hasWholeName(tokens, i)) return true
  if (/^ب/.test(word) && occasions.has(word.slice(1))) return true
  const cue = cueOf(token.text)
  if (cue === null || cue.kind === 'noun') return false
  if (cue.kind === 'participle')
    return (
      /^(?:قائل|مضيف|مؤكد|موكد|موضح|مشدد|مشير|لافت|محذر|معتبر|مبين|مردف)/.test(word) && /[اةن]$/.test(word)
    )
  return cue.kind === 'source' || (!isRoleNoun(word) && cue.strength === 1)
}

/** A definite noun that the one before may govern; an office begins an apposition. */
const isComplement = (next: Token | undefined): boolean =>
  /^ال[ء-يٱ-ۓ]{2}/.test(next?.bare ?? '') && !isRoleNoun(next?.bare ?? '')

/** «المتحدثة باسم هذه الرابطة», «مديرة هذا المتحف»; not «مسؤول هذا الصباح». */
const pointsAt = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1]?.bare ?? ''
  return (
    /^هذ[اه]$/.test(tokens[i]?.bare ?? '') &&
    (before === 'باسم' || (!/^ال/.test(before) && (isRoleNoun(before) || isBodyNoun(before)))) &&
    !/^ال(?:اسبوع|شهر|عام|سنة|يوم|صباح|مساء|مرة)$/.test(tokens[i + 1]?.bare ?? '')
  )
}

/** «رئيس بلدية الحصن», «مدير برنامج الغذاء»: no preposition. */
const hasOwnBa = (word: string): boolean =>
  isBodyNoun(word) || /^ب(?:رنامج|رامج|طولة|ريد|وابة|لدة|رج|حوث|ناء)$/.test(word)

/** «القيادي بحركة كذا», «الأستاذ بجامعة كذا» */
const placesOfOffice =
  /^ب(?:حركة|حزب|مجلس|وزارة|جامعة|لجنة|هيئة|نادي|فريق|جمعية|شركة|بلدية|كلية|معهد|مركز|مستشفي|مديرية|محكمة|منظمة|مؤسسة|اتحاد|رابطة|نقابة|كتلة|تحالف|ائتلاف|قسم|ادارة|دائرة|مكتب|بنك|منطقة|محافظة|مدينة|ولاية)$/

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

/** «لـ«outlet»», «لوكالة …», «لبي بي سي»: whom the speaker told it. */
function leadsToOutlet(tokens: readonly Token[], i: number, inRole: boolean): boolean {
  const token = tokens[i] as Token
  const next = tokens[i + 1]
  if (/\u0640$/.test(token.text) || outlets.test(token.bare) || /^[A-Za-z]/.test(next?.text ?? ''))
    return true
  return !inRole && i > 0 && /^(?:لل|ل)[ء-يٱ-ۓ]{3,}/.test(token.bare) && /ة$/.test(token.bare)
}

const outlets =
  /^ل(?:منصة|وكالة|وكالات|صحيفة|جريدة|قناة|موقع|شبكة|اذاعة|راديو|تلفزيون|التلفزيون|لتلفزيون|برنامج|مجلة|مراسل|مراسلنا|مراسلة|لصحفيين|لصحافيين|لصحافة|لاعلاميين|رويترز|فرانس|بي|سي|لاناضول|لجزيرة|لشرق|لعربية|لوكالة|لقناة|لصحيفة|لموقع|لاذاعة|لمجلس|لنواب|لجنة|هيئة|محطة|نظيره|نظيرته|لمشجعين|لحضور|لجمهور|وسائل|نا|ه|ها|هم|ي)$/

/** A word that is neither definite nor governed by one that is: a name's, behind a definite one. */
const mayBeGivenOrForeign = (token: Token, i: number, all: readonly Token[]): boolean =>
  mayBeGivenName(token) || (i > 0 && /^ال/.test(all[i - 1]?.bare ?? '') && !/^(?:ال|لل|بال)/.test(token.bare))

/** After a comma the subject goes on only with an apposition: a role after a name, or a name after an office that has none yet. */
function continuesAfterComma(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  const word = token.bare
  if (isBoundary(token) || cueOf(token.text)?.kind === 'participle') return false
  const before = tokens.slice(0, i)
  const hasRole = before.some(({ bare }) => isRoleNoun(bare) && !titles.has(bare))
  if (/^(?:ال)?(?:مصدر|مصادر)$/.test(before[0]?.bare ?? '') || isBodyNoun(before[0]?.bare ?? '')) return false
  if (!hasRole) return isRoleNoun(word) || titles.has(word)
  const close = tokens.findIndex((other, j) => j > i && /[،,:]/.test(other.gap))
  const length = (close === -1 ? tokens.length : close) - i
  if (titles.has(word)) return true
  const named = before.length > 2 && before.slice(1).some(isGivenName)
  // «مدير الشركة، أمين الحداد عن توقيع»: a first name that is also an office, with nothing to govern but a family name.
  if (mayBeGivenName(token) && tokens[i + 1] !== undefined && endsPhrase(tokens, i + 2)) return true
  // «قائدة الفريق، عالمة الأحياء فلانة،»: a second office with the name behind it.
  if (isRoleNoun(word))
    return !named && close !== -1 && length <= 6 && tokens.slice(i + 1, close).some(mayBeGivenOrForeign)
  if (named || length > 5) return false
  // «، الأرجنتيني ماركو فالنتي،»
  const following = tokens[i + 1]
  if (/^ال.{2,}(?:ي|ية)$/.test(word)) return following !== undefined && mayBeGivenName(following)
  // «مديرة الأخبار، فران سالم، إن»: closed by a second comma.
  return (
    mayBeGivenName(token) ||
    (close !== -1 && !/^(?:[وف]|ال)[ء-يٱ-ۓ]*[تهان]$/.test(word)) ||
    !/^(?:[وفبل]|ال)/.test(word)
  )
}

const endsPhrase = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i]
  return token === undefined || isBoundary(token) || /[،,:.]/.test(token.gap)
}
