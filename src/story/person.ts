import { endsBody, officeLength } from './body-name.ts'
import { isFiniteVerb } from './clause.ts'
import { cannotBegin, leadingTitles } from './honorific.ts'
import {
  countries,
  endsFamily,
  isBodyNoun,
  isBoundary,
  isGivenName,
  isRoleNoun,
  lineage,
  mayBeGivenName,
  objects,
  titles,
} from './lexicon.ts'
import { isMasdar, isPossessed } from './morphology.ts'
import { beginsOffice, bestSplit, isHalf, isKnownName, wholeName } from './name-split.ts'
import { isJoinedName, type Known, nameScore, nothingKnown, ofSomebody, trimName } from './name-words.ts'
import { anonymous, governsName, isFounder, isOneOfThem, nextIsRoleLike } from './opening-noun.ts'
import type { Token } from './phrase.ts'
import { hasArticle } from './words.ts'

/** Who a noun phrase names. */
export interface Person {
  /** 'person': a name; 'role': only an office («الوزير»); 'body': an institution or group; 'source': «مصدر أمني». */
  readonly kind: 'person' | 'role' | 'body' | 'source'
  /** The name without titles, or the whole description. */
  readonly name: string
  /** `bare` words of the name. */
  readonly words: readonly string[]
  readonly role: string | null
  /** A title such as اللواء or الدكتور, when it stood there. */
  readonly title: string | null
  /** 0 to 1: how sure the split into name and role is. */
  readonly sure: number
}

/**
 * Splits a noun phrase into title, name and role; null when it holds nothing that could speak. `closed`: what follows the phrase shows
 * that nothing else stands in it, neither object nor circumstance.
 */
export function personOf(
  tokens: readonly Token[],
  known: Known = nothingKnown,
  closed = false,
): Person | null {
  let cut = tokens.findIndex((token, i) => i > 0 && isObject(tokens, i) && !isRoleNoun(token.bare))
  // «السيناتور في | قانون المياه»
  while (cut > 1 && isBoundary(tokens[cut - 1] as Token)) cut -= 1
  const phrase = cut === -1 ? tokens : tokens.slice(0, cut)
  const lead = leadingTitles(phrase, known)
  const rest = phrase.slice(lead)
  const title = lead > 0 ? textOf(phrase.slice(0, lead)) : null
  const first = rest[0]
  if (first === undefined) return lead === 0 ? null : office(phrase, title)
  // «يويشا ماسورو حاكم كذا»: with an office behind it no verb.
  const isVerb = cannotBegin(first) && !(/^ي/.test(first.bare) && isRoleNoun(rest[2]?.bare ?? ''))
  if ((objects.has(first.bare) && lead === 0) || isVerb) return null
  if (address.test(first.bare)) return office(rest.slice(0, 1), textOf(rest.slice(0, 1)))
  // «واستغرب محدثنا غياب الجمهور»
  if (/^محدث(?:نا|تنا|ي)$/.test(first.bare)) return office(rest.slice(0, 1), title)
  // «ذات المصدر», «نفس المتحدث»
  if (/^(?:نفس|ذات)$/.test(first.bare) && rest.length > 1) return personOf(rest.slice(1), known)
  if (/^(?:ال)?(?:مصدر|مصادر)$/.test(first.bare)) return { ...body(rest, closed), kind: 'source' }
  // «متابع آخر»
  const isOther = /^اخري?$/.test(rest[1]?.bare ?? '')
  if ((rest.length === 1 || isOther) && lead === 0 && anonymous.has(first.bare))
    return { ...body(rest.slice(0, 2)), kind: 'source', sure: 0.75 }
  if (isBodyNoun(first.bare) && lead === 0 && !isFounder(rest) && !isOneOfThem(rest))
    return ownerOf(rest, known) ?? body(rest, closed)
  if (lead === 0 && governsAsPlural(rest)) return body(rest, closed)
  // «الرحالة النرويجية إنغريد سولبرغ»: a definite noun that is no known name describes who is named behind it, or stands for them.
  if (hasArticle(first) && lead === 0 && !known.has(first.bare) && !isFirstOfLineage(rest))
    return roleFirst(rest, title, known, closed)
  // «وكيل سامر حداد», «زوجة فلان»: not he, but somebody of his.
  if (lead === 0 && ofSomebody.test(first.bare) && rest[1] !== undefined && isSomebody(rest, known))
    return office(rest, title)
  // «معدة التقرير نهى سمعان»: whatever noun governs a definite one before a first name.
  if (lead === 0 && ((governsName(rest) && !known.has(first.bare)) || isOneOfThem(rest)))
    return roleFirst(rest, title, known, closed)
  const opensWithRole =
    isRoleNoun(first.bare) &&
    !(known.has(first.bare) && rest.length === 1) &&
    !(mayBeGivenName(first) && !nextIsRoleLike(rest))
  return opensWithRole ? roleFirst(rest, title, known, closed) : nameFirst(rest, title, known, closed)
}

/** Whom a form of address stands for is told by `addresses`. */
export const address = /^(?:سمو|معالي|سعادت|فضيلت|جلالت|فخامت|سماحت|نيافت|غبطت|سيادت|دولت)(?:ه|ها)$/

/** «زوجة سامر», «والدة الحداد» */
const isSomebody = ([, owner, ...more]: readonly Token[], known: Known): boolean =>
  owner !== undefined &&
  ((mayBeGivenName(owner) && !isRoleNoun(owner.bare)) || (more.length === 0 && known.has(owner.bare)))

/** «رئيسة اللجنة أمل خوري»: behind a definite word, a word that may be a first name is one when an indefinite or last word follows. */
export function isObject(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  if (!objects.has(token.bare)) return false
  // «وكالة أنباء كذا»
  if (token.bare === 'انباء' && /^[بل]?وكال(?:ة|ات)$/.test(tokens[i - 1]?.bare ?? '')) return false
  // «مدير صحة المنطقة»
  if (
    i === 1 &&
    (governs(tokens[0]) || isBodyNoun(tokens[0]?.bare ?? '')) &&
    (/^ال/.test(tokens[2]?.bare ?? '') || /["“«]/.test(tokens[2]?.gap ?? ''))
  )
    return false
  const next = tokens[i + 1]
  const before = tokens[i - 1]?.bare ?? ''
  if (!mayBeGivenName(token) || next === undefined || !(/^ال/.test(before) || titles.has(before))) return true
  return isBodyNoun(next.bare) || isPossessed(next) || (/^ال/.test(next.bare) && i + 2 < tokens.length)
}

/** «بيان لسلمون»: whose the words are, when it is a person. */
function ownerOf([first, second, ...more]: readonly Token[], known: Known): Person | null {
  if (!/^(?:بيان|تقرير|منشور|رسالة|مذكرة)$/.test(first?.bare ?? '') || second === undefined) return null
  if (known.has(second.bare)) return personOf([second, ...more], known)
  if (!/^ل(?!ل)[ء-يٱ-ۓ]{3}/.test(second.bare) || mayBeGivenName(second)) return null
  const owner = personOf(
    [{ ...second, text: second.text.slice(1), bare: second.bare.slice(1) }, ...more],
    known,
  )
  return owner?.kind === 'person' ? owner : null
}

/** «منسوبو الرابطة», «عاملو المرفأ»; not «مورينيو». */
const governsAsPlural = ([first, second]: readonly Token[]): boolean =>
  /و$/.test(first?.bare ?? '') &&
  /^ال/.test(second?.bare ?? '') &&
  (isRoleNoun(first?.bare.slice(0, -1) ?? '') || /^م[^اويء][ء-يٱ-ۓ]{1,4}[^ياو]و$/.test(first?.bare ?? ''))

/** «الهادي ولد سالم»: a name, and no noun, whatever it looks like. */
const isFirstOfLineage = ([first, second]: readonly Token[]): boolean =>
  (first !== undefined && mayBeGivenName(first)) || /^(?:بن|ابن|بنت|ولد)$/.test(second?.bare ?? '')

function office(all: readonly Token[], title: string | null): Person {
  // «رئيس الدبلوماسية الساحلية | التأكيد»
  const end = all.findIndex((token, i) => i > 0 && !/^[بلو]/.test(token.bare) && endsBody(all, i))
  const tokens = end === -1 ? all : all.slice(0, end)
  const name = textOf(tokens)
  return { kind: 'role', name, words: tokens.map(token => token.bare), role: name, title, sure: 0.6 }
}

function body(tokens: readonly Token[], closed = false): Person {
  const end = tokens.findIndex(
    (token, i) =>
      i > 0 &&
      (/[،,]/.test(token.gap) ||
        (endsBody(tokens, i) &&
          (!closed ||
            /^ب/.test(token.bare) ||
            /^["”»“]/.test(token.gap) ||
            isPossessed(token) ||
            isFiniteVerb(token, tokens[i - 1])))),
  )
  const kept = end === -1 ? tokens : tokens.slice(0, end)
  const sure = isBareHead(kept) ? 0.5 : kept.length <= 7 ? 0.85 : 0.6
  return {
    kind: 'body',
    name: textOf(kept),
    words: kept.map(token => token.bare),
    role: null,
    title: null,
    sure,
  }
}

/** «أحد هؤلاء», «وكالة | وصفت بأنها …»: nobody is described, or an institution without its name. */
const isBareHead = ([first, second]: readonly Token[]): boolean =>
  second === undefined &&
  /^(?:ال)?(?:احد|احدي|بعض|عدد|عديد|كثير|معظم|اخرون|كثيرون)$|^(?!ال)(?:[ء-يٱ-ۓ]{2,}[^ا]ة|بيان|تقرير|حزب|مجلس|مركز|مكتب|معهد|موقع|نادي|ناد|فريق|بنك|مصرف|صندوق|اتحاد|تحالف|تيار|تنظيم|منشور)$/.test(
    first?.bare ?? '',
  )

/** «إبراهيم الجندلي مدير عام الحدائق», «ربوار طه، النائب عن …»: the name ends where a role begins. */
function nameFirst(
  tokens: readonly Token[],
  title: string | null,
  known: Known,
  closed: boolean,
): Person | null {
  const [first] = tokens
  // «وحاول دي كونتي», but «وولف»
  const isJoined = first !== undefined && (/^و(?![اوي])[ء-يٱ-ۓ]{3}/.test(first.bare) || isTold(first))
  if (isJoined && title === null && !mayBeGivenName(first) && !known.has(first.bare)) return null
  let end = tokens.findIndex((token, i) => i > 0 && (/[،,]/.test(token.gap) || beginsOffice(tokens, i)))
  if (end === -1) end = tokens.length
  const own = title !== null && isForeignInHa(tokens) ? new Set([...known, tokens[0]?.bare ?? '']) : known
  const cut = surnameAlone(trimName(tokens.slice(0, end), own), known)
  const name = closed ? wholeName(tokens.slice(0, end), 0, cut.length) : cut
  if (name.length === 0) return null
  const role = roleText(tokens.slice(end))
  // «سامر الحجار ومحمد العلي»: half of two is worse than none.
  const isPair = tokens.slice(1, name.length + 1).some(isJoinedName)
  const isThing = title === null && role === null && isIdafa(name, known)
  const evidence = nameScore(name, own) + (title !== null ? 4 : 0) + (role !== null ? 1.5 : 0)
  return {
    kind: 'person',
    name: textOf(name),
    words: name.map(token => token.bare),
    role: role ?? dignity(title),
    title,
    sure: evidence <= 0 ? 0.3 : isPair || isThing ? 0.5 : evidence >= 2.5 ? 0.9 : 0.65,
  }
}

/** «لسامر حداد» */
const isTold = ({ text, bare }: Token): boolean =>
  bare[0] === 'ل' && isGivenName({ text: text.slice(1), bare: bare.slice(1) })

/** «نص المشروع», «عقود اللاعبين»: a word of no name before a definite one that is neither of origin nor known as a name. */
const isIdafa = ([first, second]: readonly Token[], known: Known): boolean =>
  first !== undefined &&
  second !== undefined &&
  !mayBeGivenName(first) &&
  !known.has(first.bare) &&
  !lineage.has(first.bare) &&
  hasArticle(second) &&
  !/ي$/.test(second.bare) &&
  !known.has(second.bare)

/** «القاضية باربره جافيل»: behind a title, what looks like a noun with its pronoun but governs nothing. */
const isForeignInHa = ([first, second]: readonly Token[]): boolean =>
  first !== undefined &&
  isPossessed(first) &&
  /[^ت]ه$/.test(first.bare) &&
  second !== undefined &&
  !/^(?:ال|لل|[بلو])/.test(second.bare) &&
  !isBoundary(second) &&
  !isMasdar(second)

/** «نشر الحداد صورة»: a known family name that no other name follows stands alone. */
function surnameAlone(name: readonly Token[], known: Known): readonly Token[] {
  const [first, second] = name
  if (first === undefined || second === undefined || !known.has(first.bare)) return name
  // «وخاطب كونتي سلمون»: two family names are two people.
  const isOne = mayBeGivenName(first) && known.has(second.bare)
  return isOne || mayBeGivenName(second) || lineage.has(second.bare) || endsFamily(second.bare)
    ? name
    : [first]
}

/** «وزير المال الكندي بيل مورنو»: the best split into an office and a name behind it, or an office alone. */
function roleFirst(tokens: readonly Token[], title: string | null, known: Known, closed = false): Person {
  const comma = tokens.findIndex((token, i) => i > 0 && /[،,]/.test(token.gap))
  const limit = comma > 0 ? comma : tokens.length
  const adjective =
    comma > 0 &&
    /^ال.{2,}(?:ي|ية)$/.test(tokens[comma]?.bare ?? '') &&
    // «، الهادي زغدود،»
    !mayBeGivenName(tokens[comma] as Token) &&
    tokens[comma + 1] !== undefined
  const lead = comma > 0 ? Math.max(leadingTitles(tokens.slice(comma), known), adjective ? 1 : 0) : 0
  if (comma > 0 && (lead > 0 || mayBeGivenName(tokens[comma] as Token))) {
    const name = trimName(tokens.slice(comma + lead), known)
    if (name.length > 0) return named(tokens.slice(0, comma), name, title, 0.9)
  }
  // «مالك المصنع، رجل الأعمال فلان», «عضو المجلس، والمشرف على المكتبة فلان»
  const second = tokens[comma]
  const joined = second !== undefined && /^و/.test(second.bare) ? withoutFirst(second) : second
  if (comma > 0 && joined !== undefined && isRoleNoun(joined.bare)) {
    const other = roleFirst([joined, ...tokens.slice(comma + 1)], null, known)
    if (other.kind === 'person')
      return { ...other, role: roleText(tokens.slice(0, comma)) ?? other.role, title }
  }
  const split = bestSplit(tokens, limit, known)
  const best =
    closed && split.at !== -1
      ? { ...split, end: split.at + wholeName(tokens.slice(0, limit), split.at, split.end).length }
      : split
  // «رئيس وزراء سنغافورة»: a country is nobody's name.
  if (
    best.at !== -1 &&
    best.at > 0 &&
    tokens.slice(best.at, best.end).every(({ bare }) => countries.has(bare))
  )
    return office(tokens.slice(0, limit), title)
  if (best.at !== -1) {
    // «الولايات المتحدة فرض عقوبات»: without an office or a first name nothing says that a person is meant.
    const isGuess =
      !tokens.slice(0, best.at).some(({ bare }) => isRoleNoun(bare) || titles.has(bare)) &&
      !isKnownName(tokens, best, known)
    // «عضو لجنة متابعة ترميم جسر المدينة»: what stands behind an indefinite noun, without a first name, may be its complement.
    const isGoverned =
      !mayBeGivenName(tokens[best.at] as Token) &&
      !isDefinite(tokens[best.at - 1] as Token) &&
      !/["”»]/.test(tokens[best.at]?.gap ?? '') &&
      !known.has(tokens[best.end - 1]?.bare ?? '')
    // «المتحدث باسم رئيسة الوزراء فلانة»: whose name it is remains open.
    const isInner = tokens.some(({ bare }, i) => i < best.at && bare === 'باسم' && isOfficer(tokens[i + 1]))
    // «زوجة الصياد فلان»: her name or his.
    const isOfKin = kin.test(tokens[0]?.bare ?? '') && isOfficer(tokens[1]) && best.at > 1
    const sure =
      isInner || isOfKin || isGuess || isGoverned || isHalf(tokens, best.at, best.end, limit)
        ? 0.5
        : best.score > 3
          ? 0.9
          : 0.7
    return named(tokens.slice(0, best.at), tokens.slice(best.at, best.end), title, sure)
  }
  if (comma > 0) {
    const name = trimName(tokens.slice(comma), known)
    const isGuess =
      !tokens.slice(0, comma).some(({ bare }) => isRoleNoun(bare)) &&
      !isKnownName(name, { at: 0, end: name.length }, known)
    if (name.length > 0 && !isRoleNoun(joined?.bare ?? ''))
      return named(tokens.slice(0, comma), name, title, isGuess ? 0.5 : 0.9)
  }
  return office(tokens.slice(0, limit), title)
}

const withoutFirst = (token: Token): Token => ({
  ...token,
  text: token.text.slice(1),
  bare: token.bare.slice(1),
})

/** With ال, a country, or with a pronoun: nothing follows it but adjectives and names. */
const isDefinite = ({ bare }: Token): boolean =>
  /^(?:ال|لل|بال|وال).|(?:ه|ها|هم)$/.test(bare) || countries.has(bare) || titles.has(bare)

function named(role: readonly Token[], name: readonly Token[], title: string | null, sure: number): Person {
  const words = name.map(token => token.bare)
  return { kind: 'person', name: textOf(name), words, role: roleText(role) ?? dignity(title), title, sure }
}

/** A title that tells an office is worth printing; «السيد» and «الأستاذ» are forms of address. */
const dignity = (title: string | null): string | null =>
  title !== null && printable.test(title) ? title : null

const printable =
  /^(?:الأمير|الأميرة|الملك|الملكة|الشيخ|الشيخة|اللواء|العميد|العقيد|المقدم|الرائد|النقيب|الملازم|الجنرال|الفريق|النائب|النائبة|المستشار|القاضي|المحامي|المحامية|الدكتور|الدكتورة|المهندس|المهندسة|البروفيسور|البابا|المطران|المواطن|المواطنة|الطالب|الطالبة)/

function roleText(tokens: readonly Token[]): string | null {
  // «رئيس الهيئة | صاحب السمو»
  const address = tokens.findIndex(
    ({ bare }, i) => i > 0 && bare === 'صاحب' && tokens[i + 1]?.bare === 'السمو',
  )
  let end = officeLength(address === -1 ? tokens : tokens.slice(0, address))
  // «مدرب الفريق»: behind an indefinite office a title's word is its complement.
  while (end > 1 && isTitleAlone(tokens[end - 1] as Token) && !governs(tokens[end - 2])) end -= 1
  // «أعار الجزيرة الإماراتي لاعب الوسط فلانا»: an office begins with its noun.
  const noun = tokens.findIndex(token => isRoleNoun(token.bare))
  const text = textOf(tokens.slice(noun > 1 && !/^ال/.test(tokens[noun]?.bare ?? 'ال') ? noun : 0, end))
  // «زميله», «مديرته»: an office only beside the one it refers to.
  return text === '' || /^\S+(?:ه|ها|هم)$/.test(text) ? null : text
}

const kin = /^(?:ابنة?|نجل|والدة?|شقيقة?|زوجة?|ارملة)$/

const isOfficer = (token: Token | undefined): boolean =>
  token !== undefined && isRoleNoun(token.bare) && !isBodyNoun(token.bare)

/** «العميد الركن», «الراصد الجوي»: not a title of its own. */
const isTitleAlone = ({ bare }: Token): boolean =>
  titles.has(bare) && !/^ال(?:ركن|جوي|بحري|بري|مظلي)$/.test(bare)

const governs = (token: Token | undefined): boolean =>
  token !== undefined && isRoleNoun(token.bare) && !/^ال/.test(token.bare)

/** The words as written, with what stands between them folded to a space (marks around a name stay). */
export function textOf(tokens: readonly Token[]): string {
  const text = tokens
    .map((token, i) => (i === 0 ? '' : token.gap.replace(/\([^)]*\)|[،,()\s]+/g, ' ')) + token.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  const open =
    (text.match(/["“”«»]/g)?.length ?? 0) % 2 === 1 ? text.match(/["“”«»](?=[^"“”«»]*$)/)?.[0] : undefined
  return open === undefined ? text : text + ({ '«': '»', '“': '”', '”': '“' }[open] ?? open)
}
