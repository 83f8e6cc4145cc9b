import { Command } from 'commander'
import { parseShard, type Shard } from '../batch/shard.ts'
import type { CardKind } from '../card/card.ts'
import { Failure } from '../problem.ts'
import { defaultFormats, defaultKinds, fetchOption, parseIds, parseKinds, wholeNumber } from './options.ts'
import type { Shell } from './shell.ts'

export interface RenderOptions {
  readonly out: string
  readonly formats: readonly string[]
  readonly cards: readonly CardKind[]
  readonly maxQuotes: number
  readonly template?: string
  readonly brand?: string
  readonly fetch?: true
  readonly jobs?: number
  readonly force?: true
  readonly debug?: true
  readonly strict?: true
  /** `lines`: a line of JSON for each article as it is done. */
  readonly json?: true | 'lines'
  readonly shard?: Shard
  readonly prune?: true
  readonly watch?: true
  readonly quiet?: true
}

const examples = `
Inputs are files (.txt .md .docx .html .json .xml), folders, globs, - for standard input, and with --fetch web addresses.

Examples:
  bitaqa render article.txt                         all cards of one article, into output/article/
  bitaqa render news/ -o cards                      every article of a folder
  bitaqa render 'news/*.md' -f facebook,telegram    two formats only
  bitaqa render a.txt -c quote -q 1                 the best quote only
  bitaqa render a.txt -t headline=bold -b brand.yaml
  pbpaste | bitaqa render -                         what was copied
  bitaqa render --fetch https://example.org/news/1  a page of the web
  bitaqa render a.txt --json                        a report for programs, on stdout
  bitaqa render archive/ -j 8 --json=lines          many articles, eight at a time
  bitaqa render archive/ --shard 2/5                a fifth of them, to be merged later

Exit status: 0 all done; 1 at least one article failed, the others are done; 2 wrong usage.`

export function renderCommand(shell: Shell, finish: (status: number) => void): Command {
  return cardOptions(new Command('render'))
    .description('make the share cards of articles')
    .option('-j, --jobs <n>', 'articles at a time', wholeNumber('--jobs', 1, 64))
    .option('--force', 'make every card anew, also those that nothing has changed for')
    .option('--prune', 'remove the cards of articles that are no more')
    .option('--watch', 'go on and render what is saved, until Ctrl-C')
    .option(
      '--shard <i/n>',
      'render the i-th of n parts of the inputs; `bitaqa merge` joins the parts',
      parseShard,
    )
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
    .argument('<inputs...>', 'files, folders, globs, web addresses (with --fetch), or - for standard input')
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
    .option('--fetch', fetchOption)
    .option('--strict', 'a warning fails the article')
    .option(
      '--json [form]',
      'print one JSON document on stdout; --json=lines: a line for each article as it is done',
      parseJson,
    )
    .option('--quiet', 'print only errors and warnings')
}

/** `--json`, which comes here as `--json=`, or `--json=lines`. Fails with `bad-option`. */
function parseJson(value: string): true | 'lines' {
  if (value === '') return true
  if (value === 'lines') return value
  throw new Failure('bad-option', { option: '--json', value, allowed: 'nothing, or =lines' })
}
