import { fold } from './clean.ts'
import { dateIn } from './dates.ts'
import { type Head, joinHeads, noHead } from './head.ts'
import {
  headOfParts,
  isKnown,
  isNamedPlace,
  isPerson,
  isPlace,
  isTold,
  labelOf,
  partsOf,
  separator,
  shownLabel,
} from './head-parts.ts'
import { agencies } from './places.ts'

/**
 * Reads a line such as «خاص - المرفأ», «دبي – المرفأ», «كتب: …», «فلان – صحيفة»; null when it is none. `story` is what follows it, for
 * places no list knows.
 */
export function headOf(line: string, story = ''): Head | null {
  const text = line.replace(/[:：]\s*$/, '').trim()
  if (text.length > 90 || /[.؟!…]$/.test(text) || /[«»“”"]/.test(text)) return null
  const label = labelOf(text)
  if (label !== null) return { ...noHead, kicker: shownLabel(label) }
  const posted = text.match(aggregated)
  if (posted !== null) return aggregatedHead(posted)
  const author = text.match(byline)
  if (author?.[1] !== undefined && isByline(text, author[1])) return authored(author[1], story)
  const date = dateIn(text)
  const bare = fold(withoutDates(text).replace(clockTime, ' ').replace(dateLabel, ' '))
  if (date !== null && !/[\p{L}]{2}/u.test(bare.replace(/(?:ال)?(?:موافق|تاريخ|نشر|تحديث|آخر|في)/g, '')))
    return { ...noHead, date }
  const beside = date === null ? null : besideDate(bare, story)
  if (beside !== null) return { ...noHead, ...beside, date }
  const parts = partsOf(bare)
  if (parts.length > 5) return null
  if (parts.length === 1 && !isTold(parts[0] ?? '')) return null
  if (parts.some(part => part.split(' ').length > (isPerson(part) || isPlace(part) ? 6 : 4))) return null
  const head = { ...headOfParts(parts, story), date }
  // «a – b» with neither a place, a name nor a label known is a headline's or a story's dash, unless the line is short.
  return head.dateline !== null || head.author !== null || parts.some(isKnown) || bare.length <= 30
    ? head
    : null
}

/** «الرياض 26 شوال … واس», «المرفأ 4 مارس …»: of up to three words left beside a date, where and by whom. */
function besideDate(bare: string, story: string): Pick<Head, 'dateline' | 'source'> | null {
  const words = bare.split(/[ .]+/).filter(word => word.length > 2)
  if (words.length === 0 || words.length > 3 || separator.test(bare)) return null
  const source = words.find(word => agencies.has(word)) ?? null
  const rest = words.filter(word => word !== source)
  const whole = rest.join(' ')
  if (isPlace(whole) || isNamedPlace(whole, story)) return { source, dateline: whole }
  return source === null ? { source: whole, dateline: null } : { source, dateline: rest[0] ?? null }
}

/** A Hijri date stands beside the Gregorian one. */
const withoutDates = (text: string): string => {
  const date = dateIn(text)
  return date === null ? text : withoutDates(text.replace(date, ' '))
}

/** The author, and what stands behind a dash: «بقلم: فلان – صحيفة». */
function authored(text: string, story: string): Head {
  const [name = text, ...others] = partsOf(text)
  return joinHeads({ ...noHead, author: fold(name) }, headOfParts(others, story))
}

/** «رصد: ارتفاع الأسعار», «بقلم رصاص»: what such words introduce is somebody only if it is named like one. */
function isByline(text: string, by: string): boolean {
  if (fold(by).split(' ').length > 6) return false
  const isSure = /^(?:كتب|بقلم\s*[:：/ـ–-]|[إا]عداد|تحرير|تصوير|مراسل|الكاتب|المحرر|المؤلف|by)/i.test(text)
  return isSure || isPerson(partsOf(by)[0] ?? '')
}

/** «نديم الأشقرنشر في المرفأ يوم 04 - 03 - 2026», as sites that gather others' articles say it. */
const aggregated = /^(.{0,40}?)(?<!\s)نشر في (.{2,30}) يوم (\d{1,2} ?- ?\d{1,2} ?- ?\d{4})$/

function aggregatedHead([, name = '', source = '', date = '']: readonly string[]): Head {
  const author = name === '' || source.startsWith(name) ? null : name
  return { ...noHead, author, source, date }
}

const byline =
  /^(?:كتب|كتبت|كتبه|كتبها|بقلم|إعداد|اعداد|تحرير|تقرير|تحقيق|رصد|حوار|حاوره|حاورها|حاورته|أجرى الحوار|ترجمة|تصوير|مراسلنا|مراسل|الكاتب|المحرر|المؤلف|by|By)(?: و(?:تصوير|تحرير|إعداد|اعداد|ترجمة|تقرير))?(?:\s*[:：/ـ–-]\s*|(?<=بقلم)\s)(\S.{1,60})$/
const clockTime =
  /\d{1,2}\s*[:٫]\s*\d{2}(?:\s*:\s*\d{2})?\s*(?:(?:ص|م|ت\s*م|صباحاً?|مساءً?|am|pm|AM|PM|جمت)(?!\p{L}))?|الساعة|بتوقيت\s+\S+(?:\s+العاصمة)?|GMT|UTC/gu
const dateLabel =
  /(?:نشر(?:ت)?\s+(?:في|يوم|بتاريخ)?|تاريخ النشر|آخر تحديث|تم النشر|تحديث|المصدر)\s*:*|ا?لموافق|(?<!\p{L})يوم(?!\p{L})/gu
