import { Command } from 'commander'
import { oneOf } from './options.ts'
import type { Shell } from './shell.ts'

const examples = `
Examples:
  bitaqa list formats
  bitaqa list fonts --json`

export function listCommand(shell: Shell, finish: (status: number) => void): Command {
  return new Command('list')
    .description('list the templates, fonts or formats there are')
    .argument('<what>', 'templates, fonts or formats', oneOf('list', ['templates', 'fonts', 'formats']))
    .option('--json', 'print one JSON document on stdout')
    .addHelpText('after', examples)
    .action(async (what: 'templates' | 'fonts' | 'formats', { json }: { json?: true }) => {
      const { inventory, table } = await import('./inventory.ts')
      const rows = await inventory(what, shell.world)
      shell.out(json ? `${JSON.stringify(rows, null, 2)}\n` : table(rows))
      finish(0)
    })
}
