import { Command } from 'commander'
import type { Align, Direction } from '../text/block.ts'
import { oneOf, wholeNumber } from './options.ts'
import type { Shell } from './shell.ts'

export interface SpecimenOptions {
  readonly from?: string
  readonly font: string
  readonly weight: number
  readonly size: number
  readonly width: number
  readonly align: Align
  readonly dir: Direction | 'auto'
  readonly asCard?: true
  readonly kashida?: true
  readonly debug?: true
  readonly out?: string
  readonly json?: true
}

const examples = `
A line's box is 2.5 times the size high, and 20 px stay free around the text. The text stands in one line when it fits.

Examples:
  bitaqa specimen مرحبا بالعالم -o hello.png
  bitaqa specimen 'نسبة ١٢٫٥٪' --font Amiri --weight 700 --size 72
  bitaqa specimen 'افتتاح ==متحف الخط== بعد ترميمه' --font all --weight 700 -o sheet.png
  bitaqa specimen --from cases.json --font Cairo -o specimens/   a JSON object: name → text`

export function specimenCommand(shell: Shell, finish: (status: number) => void): Command {
  return new Command('specimen')
    .description('set bare text, black on white, to judge a font or the setting')
    .argument('[text...]', 'the text; several words are joined by spaces')
    .option('--from <cases.json>', 'set each text of a JSON object, name → text')
    .option('--font <family>', 'a family of `bitaqa list fonts`, or all: one sheet of every family', 'Cairo')
    .option(
      '--weight <n>',
      'the nearest weight the family has is taken',
      wholeNumber('--weight', 1, 1000),
      400,
    )
    .option('--size <px>', 'font size', wholeNumber('--size', 8, 400), 48)
    .option(
      '--width <px>',
      'width of the picture, padding included',
      wholeNumber('--width', 100, 10_000),
      1200,
    )
    .option(
      '--align <how>',
      'start, center, end or justify',
      oneOf('--align', ['start', 'center', 'end', 'justify']),
      'start',
    )
    .option('--dir <direction>', 'rtl, ltr or auto', oneOf('--dir', ['rtl', 'ltr', 'auto']), 'rtl')
    .option('--as-card', 'as on a card: balanced lines, hanging marks, ==highlights==, numbers isolated')
    .option('--kashida', 'draw justified lines out by kashidas')
    .option('--debug', 'draw ink boxes, baselines, and the cost of each break')
    .option('-o, --out <path>', 'the picture; with --from, a folder (default: specimen.png, specimens)')
    .option('--json', 'print lines and glyphs; the picture is then written only with -o')
    .addHelpText('after', examples)
    .action(async (words: string[], options: SpecimenOptions) => {
      const { specimen } = await import('./specimen-set.ts')
      finish(await specimen(words.join(' '), options, shell))
    })
}
