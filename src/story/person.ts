import { givenNames } from '../article/givenNames.ts'
import { boundaries, isBodyNoun, isRoleNoun, lineage, objects, titles } from './lexicon.ts'
import type { Token } from './phrase.ts'

/** Who a noun phrase names. */
export interface Person {
  /** 'person': a name; 'role': only an office («الوزير»); 'body': an institution or group; 'source': «مصدر أمني». */
  readonly kind: 'person' | 'role' | 'body' | 'source'
  /** The name without titles, or the whole description. */
  readonly name: string
  /** `bare` words of the name. */
  readonly words: readonly string[]
  readonly role: string | null
  /** A title such as اللواء or الدكتور, when it stood there. */
  readonly title: string | null
  /** 0 to 1: how sure the split into name and role is. */
  readonly sure: number
}

/** Splits a noun phrase into title, name and role; null when it holds nothing that could speak. */
export function personOf(tokens: readonly Token[]): Person | null {
  const cut = tokens.findIndex((token, i) => i > 0 && objects.has(token.bare) && !isRoleNoun(token.bare))
  const phrase = cut === -1 ? tokens : tokens.slice(0, cut)
  if (phrase.length === 0) return null
  const lead = leadingTitles(phrase)
  const rest = phrase.slice(lead)
  const title = lead > 0 ? textOf(phrase.slice(0, lead)) : null
  const first = rest[0]
  if (first === undefined)
    return {
      kind: 'role',
      name: title ?? '',
      words: phrase.map(token => token.bare),
      role: title,
      title,
      sure: 0.6,
    }
  if (isBodyNoun(first.bare) && lead === 0) return body(rest)
  if (/^(?:ال)?(?:مصدر|مصادر)$/.test(first.bare)) return { ...body(rest), kind: 'source' }
  if (isRoleNoun(first.bare) && !(givenNames.has(first.bare) && !nextIsRoleLike(rest)))
    return roleFirst(rest, title)
  return nameFirst(rest, title)
}

const nextIsRoleLike = (rest: readonly Token[]): boolean => /^ال/.test(rest[1]?.bare ?? '') && rest.length > 2

function leadingTitles(tokens: readonly Token[]): number {
  let i = 0
  while (i < tokens.length && titles.has(tokens[i]?.bare ?? '')) i += 1
  // «النائب عن حزب…», «صاحب المطعم»: a title that takes a complement is the role itself.
  if (i > 0 && i < tokens.length && startsComplement(tokens[i] as Token, tokens[i - 1] as Token)) return i - 1
  return i
}

const startsComplement = (token: Token, title: Token): boolean =>
  boundaries.has(token.bare) || (/^ال/.test(token.bare) && !/^ال/.test(title.bare))

function body(tokens: readonly Token[]): Person {
  const words = tokens.map(token => token.bare)
  return {
    kind: 'body',
    name: textOf(tokens),
    words,
    role: null,
    title: null,
    sure: tokens.length <= 6 ? 0.85 : 0.6,
  }
}

/** «إبراهيم الحمزي مدير عام السجون», «ربوار طه، النائب عن …»: the name ends where a role begins. */
function nameFirst(tokens: readonly Token[], title: string | null): Person | null {
  let end = tokens.findIndex((token, i) => i > 0 && (/[،,(]/.test(token.gap) || isRoleAfterName(tokens, i)))
  if (end === -1) end = tokens.length
  const name = tokens.slice(0, end)
  const trimmed = trimName(name)
  if (trimmed.length === 0) return null
  const role = roleText(tokens.slice(end))
  return {
    kind: 'person',
    name: textOf(trimmed),
    words: trimmed.map(token => token.bare),
    role: role ?? dignity(title),
    title,
    sure: nameScore(trimmed) > 0 ? 0.9 : 0.6,
  }
}

function isRoleAfterName(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.bare ?? ''
  if (!isRoleNoun(word) || lineage.has(tokens[i - 1]?.bare ?? '')) return false
  return !givenNames.has(word) || i >= 2
}

/** «وزير المال الكندي بيل مورنو»: the best split into an office and a name behind it, or an office alone. */
function roleFirst(tokens: readonly Token[], title: string | null): Person {
  const comma = tokens.findIndex((token, i) => i > 0 && /[،,]/.test(token.gap))
  if (comma > 0) {
    const name = trimName(tokens.slice(comma))
    if (name.length > 0 && !isRoleNoun(name[0]?.bare ?? ''))
      return withRole(tokens.slice(0, comma), name, title, 0.9)
  }
  const limit = comma > 0 ? comma : tokens.length
  let best = { score: 0, at: -1, end: -1 }
  for (let at = 1; at < limit; at += 1) {
    for (let end = at + 1; end <= Math.min(limit, at + 6); end += 1) {
      const score = splitScore(tokens, at, end, limit)
      if (score > best.score) best = { score, at, end }
    }
  }
  if (best.at === -1) {
    const role = textOf(tokens.slice(0, limit))
    return {
      kind: 'role',
      name: role,
      words: tokens.slice(0, limit).map(token => token.bare),
      role,
      title,
      sure: 0.6,
    }
  }
  return withRole(
    tokens.slice(0, best.at),
    tokens.slice(best.at, best.end),
    title,
    best.score > 3 ? 0.9 : 0.7,
  )
}

function withRole(
  role: readonly Token[],
  name: readonly Token[],
  title: string | null,
  sure: number,
): Person {
  return {
    kind: 'person',
    name: textOf(name),
    words: name.map(token => token.bare),
    role: roleText(role) ?? dignity(title),
    title,
    sure,
  }
}

function splitScore(tokens: readonly Token[], at: number, end: number, limit: number): number {
  let from = at
  while (from < end && titles.has(tokens[from]?.bare ?? '')) from += 1
  if (from === end || from > at) return -1
  const name = tokens.slice(at, end)
  const before = tokens[at - 1] as Token
  let score = nameScore(name)
  const role = tokens.slice(0, at)
  if (titles.has(before.bare)) score += 3
  else if (/^ال|^لل|^بال/.test(before.bare) || /ية$|ي$/.test(before.bare)) score += 1.5
  else if (isRoleNoun(before.bare)) score -= 2
  else if (role.length === 1) score -= 1
  if (end === limit) score += 1.5
  else if (isRoleNoun(tokens[end]?.bare ?? '')) score += 1
  else score -= 1
  return score
}

/** How much the words look like a person's name. */
function nameScore(name: readonly Token[]): number {
  const first = name[0]?.bare ?? ''
  let score = 0
  if (givenNames.has(first)) score += 3
  else if (lineage.has(first)) score += 1
  else if (/^ال/.test(first)) score -= name.length === 1 ? 1.5 : 3
  else score += 0.8
  for (const [i, token] of name.entries()) {
    if (boundaries.has(token.bare) || objects.has(token.bare)) score -= 5
    if (isRoleNoun(token.bare) && !givenNames.has(token.bare)) score -= 2.5
    if (isBodyNoun(token.bare) && !lineage.has(token.bare)) score -= 2.5
    if (/^(?:لل|بال|وال|فال)/.test(token.bare)) score -= 4
    if (/^ب\p{L}{3,}/u.test(token.bare) && i === 0 && !givenNames.has(token.bare)) score -= 0.5
    if (/(?:ية|ات|ين|ون)$/.test(token.bare) && /^ال/.test(token.bare)) score -= 1.5
    if (i > 0 && lineage.has(token.bare)) score += 0.5
  }
  const plain = name.filter(token => !lineage.has(token.bare)).length
  if (plain >= 2 && plain <= 4) score += 1
  if (plain > 5) score -= 2
  return score
}

/** A name stops before a word that cannot be in one. */
function trimName(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.findIndex(
    (token, i) =>
      boundaries.has(token.bare) ||
      objects.has(token.bare) ||
      (i > 0 && /^(?:لل|بال|وال)/.test(token.bare)) ||
      (i > 0 && titles.has(token.bare) && /^ال/.test(token.bare)),
  )
  if (end === -1) end = tokens.length
  return tokens.slice(0, Math.min(end, 7))
}

/** A title that tells an office is worth printing; «السيد» and «الدكتور» are forms of address. */
const dignity = (title: string | null): string | null =>
  title !== null &&
  /^(?:الأمير|الأميرة|الملك|الملكة|الشيخ|الشيخة|اللواء|العميد|العقيد|الجنرال|الفريق|النائب|النائبة|المستشار|القاضي|المحامي|المحامية|الدكتور|الدكتورة|المهندس|المهندسة|البروفيسور|البابا|المطران)/.test(
    title,
  )
    ? title
    : null

function roleText(tokens: readonly Token[]): string | null {
  let end = tokens.length
  while (end > 0 && titles.has(tokens[end - 1]?.bare ?? '') && end > 1) end -= 1
  const text = textOf(tokens.slice(0, end))
  return text === '' ? null : text
}

/** The words as written, with what stands between them folded to a space (marks around a name stay). */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token, i) => (i === 0 ? '' : token.gap.replace(/[،,\s]+/g, ' ')) + token.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
