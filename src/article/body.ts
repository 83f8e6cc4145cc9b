import { fold } from './clean.ts'
import { datelineOf } from './dateline.ts'
import { type Head, joinHeads, noHead } from './head.ts'
import { headOf } from './head-line.ts'
import { isPerson, isPlace, kickers, partsOf, shownLabel } from './head-parts.ts'
import { agencies } from './places.ts'
import { cutTail, endsArticle, isRelated, isResidue } from './residue.ts'

export interface Body {
  readonly head: Head
  readonly paragraphs: readonly string[]
}

/**
 * What follows the headline, sorted: lines of source, author and date out of the first few paragraphs, the dateline off the
 * first one, residue and repetitions of the headline dropped, tags at the end cut.
 */
export function sortBody(lines: readonly string[], headline: string): Body {
  const kept: string[] = []
  let head = noHead
  const own = untilEnd(lines)
  for (const [i, line] of own.entries()) {
    if (isResidue(line) || sameWords(line, headline)) continue
    const found = kept.length === 0 ? headOf(line, own.slice(i + 1, i + 4).join(' ')) : null
    if (found !== null) head = joinHeads(head, found)
    else kept.push(line)
  }
  return finish(head, kept)
}

/** True when two lines say the same but for punctuation and spacing. */
const sameWords = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) < 30 && letters(a) === letters(b) && letters(a) !== ''

/** A label in front of a headline («عاجل | …», «ثقافي / …»), and the headline without it. */
export function kickerOf(headline: string): { readonly kicker: string | null; readonly headline: string } {
  const found = headline.match(/^([\p{L} ]{2,14}?)\s*([|/:]|[-–—]{1,2}\s|[…!]+\s)\s*(.{8,})$/u)
  const label = found?.[1]?.trim()
  const rest = found?.[3]
  if (label === undefined || rest === undefined || !kickers.has(label)) return { kicker: null, headline }
  // «تقرير: …» and «دراسة: …» name a source before what it says; only a label of urgency or form stands before a colon.
  if (found?.[2] === ':' && !beforeColon.has(label)) return { kicker: null, headline }
  return { kicker: shownLabel(label), headline: fold(rest) }
}

const beforeColon = new Set([
  'عاجل',
  'خاص',
  'حصري',
  'حصريا',
  'فيديو',
  'بالفيديو',
  'بالصور',
  'صور',
  'شاهد',
  'رأي',
  'تحليل',
  'محدث',
  'مباشر',
  'خبر عاجل',
])

function finish(found: Head, kept: readonly string[]): Body {
  let head = found
  const paragraphs = [...kept]
  const opening = datelineOf(paragraphs[0] ?? '')
  if (opening !== null) {
    head = joinHeads(head, opening.head)
    paragraphs[0] = opening.rest
  }
  const last = paragraphs.length - 1
  if (last >= 0) paragraphs[last] = cutTail(paragraphs[last] ?? '')
  const credit = endCredit(paragraphs.at(-1) ?? '', paragraphs.at(-2) ?? '')
  if (credit !== null && paragraphs.length > 1) {
    paragraphs.pop()
    head = joinHeads(head, credit)
  }
  return { head, paragraphs: paragraphs.filter(paragraph => paragraph !== '') }
}

/** «المصدر: وكالات», «(أ.ف.ب)», «المرفأ/ رويترز» or the author's name as the last line. */
function endCredit(line: string, before: string): Head | null {
  const found =
    line.match(/^(?:المصدر|المصادر|مصدر الخبر)\s*[:：]\s*(.{2,60})$/) ??
    line.match(/^[([]([^)\]]{2,25})[)\]]\.?$/)
  const source = found?.[1]?.trim()
  if (source !== undefined) return { ...noHead, source }
  const parts = partsOf(line)
  if (line.length > 45 || !/^.{45,}[.؟!…»”"]$/s.test(before)) return null
  const agency = parts.length > 1 ? parts.find(part => agencies.has(part)) : undefined
  if (agency !== undefined) return { ...noHead, source: agency }
  return parts.some(isSigned) && parts.every(part => isSigned(part) || isPlace(part)) ? headOf(line) : null
}

/** A first name and one or two more, none of them with a preposition or as a verb in the imperfect has it: «كريم يفوز بالسباق» is a heading. */
const isSigned = (part: string): boolean =>
  isPerson(part) &&
  part
    .replace(/(?:^|\s)(?:عبد|بن|ولد|آل|أبو)(?=\s)/g, '')
    .trim()
    .split(' ').length <= 3 &&
  !/\s(?:ي|بال|لل|في\s|على\s|إلى\s|من\s|عن\s|جديد|كبير)/.test(part)

/** Stops at the tags or comments, if enough of a story stands before them; links to other articles amid the story are taken out. */
function untilEnd(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line, i) => i > 0 && endsArticle(line) && lines.slice(0, i).some(isProse))
  if (end === -1) return lines
  const links = lines.slice(end + 1).findIndex(line => line.length > 150 && isProse(line))
  const goesOn = isRelated(lines[end] ?? '') && links !== -1 && links <= mostLinks
  return goesOn ? [...lines.slice(0, end), ...untilEnd(lines.slice(end + 1 + links))] : lines.slice(0, end)
}

/** Of a box of related links; more are another page's teasers. */
const mostLinks = 4

const isProse = (line: string): boolean => line.length > 80 || /[.؟!]$/.test(line)
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
