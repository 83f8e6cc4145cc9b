import type { Gender, Mention } from './mentions.ts'
import { around, isBefore, type Place } from './place.ts'

/**
 * The last one who spoke before `place` as a sentence's subject, if the verb's form does not contradict it; with `anySubject` (the
 * verb does not say that somebody goes on speaking) also the one whose deed the last sentence told.
 */
export function lastSpeaker(
  place: Place,
  mentions: readonly Mention[],
  gender: Gender,
  anySubject: boolean,
  plural: boolean,
): Mention | null {
  const fits = (mention: Mention): boolean =>
    gender === null || mention.gender === null || mention.gender === gender
  let last: Mention | null = null
  let seen = 0
  // Backwards, and no further than an omitted subject can reach.
  const near = around(mentions, place)
  for (let i = near.findLastIndex(mention => isBefore(mention, place)); i >= 0 && seen < farthest; i -= 1) {
    const mention = near[i] as Mention
    // «رأى آخرون …. وقال»: not they.
    if (!plural && isCrowd(mention)) continue
    if (!mention.main || !(mention.speaks || (anySubject && mention.opens))) continue
    seen += 1
    if (last === null && fits(mention)) return mention
    if (last !== null && mention.gender === gender) return mention
    last ??= mention
  }
  return (
    last ??
    near.findLast(
      mention => isBefore(mention, place) && (mention.speaks || mention.opens) && fits(mention),
    ) ??
    null
  )
}

/** «متظاهرون»: a verb in the singular does not go on with them. */
const isCrowd = ({ person }: Mention): boolean =>
  person.kind !== 'person' && /ون$/.test(person.words[0] ?? '')

const farthest = 40
