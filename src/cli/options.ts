import { allowedWords } from '../allowed-words.ts'
import type { CardKind } from '../card/card.ts'
import { Failure } from '../problem.ts'

const kinds = ['headline', 'quote', 'statement'] as const satisfies readonly CardKind[]

export const defaultFormats = 'facebook,twitter,whatsapp,telegram'
export const defaultKinds = 'headline,quote'

export const fetchOption = 'fetch web addresses (https or http): inputs, and articles’ photos'

/** Ids of formats, `facebook,twitter`, in the order given, each once; a brand may know more of them than we do here. */
export function parseIds(value: string): readonly string[] {
  return words(value, '--formats', ['ids of `bitaqa list formats`, by commas'])
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
