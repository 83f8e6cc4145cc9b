import { Command } from 'commander'
import type { CardKind } from '../card/card.ts'
import { defaultFormats, defaultKinds, parseIds, parseKinds, wholeNumber } from './options.ts'
import type { Shell } from './shell.ts'

export interface RenderOptions {
  readonly out: string
  readonly formats: readonly string[]
  readonly cards: readonly CardKind[]
  readonly maxQuotes: number
  readonly template?: string
  readonly brand?: string
  readonly jobs?: number
  readonly force?: true
  readonly debug?: true
  readonly strict?: true
  readonly json?: true
  readonly quiet?: true
}

const examples = `
Inputs are files (.txt .md .docx .html .json .xml), folders, globs, or - for standard input.

Examples:
  bitaqa render article.txt                         all cards of one article, into output/article/
  bitaqa render news/ -o cards                      every article of a folder
  bitaqa render 'news/*.md' -f facebook,telegram    two formats only
  bitaqa render a.txt -c quote -q 1                 the best quote only
  bitaqa render a.txt -t headline=bold -b brand.yaml
  pbpaste | bitaqa render -                         what was copied
  bitaqa render a.txt --json                        a report for programs, on stdout

Exit status: 0 all done; 1 at least one article failed, the others are done; 2 wrong usage.`

export function renderCommand(shell: Shell, finish: (status: number) => void): Command {
  return cardOptions(new Command('render'))
    .description('make the share cards of articles')
    .option('-j, --jobs <n>', 'articles at a time', wholeNumber('--jobs', 1, 64))
    .option('--force', 'make every card anew')
    .option('--debug', 'draw boxes, safe areas, baselines and sizes over the cards')
    .addHelpText('after', examples)
    .action(async (inputs: string[], options: RenderOptions) => {
      const { renderAll } = await import('./render-all.ts')
      finish(await renderAll(inputs, options, shell, { keep: true }))
    })
}

/** What `render` and `check` have in common. */
export function cardOptions(command: Command): Command {
  return command
    .argument('<inputs...>', 'files, folders, globs, or - for standard input')
    .option('-o, --out <dir>', 'folder to write to', 'output')
    .option('-f, --formats <ids>', 'formats, by commas', parseIds, parseIds(defaultFormats))
    .option(
      '-c, --cards <kinds>',
      'kinds of card: headline, quote, statement',
      parseKinds,
      parseKinds(defaultKinds),
    )
    .option('-q, --max-quotes <n>', 'quote cards per article', wholeNumber('--max-quotes', 0, 20), 3)
    .option('-t, --template <name>', 'template or .tsx file, also per kind: headline=bold,quote=classic')
    .option(
      '-b, --brand <file>',
      'brand file, or the name of one in brands/ (default: ./brand.yaml when there is one)',
    )
    .option('--strict', 'a warning fails the article')
    .option('--json', 'print one JSON document on stdout')
    .option('--quiet', 'print only errors and warnings')
}
