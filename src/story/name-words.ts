import { cueOf } from './cues.ts'
import {
  countries,
  isBodyNoun,
  isBoundary,
  isFaithName,
  isGivenName,
  isOrigin,
  isRoleNoun,
  lineage,
  mayBeGivenName,
  objects,
  titles,
} from './lexicon.ts'
import { isBrokenPlural, isDerivedVerb, isMasdar, isPossessed } from './morphology.ts'
import type { Token } from './phrase.ts'
import { hasArticle } from './words.ts'

/** Words known to be names in this article, `bare`. */
export type Known = ReadonlySet<string>
export const nothingKnown: Known = new Set()

/** How much the words look like a person's name. */
export const nameScore = (name: readonly Token[], known: Known): number =>
  name.reduce((sum, _, i) => sum + wordScore(name, i, known), wholeScore(name, known))

/** What tells of the name as a whole: its first and last words, its length. */
export function wholeScore(name: readonly Token[], known: Known): number {
  let score = firstWordScore(name, known)
  // «طريقا جديدا»: an object and its adjective.
  if (name.length > 1 && !mayBeGivenName(name[0] as Token) && name.slice(0, 2).every(isAccusative)) score -= 4
  if (isFamilyByTrade(name)) score -= tradeScore(name[1] as Token, known)
  if (known.has(name.at(-1)?.bare ?? '')) score += 2
  // «الأمن القومي الإسرائيلي»
  if (name.length > 1 && /^ال./.test(name[0]?.bare ?? '') && isOrigin(name.at(-1)?.bare ?? '')) score -= 4
  const plain = name.filter(token => !lineage.has(token.bare)).length
  if (plain >= 2 && plain <= 4) score += 1
  return plain > 5 ? score - 2 : score
}

/** What tells of the word at `i`, from it and those before it alone. */
export function wordScore(name: readonly Token[], i: number, known: Known): number {
  const token = name[i] as Token
  const word = token.bare
  const isName = mayBeGivenName(token) || known.has(word)
  const isLineage = lineage.has(word)
  const trade = isFamilyBehindFather(name, i) ? 0 : tradeScore(token, known)
  let score = isName ? 0 : trade + strangeness(word, i)
  if (!(i === 0 && isName) && !followsFather(name, i) && (isBoundary(token) || objects.has(word))) score -= 5
  // «غوستاف هيلمر القرار»: behind two words of a name one in ال is the verb's object, unless a father's name goes before it.
  if (i >= 2 && isObjectAfterName(name, i, known)) score -= 3
  if (
    /^(?:لل|بال|وال)[ء-يٱ-ۓ]{3}/.test(word) ||
    (i > 0 && !isName && isPurpose.test(word)) ||
    (word[0] === 'ب' && countries.has(word.slice(1)))
  )
    score -= 4
  // «نداء عاجلا»
  if (i === 1 && !isGivenName(name[0] as Token) && /^[ء-ي]ا[ء-ي][^ياة]ا$/.test(word)) score -= 4
  if (i > 0 && isLineage) score += 0.5
  // «شركة "كذا" فلان»: a mark is closed on the way.
  if (i > 0 && /["“”«»]/.test(token.gap)) score -= 5
  if (i > 1 && !isName && !isLineage && isAfterFamily(name, i)) score -= 3
  // Tanween: an object («حلاً مبتكراً»). بإ: where («بإسطنبول»).
  if (/\d/.test(word) || /\u064b|^بإ|^[آأ]خر$/.test(token.text)) score -= 5
  if (
    token.aside ||
    (!isName && isPossessed(token)) ||
    (i > 0 &&
      (isMasdar(token) ||
        (/^ال[^م]/.test(word) && isMasdar({ ...token, bare: word.slice(2) })) ||
        isDerivedVerb(token)))
  )
    score -= 5
  return score
}

/** What makes an unknown word more likely another noun or a verb. */
function strangeness(word: string, i: number): number {
  let score = 0
  // يسير، يعمل: a verb.
  if (i > 0 && /^ي[ء-يٱ-ۓ]{3}/.test(word)) score -= 3
  // «الفعاليات», «التوصيات»: things.
  if (describesOffice.test(word) || /^ال.{2,}يات$/.test(word)) score -= 4
  if (isBodyNoun(word) && !lineage.has(word)) score -= 2.5
  if (countries.has(word)) score -= 5
  if (isBrokenPlural(word)) score -= 3
  return score
}

/** A word that looks like an office or its adjective. */
function tradeScore(token: Token, known: Known): number {
  if (mayBeGivenName(token) || known.has(token.bare)) return 0
  const isPlural = /(?:ية|ات|ين|ون)$/.test(token.bare) && /^ال/.test(token.bare)
  return (isRoleNoun(token.bare) ? -2.5 : 0) + (isPlural ? -1.5 : 0)
}

/** «متطرقا», «مضيفا»: how the speaker speaks. */
export const isCircumstance = ({ text, bare }: Token): boolean =>
  /ا$/.test(bare) &&
  (cueOf(text)?.kind === 'participle' ||
    /^(?:مست[ء-يٱ-ۓ]{3}|رافض|متطرق|مستعرض|متناول|متحدث|مبتسم|مخاطب|مستبعد|متمني)ا$/.test(bare))

/** Definite adjectives that follow an office («المسؤول الرفيع المستوى»). */
const describesOffice =
  /^ال(?:اعلي|عليا|اقليمي|محلي|جهوي|مركزي|منتدب|مقيم|امني|سياسي|اقتصادي|صحفي|دبلوماسي|جمهوري|ديمقراطي|سابق|اسبق|حالي|جديد|عام|اول|ثاني|مكلف|منتخب|مقبل|معني|مختص|مستوي|رسمي|اعلامي|تنفيذي|فني|مالي|اداري|مساعد|ميداني|كبير|شهير|معروف|مذكور|اخير|شمالي|جنوبي|شرقي|غربي|وطني|دولي|حر|واحد|وحيد)ة?$/

const isAccusative = ({ bare }: Token): boolean => /^(?!ال)[ء-يٱ-ۓ]{3,}ا$/.test(bare)

/** «هدى الأمين», «إلهام الخطيب»: a definite masculine word of office that ends a name of two. */
const isFamilyByTrade = (name: readonly Token[]): boolean =>
  name.length === 2 && mayBeGivenName(name[0] as Token) && /^ال.*[^ة]$/.test(name[1]?.bare ?? '')

/** A noun in ة before what it governs. */
const governsNext = (name: readonly Token[], i: number): boolean =>
  /^(?!ال).*ة$/.test(name[i]?.bare ?? '') &&
  !mayBeGivenName(name[i] as Token) &&
  (/^ال/.test(name[i + 1]?.bare ?? '') || /["“«]$/.test(name[i + 1]?.gap ?? ''))

const isObjectAfterName = (name: readonly Token[], i: number, known: Known): boolean => {
  const before = name[i - 1] as Token
  // «أكد سامر حداد جدارة «الفريق»»
  if (governsNext(name, i) && !lineage.has(before.bare)) return true
  if (!/^ال[ء-يٱ-ۓ]{2}/.test(name[i]?.bare ?? '') || known.has(name[i]?.bare ?? '')) return false
  // «محمد الناصر التصويت»: a second definite word is a family's only as an adjective of origin («العرابي الحارثي»).
  if (/^ال/.test(before.bare))
    return (
      // «العبد اللات»
      before.bare !== 'العبد' &&
      !lineage.has(before.bare) &&
      !lineage.has(name[i - 2]?.bare ?? '') &&
      !/ي$/.test(name[i]?.bare ?? '')
    )
  // «مراد بن طويل العرجوني»: the father's name is whole without being known.
  // «مضر سوار الكرماني»: an adjective of origin is nobody's object.
  const isNisba = /^ال[ء-يٱ-ۓ]{3,}ي$/.test(name[i]?.bare ?? '') && !isOrigin(name[i]?.bare ?? '')
  return !lineage.has(before.bare) && !mayBeGivenName(before) && !isFather(name, i - 1) && !isNisba
}

/** «بن طويل»; «أبو» begins a name of its own. */
const isFather = (name: readonly Token[], i: number): boolean =>
  /^(?:بن|ابن|بنت)$/.test(name[i - 1]?.bare ?? '')

function firstWordScore(name: readonly Token[], known: Known): number {
  const token = name[0] as Token
  const first = token.bare
  if (isGivenName(token) || isFaithName(token, name[1])) return 3
  if (mayBeGivenName(token)) return 1.5
  if (lineage.has(first)) return 1
  if (known.has(first) && name.length === 1) return 1
  if (hasArticle(token) || /^(?:لل|بال)/.test(first)) return -3
  // طائرات، تصريحات: a plural of things.
  if (/[ء-يٱ-ۓ]{3}ات$/.test(first)) return -3
  // Few first names end in ة; most nouns that do are things (زيادة، حملة).
  if (/ة$/.test(first)) return -2
  // An adjective of origin (تونسي) belongs to the office before it.
  if (name.length > 1 && /[ء-يٱ-ۓ]{3}ي$/.test(first) && !known.has(first)) return -0.5
  return name.length === 1 ? 0 : 0.8
}

/** A name stops before a word that cannot be in one. */
export function trimName(tokens: readonly Token[], known: Known): readonly Token[] {
  const end = tokens.findIndex(
    (token, i) =>
      (!(i === 0 && mayBeGivenName(token)) &&
        !followsFather(tokens, i) &&
        (isBoundary(token) || objects.has(token.bare))) ||
      (!known.has(token.bare) &&
        !followsLineage(tokens, i) &&
        !closesName(tokens, i) &&
        cannotContinueName(token)) ||
      // «ريما عقاد أم المدينة»
      (i > 1 && token.bare === 'ام') ||
      (i > 0 &&
        (isAfterFamily(tokens, i) ||
          (i >= 2 && isObjectAfterName(tokens, i, nothingKnown)) ||
          beginsAnother(tokens, i) ||
          isTitleInside(tokens, i))),
  )
  return tokens.slice(0, Math.min(end === -1 ? tokens.length : end, 7))
}

/** «هاجم سامر حداد | نادر زغلول»: behind a family name a first name with a family name of its own. */
const beginsAnother = (tokens: readonly Token[], i: number): boolean =>
  i === 2 &&
  isGivenName(tokens[0] as Token) &&
  isGivenName(tokens[2] as Token) &&
  !mayBeGivenName(tokens[1] as Token) &&
  !tokens.slice(0, 4).some(({ bare }) => lineage.has(bare)) &&
  tokens[3] !== undefined &&
  !isBoundary(tokens[3])

/** Somebody's nearest. */
export const kin = /^(?:ابنة?|نجل|والدة?|شقيقة?|زوجة?|ارملة)$/

/** Nouns that, right before a name, mean somebody else. */
export const ofSomebody = new RegExp(`${kin.source}|^(?:محامي|محامية|صديقة?|وكيل)$`)

/** «مايكل بيرشه، مدير كذا»: behind a first name, closed by punctuation or an office, no noun with its pronoun. */
export const closesName = (tokens: readonly Token[], i: number): boolean =>
  i === 1 &&
  isGivenName(tokens[0] as Token) &&
  (tokens[2] === undefined || /[،,:(«"“]/.test(tokens[2].gap) || isRoleNoun(tokens[2].bare))

/** «سليم حداد | ورباب الأسعد» */
export const isJoinedName = (token: Token): boolean =>
  token.bare[0] === 'و' &&
  !mayBeGivenName(token) &&
  isGivenName({ text: token.text.slice(1), bare: token.bare.slice(1) })

/** «سعد بن زرقونة» */
export const followsLineage = (tokens: readonly Token[], i: number): boolean =>
  lineage.has(tokens[i - 1]?.bare ?? '') && !/^(?:الدين|الله)$/.test(tokens[i - 1]?.bare ?? '')

/** «نعيم بن داود | المدرب», «سامر مراد | الخطيب»: a definite office with neither adjective nor complement. */
export function isFamilyBehindFather(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.bare ?? ''
  if (!/^ال/.test(word)) return false
  const next = tokens[i + 1]
  const isAlone =
    next === undefined || next.gap.trim() !== '' || !/^(?:ال|[بل])|^(?:في|عن|علي|لدي)$/.test(next.bare)
  const names = tokens.slice(Math.max(0, i - 2), i)
  const isTrade = familyTrades.test(word) && names.length === 2 && names.every(mayBeGivenName)
  return isAlone && (isTrade || [i - 1, i - 2].some(father => isFather(tokens, father)))
}

/** Offices that are as often families' names. */
const familyTrades = /^ال(?:خطيب|قاضي|شيخ|امام|امير|نقيب)$/

/** «نادر بن على»: there it is the name علي. */
export const followsFather = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.bare === 'علي' && /^(?:بن|ابن)$/.test(tokens[i - 1]?.bare ?? '')

/** A title behind a name begins the next one's, unless it is the family name itself («ميساء القاضي»). */
const isTitleInside = (tokens: readonly Token[], i: number): boolean =>
  /^(?:معالي|سعادة|سمو|فخامة|فضيلة|سماحة)$/.test(tokens[i]?.bare ?? '') ||
  (titles.has(tokens[i]?.bare ?? '') && /^ال/.test(tokens[i]?.bare ?? '') && tokens[i + 1] !== undefined)

/** Behind a family name in ال only lineage or another name goes on («فاتن الجابري | حافلة»). */
const isAfterFamily = (tokens: readonly Token[], i: number): boolean =>
  i >= 2 &&
  !lineage.has(tokens[i - 2]?.bare ?? '') &&
  /^ال./.test(tokens[i - 1]?.bare ?? '') &&
  !/^ال/.test(tokens[i]?.bare ?? '') &&
  !lineage.has(tokens[i]?.bare ?? '') &&
  !mayBeGivenName(tokens[i] as Token)

/** «لتهدئة», «لزيارة» */
const isPurpose = /^ل[ء-يٱ-ۓ]{4,}ة$/

const cannotContinueName = (token: Token): boolean =>
  isPossessed(token) ||
  isPurpose.test(token.bare) ||
  isCircumstance(token) ||
  /\u064b/.test(token.text) ||
  /^(?:لل|بال|وال)|^[بلكو]$|^(?:ه(?:و|ي|م|ما)|اخر|اخري)$/.test(token.bare) ||
  (/^و(?:ا[ء-يٱ-ۓ]{2,3}اء|[ء-يٱ-ۓ]{3,}(?:ون|ين|ات))$/.test(token.bare) && !mayBeGivenName(token))
