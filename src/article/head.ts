import { fold } from './clean.ts'
import { dateIn } from './dates.ts'
import { givenNames } from './given-names.ts'
import { agencies, cities } from './places.ts'

/** What the lines between headline and story tell, and what a dateline tells. */
export interface Head {
  readonly kicker: string | null
  readonly source: string | null
  readonly dateline: string | null
  readonly author: string | null
  readonly date: string | null
}

export const noHead: Head = { kicker: null, source: null, dateline: null, author: null, date: null }

/** What two heads say together; the first has the last word. */
export const joinHeads = (a: Head, b: Head): Head => ({
  kicker: a.kicker ?? b.kicker,
  source: a.source ?? b.source,
  dateline: a.dateline ?? b.dateline,
  author: a.author ?? b.author,
  date: a.date ?? b.date,
})

/** Reads a line such as «خاص - المرفأ», «دبي – المرفأ», «كتب: …», «فلان – صحيفة»; null when it is none. */
export function headOf(line: string): Head | null {
  const text = line.replace(/[:：]\s*$/, '').trim()
  if (text.length > 90 || /[.؟!…]$/.test(text) || /[«»“”"]/.test(text)) return null
  const kicker = kickers.has(text.replace(/[:|!.\s]+$/, '')) ? text.replace(/[:|!.\s]+$/, '') : null
  if (kicker !== null) return { ...noHead, kicker }
  const author = text.match(byline)
  if (author?.[1] !== undefined && fold(author[1]).split(' ').length <= 6) return authored(author[1])
  const date = dateIn(text)
  const bare = fold(withoutDates(text).replace(clockTime, ' ').replace(dateLabel, ' '))
  if (date !== null && !/[\p{L}]{2}/u.test(bare.replace(/(?:ال)?(?:موافق|تاريخ|نشر|تحديث|آخر|في)/g, '')))
    return { ...noHead, date }
  const beside = date === null ? null : besideDate(bare)
  if (beside !== null) return { ...noHead, ...beside, date }
  const parts = bare
    .split(separator)
    .map(part => part.replace(/^[([\s]+|[)\]\s،,]+$/g, ''))
    .filter(part => part !== '')
  if (parts.length > 5) return null
  if (parts.length === 1 && !isKnown(parts[0] ?? '') && !isPerson(parts[0] ?? '')) return null
  if (parts.some(part => part.split(' ').length > (isPerson(part) || isPlace(part) ? 6 : 4))) return null
  const outlet = parts.some(part => outletNoun.test(part))
  const head = parts.reduce((found, part) => classify(found, part, outlet), { ...noHead, date })
  // «a – b» with neither a place, a name nor a label known is a headline's or a story's dash, unless the line is short.
  return parts.some(isKnown) || parts.some(isPerson) || bare.length <= 30 ? head : null
}

/** «الرياض 26 شوال … واس»: of up to three words left beside a date, where and by whom. */
function besideDate(
  bare: string,
): { readonly dateline: string | null; readonly source: string | null } | null {
  const words = bare.split(' ').filter(word => word.length > 2)
  if (words.length === 0 || words.length > 3 || separator.test(bare)) return null
  const source = words.find(word => agencies.has(word)) ?? null
  return { source, dateline: words.find(word => word !== source) ?? null }
}

/** A Hijri date stands beside the Gregorian one. */
const withoutDates = (text: string): string => {
  const date = dateIn(text)
  return date === null ? text : withoutDates(text.replace(date, ' '))
}

/** The dateline that opens a paragraph («دبي، الإمارات العربية المتحدة (CNN)-- », «سبق- الرياض: ») and what follows it. */
export function datelineOf(paragraph: string): { readonly head: Head; readonly rest: string } | null {
  const named = placeAndOutlet(paragraph)
  if (named !== null) return named
  const found =
    paragraph.match(inlineDateline) ?? paragraph.match(agencyDateline) ?? paragraph.match(plainDateline)
  const opening = found?.[1]
  // «قال فلان (14 عاما):»
  if (found === null || opening === undefined || /\([^)]*[\d٠-٩]/.test(opening)) return null
  let head = headOf(opening.replace(/\(([^)]*)\)/g, ' - $1 '))
  let rest = paragraph.slice(found[0].length).trim()
  // «دمشق - سانا: …»: the agency behind the place.
  const agency = rest.match(/^([^:.«»]{2,20}?)\s*(?::|--|—)\s*/)
  if (head !== null && head.dateline !== null && agency?.[1] !== undefined && agencies.has(agency[1])) {
    head = { ...head, source: head.source ?? agency[1] }
    rest = rest.slice(agency[0].length)
  }
  const known = head !== null && (head.dateline !== null || head.source !== null)
  return head !== null && known && rest.split(' ').length >= 5 ? { head, rest } : null
}

/** «دار الغدير – المدرّج الشرقي: …»: a dash and a colon tell place and outlet apart where neither is known. */
function placeAndOutlet(paragraph: string): { readonly head: Head; readonly rest: string } | null {
  const [all = '', place = '', outlet = ''] = paragraph.match(dashAndColon) ?? []
  const rest = paragraph.slice(all.length)
  const isShort = [place, outlet].every(part => part !== '' && part.split(' ').length <= 3)
  if (!isShort || [place, outlet].some(part => isKnown(part) || isPerson(part))) return null
  return rest.split(' ').length >= 5 ? { head: { ...noHead, dateline: place, source: outlet }, rest } : null
}

/** The labels a newsroom sets above a headline. */
export const kickers: ReadonlySet<string> = new Set(
  `عاجل|خاص|حصري|حصريا|حصرياً|تقرير|تقرير خاص|تقارير|تحليل|تحليل إخباري|رأي|مقال|مقال رأي|مقالات|افتتاحية|حوار|مقابلة|تحقيق|تحقيقات|استطلاع|متابعة|متابعات|
تغطية|بالفيديو|بالصور|فيديو|صور|شاهد|انفوجراف|إنفوغراف|إنفوغرافيك|بث مباشر|مباشر|بيان|بيان صحفي|ملف|قصة|بروفايل|كاريكاتير|محدث|تحديث|خبر عاجل|أخبار|محليات|سياسة|
اقتصاد|رياضة|ثقافة|ثقافي|سياسي|اقتصادي|رياضي|اجتماعي|عام|دولي|عربي|محلي|صحة|علوم|تكنولوجيا|فن|فنون|منوعات|مجتمع|اجتماعيات|ثقافة وفنون|علوم وتكنولوجيا`
    .split('|')
    .map(kicker => kicker.trim()),
)

const byline =
  /^(?:كتب|كتبت|كتبه|كتبها|بقلم|إعداد|اعداد|تحرير|تقرير|تحقيق|حوار|حاوره|حاورها|حاورته|أجرى الحوار|ترجمة|تصوير|مراسلنا|مراسل|الكاتب|المحرر|المؤلف|by|By)\s*[:：/-]\s*(\S.{1,60})$/
const separator = /\s*[-–—−|/•·]+\s*|\s+ـ+\s+|\s*[،,]\s+(?=\()/
const clockTime =
  /\d{1,2}\s*[:٫]\s*\d{2}(?:\s*:\s*\d{2})?\s*(?:ص|م|ت\s*م|صباحا|صباحاً|مساء|مساءً|am|pm|AM|PM|GMT|UTC|جمت|بتوقيت\s+\S+)?|الساعة|GMT|UTC/g
const dateLabel = /(?:نشر(?:ت)?\s+(?:في|يوم|بتاريخ)?|تاريخ النشر|آخر تحديث|تم النشر|تحديث)\s*:?|الموافق/g
const inlineDateline = /^(.{2,70}?\([^)]{2,25}\))\s*(?:--|—|–|-|:)+\s*/
const dashAndColon = /^([^.؟!«»“”":؛،–—-]{2,25}?)\s+[-–—]\s+([^.؟!«»“”":؛،–—-]{2,25}?)\s*:\s+/
const agencyDateline = /^([^.؟!«»“”":؛]{2,70}?)\s*(?:--|—)\s*/
const plainDateline = /^([^.؟!«»“”":؛]{2,60}?)\s*(?::|[-–]\s)\s*/

function classify(head: Head, part: string, outletNamed: boolean): Head {
  const label = part.replace(/^خاص\s*(?:بـ|ب|ل|لـ|إلى)?\s*/, '')
  if (kickers.has(part)) return { ...head, kicker: head.kicker ?? part }
  if (part.startsWith('خاص ') && label !== '')
    return { ...head, kicker: head.kicker ?? 'خاص', source: head.source ?? label }
  if (isPlace(part)) return { ...head, dateline: head.dateline ?? part }
  if (agencies.has(part)) return { ...head, source: head.source ?? part }
  if (isPerson(part)) return { ...head, author: head.author === null ? part : `${head.author}، ${part}` }
  // Beside a named outlet, a word or two is the place.
  if (outletNamed && !outletNoun.test(part) && part.split(' ').length <= 2)
    return { ...head, dateline: head.dateline ?? part }
  return { ...head, source: head.source ?? part }
}

const outletNoun = /^(?:وكالة|صحيفة|جريدة|موقع|إذاعة|اذاعة|قناة|شبكة|منصة|مجلة)\s/

const isKnown = (part: string): boolean =>
  kickers.has(part) ||
  part.startsWith('خاص ') ||
  isPlace(part) ||
  agencies.has(part) ||
  /^[A-Za-z][A-Za-z0-9 .]{1,14}$/.test(part)

/** «دبي» or «دبي، الإمارات العربية المتحدة». */
const isPlace = (part: string): boolean =>
  cities.has(fold((part.split(/[،,]/)[0] ?? '').replace(/[()]/g, '')))

/** Two to five words that begin with a first name. */
export function isPerson(part: string): boolean {
  const words = part.split(' ')
  const first = (words[0] ?? '')
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
  if (words.length < 2 || words.length > 5 || /\d/.test(part)) return false
  return givenNames.has(first) || (first === 'عبد' && words.length >= 3)
}

const authored = (name: string): Head => ({ ...noHead, author: fold(name.split(/[-–|]/)[0] ?? name) })
