import { Command } from 'commander'
import { cardOptions, type RenderOptions } from './render.ts'
import type { Shell } from './shell.ts'

const examples = `
Makes every card as render would and reports the same problems, but writes nothing.

Examples:
  bitaqa check news/
  bitaqa check article.txt --strict --json`

export function checkCommand(shell: Shell, finish: (status: number) => void): Command {
  return cardOptions(new Command('check'))
    .description('verify all that render would, without writing cards')
    .addHelpText('after', examples)
    .action(async (inputs: string[], options: RenderOptions) => {
      const { renderAll } = await import('./render-all.ts')
      finish(await renderAll(inputs, options, shell, { keep: false }))
    })
}
