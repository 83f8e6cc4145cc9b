import { endsBody } from './body-name.ts'
import { isFiniteVerb } from './clause.ts'
import { isPossessed } from './morphology.ts'
import type { Person } from './person.ts'
import type { Token } from './phrase.ts'
import { textOf } from './role-text.ts'

/** An institution or a group: the whole phrase up to where its name is over. */
export function body(tokens: readonly Token[], closed = false): Person {
  const end = tokens.findIndex(
    (token, i) =>
      i > 0 &&
      (/[،,]/.test(token.gap) ||
        (endsBody(tokens, i) &&
          (!closed ||
            /^ب/.test(token.bare) ||
            /^["”»“]/.test(token.gap) ||
            isPossessed(token) ||
            isFiniteVerb(token, tokens[i - 1])))),
  )
  const kept = end === -1 ? tokens : tokens.slice(0, end)
  const sure = isBareHead(kept) ? 0.5 : kept.length <= 7 ? 0.85 : 0.6
  return {
    kind: 'body',
    name: textOf(kept),
    words: kept.map(token => token.bare),
    role: null,
    title: null,
    sure,
  }
}

/** «أحد هؤلاء», «وكالة | وصفت بأنها …»: nobody is described, or an institution without its name. */
const isBareHead = ([first, second]: readonly Token[]): boolean =>
  second === undefined &&
  /^(?:ال)?(?:احد|احدي|بعض|عدد|عديد|كثير|معظم|اخرون|كثيرون)$|^(?!ال)(?:[ء-يٱ-ۓ]{2,}[^ا]ة|بيان|تقرير|حزب|مجلس|مركز|مكتب|معهد|موقع|نادي|ناد|فريق|بنك|مصرف|صندوق|اتحاد|تحالف|تيار|تنظيم|منشور)$/.test(
    first?.bare ?? '',
  )
