import type { CardKind } from '../card/card.ts'
import { type Format, formatById, formats } from '../card/formats.ts'
import { Failure } from '../problem.ts'
import { allowedWords } from './nearest.ts'

const kinds = ['headline', 'quote'] as const satisfies readonly CardKind[]
const formatIds = formats.map(format => format.id)

export const defaultFormats = 'facebook,twitter,whatsapp,telegram'
export const defaultKinds = 'headline,quote'

/** `facebook,twitter`, in the order given, each once. Fails with `unknown-format`. */
export function parseFormats(value: string): readonly Format[] {
  return words(value, '--formats', formatIds).map(id => {
    if (!formatIds.includes(id)) {
      throw new Failure('unknown-format', { name: id, allowed: allowedWords(id, formatIds) })
    }
    return formatById(id)
  })
}

/** `headline,quote`. Fails with `bad-option`. */
export function parseKinds(value: string): readonly CardKind[] {
  return words(value, '--cards', kinds).map(word => {
    const kind = kinds.find(it => it === word)
    if (kind) return kind
    throw new Failure('bad-option', { option: '--cards', value: word, allowed: allowedWords(word, kinds) })
  })
}

/** A whole number in a range, for the option named. Fails with `bad-option`. */
export function wholeNumber(option: string, least: number, most: number): (value: string) => number {
  return value => {
    const number = Number(value)
    if (value.trim() !== '' && Number.isInteger(number) && number >= least && number <= most) return number
    throw new Failure('bad-option', { option, value, allowed: `a whole number from ${least} to ${most}` })
  }
}

/** One of a few words, for the option named. Fails with `bad-option`. */
export function oneOf<T extends string>(option: string, allowed: readonly T[]): (value: string) => T {
  return value => {
    const found = allowed.find(it => it === value)
    if (found !== undefined) return found
    throw new Failure('bad-option', { option, value, allowed: allowedWords(value, allowed) })
  }
}

function words(value: string, option: string, allowed: readonly string[]): readonly string[] {
  const found = value
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')
  if (found.length > 0) return [...new Set(found)]
  throw new Failure('bad-option', { option, value, allowed: allowed.join(', ') })
}
