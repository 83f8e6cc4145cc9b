import { join } from 'node:path'
import { allowedWords } from '../allowed-words.ts'
import { paintText } from '../paint/paint.ts'
import { Failure } from '../problem.ts'
import { isSound } from '../publish/report.ts'
import { type Catalogue, openFonts } from '../text/catalogue.ts'
import type { SetText } from '../text/set.ts'
import type { World } from '../world.ts'
import { ALL, fontSheet } from './font-sheet.ts'
import { problemText } from './problem-text.ts'
import type { Shell } from './shell.ts'
import type { SpecimenOptions } from './specimen.ts'
import { type Case, casesOf } from './specimen-cases.ts'
import { withBreaks } from './specimen-debug.ts'
import { heightOf, measures, setSpecimen } from './specimen-text.ts'

/** Sets one text, or those of --from, and writes their pictures. Returns the exit status. */
export async function specimen(text: string, options: SpecimenOptions, shell: Shell): Promise<0 | 1> {
  const fonts = await fontsWith(options.font, shell.world)
  for (const problem of fonts.problems) shell.err(problemText(null, problem, shell))
  const cases = await casesOf(text, options, shell.world)
  const reports = []
  for (const it of cases) {
    const { set, height } = pictureOf(it.text, options, fonts)
    const file = fileOf(it, options)
    if (file !== null) await shell.world.write(file, await paintText(set, options.width, height))
    for (const problem of set.problems) shell.err(problemText(it.name, problem, shell))
    if (file !== null && !options.json) shell.out(`${file}\n`)
    reports.push({
      name: it.name,
      text: it.text,
      file,
      ...measures(set, options),
      height,
      problems: set.problems,
    })
  }
  if (options.json) shell.out(`${JSON.stringify({ specimens: reports }, null, 2)}\n`)
  const problems = [...fonts.problems, ...reports.flatMap(report => report.problems)]
  return isSound(problems, false) ? 0 : 1
}

function pictureOf(
  text: string,
  options: SpecimenOptions,
  fonts: Catalogue,
): { set: SetText; height: number } {
  if (options.font === ALL) return fontSheet(text, options, fonts)
  const set = setSpecimen(text, options, fonts)
  return {
    set: options.debug ? withBreaks(set, text, options, fonts) : set,
    height: heightOf(set, options.size),
  }
}

async function fontsWith(family: string, world: World): Promise<Catalogue> {
  const fonts = await openFonts(world)
  const names = fonts.families.map(it => it.family)
  if (family === ALL || names.includes(family)) return fonts
  throw new Failure('unknown-font', { name: family, allowed: allowedWords(family, names) })
}

function fileOf({ name }: Case, { out, json }: SpecimenOptions): string | null {
  if (out === undefined && json) return null
  return name === null ? (out ?? 'specimen.png') : join(out ?? 'specimens', `${name}.png`)
}
