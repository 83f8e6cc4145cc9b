import { styleText } from 'node:util'
import { causeOf, type Problem, type Severity } from '../problem.ts'
import type { Shell } from './shell.ts'

const signs = { error: '✗', warning: '⚠', note: '·' } as const satisfies Record<Severity, string>
const tints = { error: 'red', warning: 'yellow', note: 'dim' } as const

/**
 * A problem as an editor reads it: what it is about (null for the run as a whole), the sentence, its code to search for,
 * and on a line of its own what to do next.
 */
export function problemText(
  about: string | null,
  it: Problem,
  shell: Pick<Shell, 'colors' | 'debug'>,
): string {
  const sign = `${signs[it.severity]}`
  const head = shell.colors.err ? styleText(tints[it.severity], sign, { validateStream: false }) : sign
  const code = shell.colors.err ? styleText('dim', `[${it.code}]`, { validateStream: false }) : `[${it.code}]`
  const name = about === '-' ? 'standard input' : about
  const isNamed = name === null || it.message.toLowerCase().includes(name.toLowerCase())
  const subject = isNamed ? '' : `${name}: `
  const hint = it.hint === '' ? '' : `  ${it.hint}\n`
  return `${head} ${subject}${it.message} ${code}\n${hint}${shell.debug ? stackOf(it) : ''}`
}

function stackOf(it: Problem): string {
  const cause = causeOf(it)
  return cause instanceof Error ? `${cause.stack ?? ''}\n` : ''
}
