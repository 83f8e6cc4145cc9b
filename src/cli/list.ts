import { Command } from 'commander'
import { oneOf } from './options.ts'
import type { Shell } from './shell.ts'

const examples = `
Examples:
  bitaqa list formats
  bitaqa list fonts --json
  bitaqa list fonts -o fonts.png
  bitaqa list templates -o templates.png`

type What = 'templates' | 'fonts' | 'formats'

export function listCommand(shell: Shell, finish: (status: number) => void): Command {
  return new Command('list')
    .description('list the templates, fonts or formats there are')
    .argument('<what>', 'templates, fonts or formats', oneOf('list', ['templates', 'fonts', 'formats']))
    .option('-o, --out <sheet.png>', 'draw the templates in the project’s brand, or the fonts')
    .option('--json', 'print one JSON document on stdout')
    .addHelpText('after', examples)
    .action(async (what: What, { json, out }: { json?: true; out?: string }) => {
      if (out !== undefined) {
        const { drawSheet } = await import('./sheets.ts')
        shell.out(`${await drawSheet(what, out, shell.world)}\n`)
        return finish(0)
      }
      const { inventory, table } = await import('./inventory.ts')
      const rows = await inventory(what, shell.world)
      shell.out(json ? `${JSON.stringify(rows, null, 2)}\n` : table(rows))
      finish(0)
    })
}
