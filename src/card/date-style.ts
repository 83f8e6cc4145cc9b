/** The months' names by region, and the calendar. */
export interface DateStyle {
  readonly months: 'gulf' | 'levant' | 'maghreb' | 'morocco'
  readonly calendar: 'gregorian' | 'hijri' | 'both'
}

/** CLDR's locale for each region's month names: نوفمبر، تشرين الثاني، نوفمبر with جانفي، نونبر. */
const locales = { gulf: 'ar-EG', levant: 'ar-SY', maghreb: 'ar-TN', morocco: 'ar-MA' } as const

/** A date as written, in the brand's style; unchanged when it cannot be read for certain. */
export function dateInStyle(written: string, { months, calendar }: DateStyle): string {
  const date = parseDate(written)
  if (!date) return written
  const show = (ca: string) =>
    new Intl.DateTimeFormat(`${locales[months]}-u-nu-latn-ca-${ca}`, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
      .format(date)
      .replace(/[\u200E\u200F]/g, '')
      .replace(/ ?هـ$/, ' هـ')
  const shown = { gregorian: show('gregory'), hijri: show('islamic-umalqura') }
  return calendar === 'both' ? `${shown.gregorian} – ${shown.hijri}` : shown[calendar]
}

/** Every region's names for the Gregorian months, January first. */
const names = [
  ['يناير', 'كانون الثاني', 'جانفي'],
  ['فبراير', 'شباط', 'فيفري'],
  ['مارس', 'آذار', 'اذار'],
  ['أبريل', 'إبريل', 'ابريل', 'نيسان', 'أفريل'],
  ['مايو', 'أيار', 'ايار', 'ماي'],
  ['يونيو', 'يونية', 'حزيران', 'جوان', 'يونيوز'],
  ['يوليو', 'يوليه', 'تموز', 'جويلية', 'يوليوز'],
  ['أغسطس', 'اغسطس', 'آب', 'أوت', 'غشت'],
  ['سبتمبر', 'أيلول', 'ايلول', 'شتنبر'],
  ['أكتوبر', 'اكتوبر', 'تشرين الأول'],
  ['نوفمبر', 'تشرين الثاني', 'نونبر'],
  ['ديسمبر', 'كانون الأول', 'دجنبر'],
]

/** Midnight UTC of a Gregorian date in ISO form, in figures with the day first, or with its month in words; else null. */
function parseDate(written: string): Date | null {
  const text = written.replace(/[٠-٩]/g, digit => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
  const iso = /(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text)
  if (iso) return utc(iso[1], iso[2], iso[3])
  const figures = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(text)
  // 03/04 is the third of April or the fourth of March: only a day past the twelfth tells which.
  if (figures)
    return Number(figures[1]) > 12 || figures[1] === figures[2]
      ? utc(figures[3], figures[2], figures[1])
      : null
  const words = /(?<!\d)(\d{1,2})\s+(?:من\s+)?(\p{L}+(?:\s(?:الأول|الثاني))?)[^\d]*(\d{4})(?!\d)/u.exec(text)
  const month = names.findIndex(all => all.includes(words?.[2] ?? ''))
  return words && month >= 0 ? utc(words[3], String(month + 1), words[1]) : null
}

function utc(year = '', month = '', day = ''): Date | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? date : null
}
