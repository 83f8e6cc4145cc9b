import { Command, CommanderError } from 'commander'
import { programVersion } from '../packages.ts'
import { type Problem, problemOf } from '../problem.ts'
import { noTotals } from '../publish/report.ts'
import { checkCommand } from './check.ts'
import { extractCommand } from './extract.ts'
import { initCommand } from './init.ts'
import { listCommand } from './list.ts'
import { mergeCommand } from './merge.ts'
import { problemText } from './problem-text.ts'
import { renderCommand } from './render.ts'
import type { Shell } from './shell.ts'
import { specimenCommand } from './specimen.ts'
import { isWrongUsage, usageFailure } from './usage.ts'

const examples = `
Examples:
  bitaqa render article.txt              cards of one article, into output/
  bitaqa render news/ -f facebook        every article of a folder, one format
  bitaqa extract article.txt             what is understood of an article
  bitaqa list templates                  what there is to choose from

bitaqa <command> --help tells more about each.`

/** Runs one command line and returns the exit status: 0 done, 1 an article failed, 2 wrong usage. Never rejects. */
export async function main(args: readonly string[], shell: Shell): Promise<number> {
  let status = 0
  const program = programFor(shell, code => {
    status = code
  })
  try {
    await program.parseAsync(withOwnValues(args), { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    if (error instanceof CommanderError && error.code === 'commander.help') return 2
    return fail(error, args.includes('--json'), shell)
  }
}

/** Commander would take the input behind `--json` for its form, which stands only behind `=`. */
function withOwnValues(args: readonly string[]): readonly string[] {
  const hasForms = args[0] === 'render' || args[0] === 'check'
  return hasForms ? args.map(it => (it === '--json' ? '--json=' : it)) : args
}

function programFor(shell: Shell, finish: (status: number) => void): Command {
  const program = new Command('bitaqa')
    .description('Turns Arabic news articles into share cards.')
    .version(programVersion(), '-V, --version', 'print the version')
    .addHelpText('after', examples)
  for (const make of [
    renderCommand,
    extractCommand,
    checkCommand,
    specimenCommand,
    listCommand,
    initCommand,
    mergeCommand,
  ]) {
    program.addCommand(make(shell, finish))
  }
  for (const command of [program, ...program.commands]) obey(command, shell)
  return program
}

/** Commander neither prints errors nor exits: both are done here, in our words. */
function obey(command: Command, shell: Shell): void {
  command
    .helpOption('-h, --help', 'print this help')
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({ writeOut: shell.out, writeErr: shell.err, outputError: () => {} })
    .exitOverride(error => {
      const isHelp = error.exitCode === 0 || error.code === 'commander.help'
      throw isHelp ? error : usageFailure(error, command)
    })
}

function fail(error: unknown, json: boolean, shell: Shell): 1 | 2 {
  const problem = problemOf(error)
  shell.err(problemText(null, problem, shell))
  if (json) shell.out(`${JSON.stringify(nothingDone(problem), null, 2)}\n`)
  return isWrongUsage(error) ? 2 : 1
}

/** Also a run that did not start prints its one JSON document, with the reason beside the empty report. */
function nothingDone(problem: Problem) {
  return { articles: [], totals: noTotals, problems: [problem] }
}
