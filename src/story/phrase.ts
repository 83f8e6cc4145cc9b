import { cueOf } from './cues.ts'
import { isBodyNoun, isBoundary, isGivenName, isRoleNoun, mayBeGivenName, titles } from './lexicon.ts'
import { outlets, toNamedOutlet } from './outlets.ts'
import { stopsAt } from './subject-end.ts'
import { isTold, tells } from './told.ts'
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
  // «وأعلن الـ«منتدى» أن»
  if (/^ال\u0640$/.test(all[start]?.text ?? '')) start += 1
  const told = outletAt(all, start)
  if (told === null) return []
  const from = start + told
  const tokens = all.slice(from, from + 40).filter(token => !token.aside)
  const isTelling = tells.test(all[at - 1]?.bare ?? '')
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
    if (end > 0 && isTelling && isTold(tokens, end)) break
    if (opensMark.test(token.gap) && end > 0) marked = closeOf(tokens, end)
    if (end >= marked && stopsAt(tokens, end, inRole)) break
    end += 1
  }
  // «السيناتور في | قانون المياه»
  while (end > 0 && isBoundary(tokens[end - 1] as Token)) end -= 1
  // «الحكومة الساحلية | المعترف بها»
  if (
    end > 1 &&
    /^(?:ب|علي|الي|في)(?:ه|ها|هم)$/.test(tokens[end]?.bare ?? '') &&
    /^الم/.test(tokens[end - 1]?.bare ?? '')
  )
    end -= 1
  // «اللاعبة | القادمة من الجبل»
  if (end > 1 && isBoundary(tokens[end] ?? none) && isUnfinished(tokens, end - 1)) end -= 1
  return tokens.slice(0, end)
}

const none = { text: '', bare: '' }

/** «القادمة | من»: a participle behind an office alone, without what it takes. */
const isUnfinished = (tokens: readonly Token[], i: number): boolean =>
  i === 1 &&
  /^(?:علي|من|الي|عن)$/.test(tokens[i + 1]?.bare ?? '') &&
  tokens[i + 1]?.gap === ' ' &&
  /^ال/.test(tokens[0]?.bare ?? '') &&
  isRoleNoun(tokens[0]?.bare ?? '') &&
  /^ال[ء-يٱ-ۓ]ا[ء-يٱ-ۓ]{2}ة?$/.test(tokens[i]?.bare ?? '') &&
  !isGivenName(tokens[i] as Token)

const opensMark = /["“”«]$/

/** Where the marks that open before `at` are closed; 0 when they hold more than a name. */
function closeOf(tokens: readonly Token[], at: number): number {
  const close = tokens.findIndex(({ gap }, i) => i > at && i < at + 7 && /^["”“»]/.test(gap))
  return Math.max(close, 0)
}

/** «وفقا لمديرة المتحف»: who stands behind the ل of a source. */
export function subjectOfSource(all: readonly Token[], at: number): readonly Token[] {
  const first = all[at]
  const isOwn =
    first !== undefined && (isRoleNoun(first.bare) || isBodyNoun(first.bare) || mayBeGivenName(first))
  if (first === undefined || isOwn || isBoundary(first) || !/^ل[ء-يٱ-ۓ]{2}/.test(first.bare))
    return subjectAt(all, at)
  // «للجنة» is «اللجنة» behind its ل.
  const bare = (word: string): string =>
    /^لل/.test(word) ? `ال${word.slice(isBodyNoun(first.bare.slice(1)) ? 1 : 2)}` : word.slice(1)
  return subjectAt(
    [{ ...first, text: bare(first.text), bare: bare(first.bare) }, ...all.slice(at + 1, at + 40)],
    0,
  )
}

/** When it was said, between the verb and who says it. */
const times = new Set(
  'السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة امس اليوم مساء صباح ظهر انذاك حينها وقتها يومها وقتئذ يومئذ حينئذ عندئذ سابقا لاحقا موخرا مؤخرا'.split(
    ' ',
  ),
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
  // «لمجلة جان بحار إن»: behind a bare noun stands the outlet's own name.
  const isMarked = opensMark.test(tokens[at + 1]?.gap ?? '')
  const own = isMarked ? closeOf(tokens, at + 1) - 1 : at + Number(toNamedOutlet.test(first.bare))
  const isOwn = (i: number): boolean => i <= own || (i === own + 1 && own > at && endsPhrase(tokens, i + 1))
  const next = tokens.findIndex(
    (token, i) =>
      !isOwn(i) && i < own + 5 && (isRoleNoun(token.bare) || titles.has(token.bare) || isGivenName(token)),
  )
  return next === -1 ? null : next - at
}

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
  // «عضو المجلس، والمشرف على المكتبة الدكتور فلان»
  const goesOn = /^و/.test(word) && isRoleNoun(word.slice(1)) && !before.slice(1).some(isGivenName)
  if (goesOn && tokens.slice(i + 1, i + 12).some(other => titles.has(other.bare) || isGivenName(other)))
    return true
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
