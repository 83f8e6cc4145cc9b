import type { Command, CommanderError } from 'commander'
import { allowedWords } from '../allowed-words.ts'
import { Failure, type ProblemCode } from '../problem.ts'

const usageCodes: readonly ProblemCode[] = [
  'unknown-format',
  'unknown-template',
  'unknown-font',
  'unknown-option',
  'unknown-command',
  'bad-option',
  'bad-brand',
  'wrong-usage',
]

/** Whether the command line (or the brand file it names) is at fault, and not an article: exit status 2. */
export function isWrongUsage(error: unknown): error is Failure {
  return error instanceof Failure && usageCodes.includes(error.problem.code)
}

/** Commander's error as one of ours, the allowed words listed. */
export function usageFailure(error: CommanderError, command: Command): Failure {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const word = named.split(/[ =]/)[0] ?? ''
  if (error.code === 'commander.unknownOption') {
    return new Failure(
      'unknown-option',
      { name: word, allowed: allowedWords(word, optionNames(command)) },
      error,
    )
  }
  if (error.code === 'commander.unknownCommand') {
    const names = command.commands.map(it => it.name())
    return new Failure('unknown-command', { name: word, allowed: allowedWords(word, names) }, error)
  }
  const reason = error.message.replace(/^error: /, '').replace(/\.$/, '')
  const usage = `${command.parent ? `${command.parent.name()} ` : ''}${command.name()} ${command.usage()}`
  return new Failure(
    'wrong-usage',
    { reason: reason.charAt(0).toUpperCase() + reason.slice(1), usage },
    error,
  )
}

function optionNames(command: Command): readonly string[] {
  return [...command.options.map(option => option.long ?? option.flags), '--help']
}
