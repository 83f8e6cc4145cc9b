/** The first date written in `text`, as written: Gregorian or Hijri, in words of any region or in figures; null when none. */
export function dateIn(text: string): string | null {
  const found = text.match(inWords) ?? text.match(inFigures) ?? text.match(english)
  return found === null ? null : found[0].trim()
}

const digits = '[0-9\u0660-\u0669\u06f0-\u06f9]'
// Egypt and the Gulf, the Levant and Iraq, the Maghreb; then the Hijri year.
const months = [
  'يناير|فبراير|مارس|[أإا]بريل|مايو|يونيو|يونية|يوليو|يوليه|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر',
  'كانون الثاني|كانون الأول|شباط|آذار|اذار|نيسان|[أا]يار|حزيران|تموز|آب|[أا]يلول|تشرين الأول|تشرين الثاني',
  'جانفي|فيفري|[أا]فريل|ماي|جوان|جويلية|[أا]وت|يونيوز|يوليوز|غشت|شتنبر|نونبر|دجنبر',
  'محرم|المحرم|صفر|ربيع الأول|ربيع الآخر|ربيع الثاني|جمادى الأولى|جمادى الآخرة|جمادى الثانية|رجب|شعبان|رمضان|شوال|ذو القعدة|ذي القعدة|ذو الحجة|ذي الحجة',
].join('|')
const weekday = '(?:(?:ال)?(?:سبت|أحد|اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة)\\s*[،,-]?\\s*)?'
const era = '(?:\\s*(?:هـ|م|ميلادي|هجري)(?=[\\s،.|)-]|$))?'

const inWords = new RegExp(
  `${weekday}${digits}{1,2}\\s*-?\\s*(?:من\\s+)?(?:شهر\\s+)?(?:${months})(?:\\s*[/-]\\s*(?:${months}))?\\s*[،,-]?\\s*${digits}{4}${era}`,
)
const inFigures = new RegExp(
  `${weekday}(?<!${digits})(?:${digits}{1,2}\\s*[/.-]\\s*${digits}{1,2}\\s*[/.-]\\s*${digits}{4}|${digits}{4}\\s*[/-]\\s*${digits}{1,2}\\s*[/-]\\s*${digits}{1,2})(?!${digits})${era}`,
)
const english =
  /(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*)?\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{4}/
