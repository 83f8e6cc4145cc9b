import { Command } from 'commander'
import { fetchOption } from './options.ts'
import type { Shell } from './shell.ts'

export interface ExtractOptions {
  readonly fetch?: true
  readonly json?: true
  readonly out?: string
}

const examples = `
The Markdown that -o writes holds the headline and the quotes with their speakers. Correct it, choose other quotes, and
give it to render as it is.

Examples:
  bitaqa extract article.txt
  bitaqa extract article.txt -o review.md && bitaqa render review.md
  bitaqa extract --fetch https://example.org/news/1
  bitaqa extract article.txt --json`

export function extractCommand(shell: Shell, finish: (status: number) => void): Command {
  return new Command('extract')
    .description('show what is understood of an article: headline, source, quotes and speakers')
    .argument('<input>', 'a file, a web address (with --fetch), or - for standard input')
    .option('--fetch', fetchOption)
    .option('--json', 'print one JSON document on stdout')
    .option('-o, --out <file.md>', 'write it as Markdown to review and render')
    .addHelpText('after', examples)
    .action(async (input: string, options: ExtractOptions) => {
      const { extract } = await import('./extract-article.ts')
      finish(await extract(input, options, shell))
    })
}
