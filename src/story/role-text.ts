import { officeLength } from './body-name.ts'
import { isRoleNoun, titles } from './lexicon.ts'
import type { Token } from './phrase.ts'

/** A title that tells an office is worth printing; «السيد» and «الأستاذ» are forms of address. */
export const dignity = (title: string | null): string | null =>
  title !== null && printable.test(title) ? title : null

const printable =
  /^(?:الأمير|الأميرة|الملك|الملكة|الشيخ|الشيخة|اللواء|العميد|العقيد|المقدم|الرائد|النقيب|الملازم|الجنرال|الفريق|النائب|النائبة|المستشار|القاضي|المحامي|المحامية|الدكتور|الدكتورة|المهندس|المهندسة|البروفيسور|البابا|المطران|المواطن|المواطنة|الطالب|الطالبة)/

/** The office as it is printed beside the name. */
export function roleText(tokens: readonly Token[]): string | null {
  // «رئيس الهيئة | صاحب السمو»
  const address = tokens.findIndex(
    ({ bare }, i) => i > 0 && bare === 'صاحب' && tokens[i + 1]?.bare === 'السمو',
  )
  let end = officeLength(address === -1 ? tokens : tokens.slice(0, address))
  // «مدرب الفريق»: behind an indefinite office a title's word is its complement.
  while (end > 1 && isTitleAlone(tokens[end - 1] as Token) && !governs(tokens[end - 2])) end -= 1
  // «كرم المرسى الجبلي بطل السباق فلانا»: an office begins with its noun.
  const noun = tokens.findIndex(token => isRoleNoun(token.bare))
  const text = textOf(tokens.slice(noun > 1 && !/^ال/.test(tokens[noun]?.bare ?? 'ال') ? noun : 0, end))
  // «زميله», «مديرته»: an office only beside the one it refers to.
  return text === '' || /^\S+(?:ه|ها|هم)$/.test(text) ? null : text
}

/** «العميد الركن», «الراصد الجوي»: not a title of its own. */
const isTitleAlone = ({ bare }: Token): boolean =>
  titles.has(bare) && !/^ال(?:ركن|جوي|بحري|بري|مظلي)$/.test(bare)

export const governs = (token: Token | undefined): boolean =>
  token !== undefined && isRoleNoun(token.bare) && !/^ال/.test(token.bare)

/** The words as written, with what stands between them folded to a space (marks around a name stay). */
export function textOf(tokens: readonly Token[]): string {
  const text = tokens
    .map((token, i) => (i === 0 ? '' : token.gap.replace(/\([^)]*\)|[،,()\s]+/g, ' ')) + token.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  const open =
    (text.match(/["“”«»]/g)?.length ?? 0) % 2 === 1 ? text.match(/["“”«»](?=[^"“”«»]*$)/)?.[0] : undefined
  return open === undefined ? text : text + ({ '«': '»', '“': '”', '”': '“' }[open] ?? open)
}
