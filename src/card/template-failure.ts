import { resolve } from 'node:path'
import { Failure } from '../problem.ts'

/** A template's own error as ours: `where` with the line it happened on, where its stack tells one. */
export function templateFailure(name: string, where: string, cause: unknown): Failure {
  const line = lineIn(where, cause)
  const reason = reasonOf(cause)
  return new Failure(
    'bad-template',
    { name, reason, where: line === null ? where : `${where}:${line}` },
    cause,
  )
}

/** The line of a file that an error's stack names first; a syntax error's stands in its message. */
function lineIn(file: string, cause: unknown): string | null {
  if (!(cause instanceof Error)) return null
  const text = `${cause.message}\n${cause.stack ?? ''}`
  const at = text.indexOf(`${resolve(file)}:`)
  return at < 0 ? null : (/^:(\d+)/.exec(text.slice(at + resolve(file).length))?.[1] ?? null)
}

function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  return (message.split('\n')[0] ?? '').replace(/^ParseError: /, '').replace(/[.\s]+$/, '')
}
