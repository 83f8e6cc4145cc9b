import { cannotBegin } from './honorific.ts'
import {
  countries,
  isBodyNoun,
  isBoundary,
  isOrigin,
  isRoleNoun,
  lineage,
  mayBeGivenName,
  titles,
} from './lexicon.ts'
import { isMasdar, isPossessed } from './morphology.ts'
import { isFamilyBehindFather, type Known, wholeScore, wordScore } from './name-words.ts'
import type { Token } from './phrase.ts'
import { hasArticle } from './words.ts'

/** «وزير الصيد الكندي | تيم لورفو»: where in an office with a name behind it the name stands; `at` is -1 when none does. */
export function bestSplit(tokens: readonly Token[], limit: number, known: Known) {
  let best = { score: 0, at: -1, end: -1 }
  for (let at = 1; at < limit; at += 1) {
    if (!mayBeginName(tokens, at)) continue
    const longest = tokens.slice(at, Math.min(limit, at + 8))
    const before = scoreBefore(tokens, at)
    let words = 0
    for (const i of longest.keys()) {
      words += wordScore(longest, i, known)
      const name = longest.slice(0, i + 1)
      const end = at + i + 1
      const score =
        wholeScore(name, known) +
        words +
        before(name, known) +
        (end === limit && isFamilyOfOffice(name) ? 2.5 : 0) +
        scoreAfter(tokens[end], end === limit)
      if (score > best.score) best = { score, at, end }
    }
  }
  return best
}

/** «أستاذ الرسم أنور عميد»: an office with neither article nor complement is the family's name. */
const isFamilyOfOffice = ([first, second, ...rest]: readonly Token[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  rest.length === 0 &&
  mayBeGivenName(first) &&
  isRoleNoun(second.bare) &&
  !/^ال|(?:ه|ها|هم)$/.test(second.bare)

function mayBeginName(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at] as Token
  if (titles.has(first.bare) && !mayBeGivenName(first)) return false
  // «مدرب الفريق الجبلي | وجاره», but «وولف»; «رئيسة جمعية "كذا" | لدعم القراء»
  const joins =
    /^و(?![اوي])/.test(first.bare) || (/^ل/.test(first.bare) && /^ال/.test(tokens[at + 1]?.bare ?? ''))
  if ((joins && !mayBeGivenName(first)) || /^(?:الله|الدين)$/.test(first.bare)) return false
  // «مسؤول تركي كبير»: behind an indefinite office an adjective of origin, whoever bears it as a name.
  if (
    /ي$/.test(first.bare) &&
    at === 1 &&
    isRoleNoun(tokens[0]?.bare ?? '') &&
    !/^ال|(?:ه|ها|هم)$/.test(tokens[0]?.bare ?? '')
  )
    return false
  // «المتحدث باسم الهيئة يوزان يالور»: of two such words side by side neither is a verb.
  const isTwice = /^ي/.test(first.bare) && /^ي/.test(tokens[at + 1]?.bare ?? '')
  // «عضو المجلس بقرموش | مراد بن طويل»: where, before a first name.
  if (/^ب/.test(first.bare) && !mayBeGivenName(first) && mayBeGivenName(tokens[at + 1] ?? first)) return false
  // «وزير الأمن الإسرائيلي»
  if (tokens[at + 1] === undefined && isOrigin(first.bare)) return false
  if ((cannotBegin(first) && !isTwice) || /^(?:احد|احدي|بعض|كل|عدد|جميع)$/.test(first.bare)) return false
  return !isBoundary(tokens[at - 1] as Token) && !isCalledAfter(tokens, at) && !isPlace(tokens, at)
}

/** What the words before `at` tell of a name that begins there. */
function scoreBefore(tokens: readonly Token[], at: number): (name: readonly Token[], known: Known) => number {
  const before = (tokens[at - 1] as Token).bare
  const first = tokens[at] as Token
  // «رئيسة منظمة «كذا» | فلانة»
  const led = /^["”»]/.test(first.gap) ? 1.5 : leadScore(before, at)
  // A first name passed over on the way is where the name began.
  const passed = tokens
    .slice(1, at)
    .some((token, i) => mayBeGivenName(token) && /^ال/.test(tokens[i]?.bare ?? ''))
  // «المحلل الزراعي | قورزا سليم قشران»: behind a definite word what stands before a first name is one too.
  // «محافظ الساحل راشد | حداد»: less than the name, unless a body is called so.
  const cuts =
    at > 2 && mayBeGivenName(tokens[at - 1] as Token) && !isBodyNoun((tokens[at - 2] as Token).bare)
  const leads = led === 1.5 && isPlain(first) && mayBeGivenName(tokens[at + 1] ?? first)
  const score = (led ?? 0) + (leads ? 2 : 0) + (lineage.has(before) ? -4 : 0) + (passed || cuts ? -2.5 : 0)
  // «رسام تونسي اشترط»: after an indefinite office only a known first name begins a name.
  const isUnled = led === null && !mayBeGivenName(first)
  // «أمينة السر رندة | الحلو»: a lone family name stands behind a title or a definite word.
  const needsFirst = hasArticle(first) && !/^ال/.test(before) && !titles.has(before)
  return (name, known) =>
    score +
    (isUnled && !known.has(name.at(-1)?.bare ?? '') ? -2.5 : 0) +
    (needsFirst && name.length === 1 ? -5 : 0)
}

/** No known name, nor a noun by its ending. */
const isPlain = (token: Token): boolean =>
  !mayBeGivenName(token) && !lineage.has(token.bare) && !/^(?:ال|لل|[وبل])|(?:ة|ات|ه|ها|هم)$/.test(token.bare)

/** How well a name stands behind the word; null where it is no title, no office and not definite. */
function leadScore(before: string, at: number): number | null {
  if (titles.has(before) && at > 1) return 3
  if (/^(?:ال|لل|بال|وال)/.test(before) || countries.has(before)) return 1.5
  // «زميله عماد»: an office with its pronoun is whole.
  // «رئيس أركان الجيش»: behind any other without ال stands what it governs.
  if (isRoleNoun(before)) return /(?:ه|ها|هم)$/.test(before) ? 1.5 : at === 1 ? -4 : -2
  return null
}

function scoreAfter(after: Token | undefined, isLast: boolean): number {
  if (isLast || after === undefined) return 1.5
  if (isRoleNoun(after.bare)) return 1
  return /^(?:بال|لل)/.test(after.bare) ? 0.8 : -1
}

/** «سيدي نعمان», «بوادي سلمان»: a place called after somebody. */
export const isPlace = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.gap.trim() === '' &&
  /^[بلو]?(?:سيدي|للا|وادي|جبل|كفر|دير|شارع|حي|دوار)$/.test(tokens[at - 1]?.bare ?? '')

/** «مركز الملك فلان للبحوث», «جامعة الأمير فلان»: what is called after somebody. */
export const isCalledAfter = (tokens: readonly Token[], at: number): boolean => {
  const body = (tokens[at - 2]?.bare ?? '').replace(/^[بلو](?=[ء-يٱ-ۓ]{4})/, '')
  if (!/^ال(?:ملك|امير|شيخ|امام|سلطان|رئيس|شهيد)ة?$/.test(tokens[at - 1]?.bare ?? '') || /^ال/.test(body))
    return false
  return isBodyNoun(body) || calledAfter.test(body)
}

const calledAfter =
  /^(?:مدينة|مسجد|جامع|مدرسة|مؤسسة|مطار|جائزة|كاس|ملعب|استاد|ستاد|برنامج|طريق|شارع|حي|قاعدة|حديقة|قاعة|مسابقة|مشروع|كرسي|خادم|بطولة|سد|ميناء|مجمع|قصر|حملة)$/

export const isKnownName = (
  tokens: readonly Token[],
  { at, end }: { at: number; end: number },
  known: Known,
): boolean => {
  const first = tokens[at] as Token
  return mayBeGivenName(first) || lineage.has(first.bare) || known.has(tokens[end - 1]?.bare ?? '')
}

/** One word of a name with words behind it that are no office («المدرب سامر بالحاج»): its extent is doubtful, and half a name is worse than none. */
export const isHalf = (tokens: readonly Token[], at: number, end: number, limit: number): boolean =>
  end - at === 1 && end < limit && !/^(?:ل|ب(?!ال))/.test(tokens[end]?.bare ?? '')

/** «إبراهيم الجندلي | مدير عام الحدائق», «ماهر الحداد | مشغل الموقع»: an office behind a name. */
export const beginsOffice = (tokens: readonly Token[], i: number): boolean =>
  isRoleAfterName(tokens, i) || isIdafaAfterName(tokens, i)

/** «ماهر الحداد مشغل الموقع»: behind two words of a name, a noun that governs a definite one begins an office. */
const isIdafaAfterName = (tokens: readonly Token[], i: number): boolean =>
  i >= 2 &&
  !/^(?:ال|و)/.test(tokens[i]?.bare ?? 'ال') &&
  /^ال/.test(tokens[i + 1]?.bare ?? '') &&
  !isRoleNoun(tokens[i + 1]?.bare ?? '') &&
  !lineage.has(tokens[i]?.bare ?? '') &&
  !lineage.has(tokens[i - 1]?.bare ?? '') &&
  !mayBeGivenName(tokens[i] as Token)

/** «باسل نعمان | محب المسرح»: before a definite word that is no adjective of origin, a noun and not the family's name. */
export const governsNoun = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1]
  if (next?.gap !== ' ' || !/^ال/.test(next.bare) || isRoleNoun(next.bare)) return false
  return !/ي$/.test(next.bare) || isBodyNoun(next.bare)
}

function isRoleAfterName(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.bare ?? ''
  if (/^(?:احد|احدي)$/.test(word)) return true
  const before = tokens[i - 1]?.bare ?? ''
  if (!isRoleNoun(word) || (lineage.has(before) && !/^(?:الدين|الله)$/.test(before))) return false
  if (isFamilyBehindFather(tokens, i)) return false
  // «سامر حكم الأمين العام»
  if (i === 1 && /^ال/.test(tokens[2]?.bare ?? '') && isRoleNoun(tokens[2]?.bare ?? '')) return false
  // «حازم إمام»: an office has a complement; a single word behind one first name is the family's name.
  if (i === 1 && tokens.length === 2 && (!/^ال/.test(word) || !/ة$/.test(word))) return false
  return !mayBeGivenName(tokens[i] as Token) || i >= 2
}

/** The name from `at` to `end`, or to the end of a phrase that nothing but the name can close («لوك أندريه | بوردنك»). */
export function wholeName(phrase: readonly Token[], at: number, end: number): readonly Token[] {
  const name = phrase.slice(at, end)
  const rest = phrase.slice(end)
  const isOwn =
    name[0] !== undefined &&
    mayBeGivenName(name[0]) &&
    rest.length <= 2 &&
    phrase.length - at <= 5 &&
    rest.every(
      token =>
        token.gap === ' ' &&
        !/^[بلو]|ا$/.test(token.bare) &&
        !isRoleNoun(token.bare) &&
        !isBodyNoun(token.bare) &&
        !isPossessed(token) &&
        !isMasdar(token),
    )
  return isOwn ? phrase.slice(at) : name
}
