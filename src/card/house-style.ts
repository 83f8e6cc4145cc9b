import type { CardContent } from './content.ts'
import { type DateStyle, dateInStyle } from './date-style.ts'

/** How a newsroom writes what can be written in several ways. Words are never changed. */
export interface HouseStyle {
  /** Digits and the signs that go with them. */
  readonly numerals: 'as-written' | 'arab' | 'latn'
  /** `guillemets`: « » with “ ” inside; `curly`: “ ” with ‘ ’ inside. */
  readonly quoteMarks: 'as-written' | 'guillemets' | 'curly'
  readonly dates: DateStyle | null
}

export const asWritten: HouseStyle = { numerals: 'as-written', quoteMarks: 'as-written', dates: null }

/** A card's words in house style. An English text keeps its own. */
export function inHouseStyle(content: CardContent, style: HouseStyle): CardContent {
  if (content.direction === 'ltr') return content
  const write = (text: string) => inNumerals(inMarks(text, style.quoteMarks), style.numerals)
  const maybe = (text: string | null) => (text === null ? null : write(text))
  const { speaker, date } = content
  return {
    ...content,
    text: content.text.map(write),
    leadIn: maybe(content.leadIn),
    speaker: speaker && { name: write(speaker.name), role: maybe(speaker.role) },
    kicker: maybe(content.kicker),
    dateline: maybe(content.dateline),
    date: maybe(date && shownDate(date, style.dates)),
  }
}

/** A date a machine wrote is no way to write one on a card, whatever the brand says of dates. */
function shownDate(date: string, style: DateStyle | null): string {
  if (style) return dateInStyle(date, style)
  return /^\d{4}-\d{2}-\d{2}/.test(date) ? dateInStyle(date, { months: 'gulf', calendar: 'gregorian' }) : date
}

const arab = '٠١٢٣٤٥٦٧٨٩'

/** A number with its separators and percent sign, not part of a Latin word, link or model name («GPT-5», «iOS 17»). */
const numbers =
  /(?<![A-Za-z0-9٠-٩@#_][-.:/]?|[A-Za-z] )[0-9٠-٩]+(?:[.,٫٬:/-][0-9٠-٩]+)*[%٪]?(?![-.:/]?[A-Za-z])/g

export function inNumerals(text: string, numerals: HouseStyle['numerals']): string {
  if (numerals === 'as-written') return text
  return text.replace(numbers, numerals === 'arab' ? toArab : toLatn)
}

function toArab(number: string): string {
  return number
    .replace(/(?<=\d)\.(?=\d+[%٪]?$)/, '٫')
    .replace(/(?<=\d),(?=\d{3})/g, '٬')
    .replace('%', '٪')
    .replace(/[0-9]/g, digit => arab[Number(digit)] as string)
}

function toLatn(number: string): string {
  return number
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replace('٪', '%')
    .replace(/[٠-٩]/g, digit => String(arab.indexOf(digit)))
}

const pairs = { guillemets: ['«»', '“”'], curly: ['“”', '‘’'] } as const

/**
 * Quotation marks of any kind as pairs of the brand's, nested ones in its second kind. Curly and straight marks open and
 * close by turns, since newsrooms type them in every direction; where they do not pair up the text stays as it is.
 */
export function inMarks(text: string, style: HouseStyle['quoteMarks']): string {
  if (style === 'as-written' || (text.match(/["“”„‟]/g)?.length ?? 0) % 2 === 1) return text
  const open: string[] = []
  let broken = false
  const written = text.replace(/["“”„‟«»]/g, mark => {
    const kind = mark === '«' || mark === '»' ? 'angle' : 'curly'
    const closes = mark === '»' || (mark !== '«' && open.includes('curly'))
    if (closes && open.at(-1) !== kind) broken = true
    if (closes) open.pop()
    const pair = pairs[style][Math.min(open.length, 1)] as string
    if (!closes) open.push(kind)
    return pair.charAt(closes ? 1 : 0)
  })
  return broken || open.length > 0 ? text : written
}
