import { Failure } from '../problem.ts'
import { kickerOf, sortBody } from './body.ts'
import { clean } from './clean.ts'
import type { Fields } from './fields.ts'
import { headOf, joinHeads, noHead } from './head.ts'
import { paragraphsOf } from './lines.ts'
import { isResidue } from './residue.ts'

/** An article as pasted: the headline is the first line that is neither residue nor a label. */
export function readText(text: string, input: string): Fields {
  const lines = paragraphsOf(clean(text)).map(unmark)
  const kept = lines.filter((line, i) => i > 40 || !isResidue(line))
  if (kept.length === 0) throw new Failure('empty-article', { path: input })
  let before = noHead
  let at = 0
  // A kicker, a source line or a date may stand above the headline.
  while (at < kept.length - 1 && at < 4) {
    const found = aboveHeadline(kept[at] ?? '')
    if (found === null) break
    before = joinHeads(before, found)
    at += 1
  }
  const line = kept[at] ?? ''
  if (!isHeadline(line)) throw new Failure('no-headline', { path: input })
  const { kicker, headline } = kickerOf(line)
  const body = sortBody(kept.slice(at + 1), line)
  const head = joinHeads(joinHeads(before, { ...noHead, kicker }), body.head)
  return { ...head, headline, url: null, image: null, paragraphs: body.paragraphs }
}

/** Longer than any headline counted in 60,933 articles (181 characters) or a whole sentence of prose: the headline is missing. */
function isHeadline(line: string): boolean {
  if (!/\p{L}/u.test(line)) return false
  const sentences = line.split(/[.؟!…](?:\s|$)/).filter(part => part.trim() !== '').length
  return line.length <= 130 || (line.length <= 250 && !/[.…]$/.test(line) && sentences === 1)
}

/** Only what cannot be a headline itself: a bare label, a known source line, a date. */
function aboveHeadline(line: string) {
  const head = headOf(line)
  // A site's address on top («EXAMPLE.INFO») is no headline of an Arabic article.
  if (/^[A-Za-z0-9.]{3,30}$/.test(line)) return { ...noHead, source: line }
  if (head === null || line.split(/[-–—|/:]/).some(part => part.trim().split(' ').length > 3)) return null
  return head.kicker !== null || head.date !== null ? head : null
}

/** Marks of Markdown that came along with the paste. */
const unmark = (line: string): string => line.replace(/^#{1,6}\s+/, '').replace(/\*\*(.{1,500}?)\*\*/g, '$1')
