import { type Head, noHead } from './head.ts'
import { headOf } from './head-line.ts'
import { isKnown, isPlace, isTold, partsOf } from './head-parts.ts'
import { agencies } from './places.ts'

/** A dateline and what follows it. */
interface Opening {
  readonly head: Head
  readonly rest: string
}

/** The dateline that opens a paragraph («دبي، الإمارات العربية المتحدة (CNN)-- », «سبق- الرياض: ») and what follows it. */
export function datelineOf(paragraph: string): Opening | null {
  const opening = placeAndAgency(paragraph) ?? placeAndOutlet(paragraph) ?? known(paragraph)
  return opening !== null && opening.rest.split(' ').length >= 5 ? opening : null
}

/** «دبي، الإمارات العربية المتحدة (CNN)-- »: what stands before an agency in parentheses is the place, whether a list knows it or not. */
function placeAndAgency(paragraph: string): Opening | null {
  const [all = '', place = '', agency = ''] = paragraph.match(parenthesized) ?? []
  const [city = '', country = '', ...others] = place.split(/[،,]/).map(part => part.trim().split(' '))
  const rest = paragraph.slice(all.length)
  const isLong = city.length > 2 || country.length > 3 || others.length > 0
  // «قال الوزير (رويترز): إن …» is no place.
  if (all === '' || isLong || !agencies.has(agency) || /^[إأب]?[أإ]ن\s/.test(rest)) return null
  return { head: { ...noHead, dateline: place || null, source: agency }, rest }
}

/** «دار الغدير – المدرّج الشرقي: …»: a dash and a colon tell place and outlet apart where neither is known. */
function placeAndOutlet(paragraph: string): Opening | null {
  const [all = '', place = '', outlet = ''] = paragraph.match(dashAndColon) ?? []
  const rest = paragraph.slice(all.length)
  const isShort = [place, outlet].every(part => part !== '' && part.split(' ').length <= 3)
  const isTellable = [place, outlet].some(isTold) || headOf(all, rest)?.dateline !== null
  return isShort && !isTellable ? { head: { ...noHead, dateline: place, source: outlet }, rest } : null
}

function known(paragraph: string): Opening | null {
  for (const form of forms) {
    const [all = '', line = ''] = paragraph.match(form) ?? []
    // «قال فلان (14 عاما):»
    if (all === '' || /\([^)]*[\d٠-٩]/.test(line)) continue
    const rest = paragraph.slice(all.length).trim()
    const head = headOf(line, rest)
    if (head === null || (head.dateline === null && head.source === null)) continue
    const parts = partsOf(line)
    if (parts.length === 2 && parts.every(isPlace)) return null
    if (isByline(parts, head)) return agencyBehind({ head, rest })
  }
  return null
}

/**
 * «ندى الأشقر - وزيرة الثقافة: …» speaks, «القاهرة - بيروت: …» is a journey: beside a place, an agency or a label a byline holds one
 * word or so that nobody knows, its outlet.
 */
function isByline(parts: readonly string[], { dateline }: Head): boolean {
  if (parts.some(part => /(?<!\p{L})[\d٠-٩]/u.test(part))) return false
  const unknown = parts.filter(part => !isTold(part) && part !== dateline)
  if (unknown.some(part => part.split(' ').some(isPlace))) return false
  if (unknown.length === 0) return true
  // «الرياض - قال الوزير: …»
  if (dateline !== null) return dateline !== parts[0] || unknown.every(part => !part.includes(' '))
  return (
    parts.some(isKnown) &&
    unknown.every(part => !part.includes(' ') && (part === parts[0] || !part.startsWith('ال')))
  )
}

/** «دمشق - سانا: …»: the agency behind the place. */
function agencyBehind({ head, rest }: Opening): Opening {
  const agency = rest.match(/^([^:.«»]{2,20}?)\s*(?::|--|—)\s*/)
  if (head.dateline === null || agency?.[1] === undefined || !agencies.has(agency[1])) return { head, rest }
  return { head: { ...head, source: head.source ?? agency[1] }, rest: rest.slice(agency[0].length) }
}

const parenthesized = /^([^.؟!«»“”":؛()]{0,60}?)[\s–—ـ-]*\(([^)]{2,25}?)(?:\)[\s–—-]*[–—:-]|--)\s*/
const dashAndColon = /^([^.؟!«»“”":؛،–—-]{2,25}?)\s+[-–—]\s+([^.؟!«»“”":؛،–—-]{2,25}?)\s*:\s+/
const forms = [
  /^(.{2,70}?\([^)]{2,25}\))\s*(?:--|—|–|-|:)+\s*/,
  // «فلان- سبق- جدة: »
  /^([^.؟!«»“”":؛]{2,40}?(?:[-–—]|\sـ+\s)[^.؟!«»“”":؛]{2,40}?)\s*:\s*/,
  /^([^.؟!«»“”":؛]{2,70}?)\s*(?:--|—)\s*/,
  /^([^.؟!«»“”":؛]{2,60}?)\s*(?::|[-–]\s)\s*/,
]
