import { fold } from './clean.ts'
import { givenNames } from './given-names.ts'
import { type Head, joinHeads, noHead } from './head.ts'
import { agencies, cities } from './places.ts'

/** What stands between dashes and bars («خاص - المرفأ», «فلان – صحيفة – مدينة»), and in parentheses when it is known («فلان (جدة)»). */
export const partsOf = (text: string): readonly string[] =>
  text
    .replace(/\s*\(([^)]*)\)/g, (all, it) => (isTold(it) ? ` - ${it} ` : all))
    .split(separator)
    .map(part => part.replace(/^[([\s،,]+|[\s،,]+$/g, ''))
    .map(part => (part.includes('(') ? part : part.replace(/[)\]]+$/, '')))
    .filter(part => (/\p{L}{2}/u.test(part) || agencies.has(part)) && !roles.has(part))

const roles = new Set(['ترجمة', 'إعداد', 'اعداد', 'تصوير', 'تحرير', 'كتب', 'بقلم'])

export const separator = /\s*[-–—−|/•·]+\s*|\s+ـ+\s+|\s*[،,]\s+(?=\()/

/**
 * Who is author, outlet, place and label among such parts. A place that no list knows is told by the `story` under the line, which
 * names it once more («في …», «بـ…»).
 */
export function headOfParts(parts: readonly string[], story: string): Head {
  const places = new Set(parts.filter((_, i) => isPlaceAmong(parts, i, story)))
  const others = parts.slice(1).filter(part => !places.has(part) && !kickers.has(part))
  let head = noHead
  for (const [i, part] of parts.entries()) {
    const isAuthor = i === 0 && parts.length > 2 && others.length > 0
    head = places.has(part)
      ? joinHeads(head, { ...noHead, dateline: part })
      : classified(head, part, isAuthor)
  }
  return head
}

function isPlaceAmong(parts: readonly string[], i: number, story: string): boolean {
  const part = parts[i] ?? ''
  if (isPlace(part)) return true
  if (isTold(part)) return false
  const isShort = part.split(/[\s(،,]+/).length <= 3
  if (/\([^)]+\)$/.test(part)) return isShort
  // Beside a named outlet, or behind an agency, a word or two is the place.
  const outlet = parts.some(it => outletNoun.test(it)) || agencies.has(parts[i - 1] ?? '')
  if (outlet && !outletNoun.test(part) && part.split(' ').length <= 2) return true
  const namesPlace = (it: string) => !isTold(it) && isNamedPlace(it, story)
  return namesPlace(part) && parts.filter(namesPlace).length === 1
}

/** Whether the story says «في …», «مدينة …», «ب…» of it. */
export function isNamedPlace(part: string, story: string): boolean {
  const name = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const before = '[وفبل]{0,2}(?:في|إلى|محافظة|محافظ|مدينة|بلدية|منطقة|شرطة|أمير|شرق|غرب|شمال|جنوب) |[وف]?ب'
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${before})${name}(?![\\p{L}\\p{M}])`, 'u').test(story)
}

function classified(head: Head, part: string, mayBeAuthor: boolean): Head {
  const label = part.replace(/^خاص\s*(?:بـ|ب|ل|لـ|إلى)?\s*/, '')
  if (kickers.has(part)) return { ...head, kicker: head.kicker ?? shownLabel(part) }
  if (part.startsWith('خاص ') && label !== '')
    return { ...head, kicker: head.kicker ?? 'خاص', source: head.source ?? label }
  if (agencies.has(part)) return { ...head, source: head.source ?? part }
  const words = part.split(' ').length
  if (isPerson(part) || (mayBeAuthor && !isKnown(part) && words > 1 && words < 5))
    return { ...head, author: head.author === null ? part : `${head.author}، ${part}` }
  return { ...head, source: head.source ?? part }
}

/** The labels a newsroom sets above a headline. */
export const kickers: ReadonlySet<string> = new Set(
  `عاجل|خاص|حصري|حصريا|حصرياً|تقرير|تقرير خاص|تقارير|تحليل|تحليل إخباري|رأي|مقال|مقال رأي|مقالات|افتتاحية|حوار|مقابلة|تحقيق|تحقيقات|استطلاع|متابعة|متابعات|
تغطية|بالفيديو|بالصور|فيديو|صور|شاهد|انفوجراف|إنفوغراف|إنفوغرافيك|بث مباشر|مباشر|بيان|بيان صحفي|ملف|قصة|بروفايل|كاريكاتير|محدث|تحديث|خبر عاجل|أخبار|محليات|سياسة|
اقتصاد|رياضة|ثقافة|ثقافي|سياسي|اقتصادي|رياضي|اجتماعي|عام|دولي|عربي|محلي|صحة|علوم|تكنولوجيا|فن|فنون|منوعات|مجتمع|اجتماعيات|ثقافة وفنون|علوم وتكنولوجيا`
    .split('|')
    .map(kicker => kicker.trim()),
)

/** The label a line consists of; null when it is none. */
export function labelOf(line: string): string | null {
  const label = line.replace(/[:|!.\s]+$/, '')
  return kickers.has(label) ? label : null
}

/** Labels that file an article, or say that it was gathered, tell its readers nothing. */
export const shownLabel = (label: string): string | null =>
  /^(?:عام|أخبار|متابع(?:ات|ة))$/.test(label) ? null : label

const outletNoun = /^(?:وكالة|صحيفة|جريدة|موقع|إذاعة|اذاعة|قناة|شبكة|منصة|مجلة)\s/

/** A label, a place, an agency, an outlet in Latin letters. */
export const isKnown = (part: string): boolean =>
  kickers.has(part) ||
  part.startsWith('خاص ') ||
  isPlace(part) ||
  agencies.has(part) ||
  /^[A-Za-z][A-Za-z0-9 .]{1,14}$/.test(part)

/** What a part is can be told without the others. */
export const isTold = (part: string): boolean => isKnown(part) || isPerson(part)

/** «دبي» or «دبي، الإمارات العربية المتحدة». */
export const isPlace = (part: string): boolean =>
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
