import { allowedWords } from '../allowed-words.ts'
import type { CardKind } from '../card/card.ts'
import { templateNames } from '../card/templates.ts'
import { Failure } from '../problem.ts'

type Request = Readonly<Record<string, string>>

/**
 * `--template` as kind → template: `bold` for every kind it is made for, a .tsx file for all, or `headline=bold,quote=classic`.
 * Fails with `unknown-template` or `bad-option`.
 */
export function templatesOf(value: string, kinds: readonly CardKind[]): Request {
  const pairs = value.split(',').map(part => part.trim())
  if (pairs.every(pair => pair.includes('=')))
    return Object.fromEntries(pairs.map(pair => perKind(pair, kinds)))
  if (isFile(value)) return Object.fromEntries(kinds.map(kind => [kind, value]))
  const fitting = kinds.filter(kind => templateNames(kind).includes(value))
  if (fitting.length > 0) return Object.fromEntries(fitting.map(kind => [kind, value]))
  throw unknown(value, kinds)
}

function perKind(pair: string, kinds: readonly CardKind[]): readonly [string, string] {
  const [word = '', name = ''] = pair.split('=', 2)
  const kind = kinds.find(it => it === word)
  if (kind === undefined || name === '') {
    const allowed = `<template>, or <kind>=<template> with a kind of ${kinds.join(', ')}`
    throw new Failure('bad-option', { option: '--template', value: pair, allowed })
  }
  if (isFile(name) || templateNames(kind).includes(name)) return [kind, name]
  throw unknown(name, [kind])
}

/** A template named by its file rather than by its name. */
export function isFile(name: string): boolean {
  return /\.[jt]sx?$/.test(name)
}

function unknown(name: string, kinds: readonly CardKind[]): Failure {
  const names = [...new Set(kinds.flatMap(kind => templateNames(kind)))]
  return new Failure('unknown-template', {
    name,
    kind: kinds.join(' or '),
    allowed: allowedWords(name, names),
  })
}
