import { join } from 'node:path'
import { accepted } from '../article/decode.ts'
import { failedReport, type Run, render, type Source } from '../pipeline.ts'
import { Failure } from '../problem.ts'
import { type ArticleReport, runReport } from '../publish/report.ts'
import { sheet } from '../publish/sheet.ts'
import { openRun } from '../run.ts'
import { readOnly, type World } from '../world.ts'
import { sourcesOf } from './inputs.ts'
import { problemText } from './problem-text.ts'
import { Progress } from './progress.ts'
import type { RenderOptions } from './render.ts'
import type { Shell } from './shell.ts'
import { articleLine, totalsLine } from './summary.ts'
import { isFile, templatesOf } from './template-request.ts'
import { isWrongUsage } from './usage.ts'

/** What `read` takes for an article; other files of a folder are passed over. */
const endings = accepted.match(/\.\w+/g) ?? []

/** Renders every input and tells about it; with `keep` false nothing is written. Returns the exit status. */
export async function renderAll(
  inputs: readonly string[],
  options: RenderOptions,
  shell: Shell,
  { keep }: { readonly keep: boolean },
): Promise<0 | 1> {
  notEmpty('--out', options.out, 'the path of a folder')
  for (const input of inputs) notEmpty('An input', input, 'a file, a folder, a glob, or -')
  if (shell.typing && inputs.includes('-'))
    shell.err('Paste the article, then press Ctrl-D on a line of its own.\n')
  const world = keep ? shell.world : readOnly(shell.world)
  const sources = await sourcesOf(inputs, endings, world)
  const reports = await rendered(sources, options, { ...shell, world })
  const report = runReport(reports, options.strict === true)
  const index = join(options.out, 'index.html')
  const written = keep && report.totals.cards > 0
  if (written) await world.write(index, sheet(report))
  if (options.json) shell.out(`${JSON.stringify(report, null, 2)}\n`)
  else if (!options.quiet) shell.out(totalsLine(report.totals, written ? index : null))
  return report.totals.failed > 0 ? 1 : 0
}

async function rendered(
  sources: readonly Source[],
  options: RenderOptions,
  shell: Shell,
): Promise<readonly ArticleReport[]> {
  const job = await opened(options, shell.world)
  const progress = new Progress(sources.length, {
    ...shell,
    interactive: shell.interactive && !options.quiet,
  })
  const reports: ArticleReport[] = []
  for (const [done, source] of sources.entries()) {
    progress.show(done, source.input)
    const made = await job(source)
    progress.clear()
    for (const report of made) tell(report, options, shell)
    reports.push(...made)
  }
  return reports
}

type Job = (source: Source) => Promise<readonly ArticleReport[]>

/** What to do with each source. When the run cannot start through no fault of the command line, each article says why. */
async function opened(options: RenderOptions, world: World): Promise<Job> {
  try {
    const run = await open(options, world)
    await world.writable(options.out)
    return source => render(source, run)
  } catch (error) {
    if (isWrongUsage(error)) throw error
    return async source => [failedReport(source.input, error)]
  }
}

async function open(options: RenderOptions, world: World): Promise<Run> {
  const { out, formats, cards: kinds, maxQuotes } = options
  const templates = options.template === undefined ? {} : templatesOf(options.template, kinds)
  for (const path of Object.values(templates).filter(isFile)) await mustExist('--template', path, world)
  const brand = await brandOf(options.brand, world)
  const [strict, debug] = [options.strict === true, options.debug === true]
  return openRun({ out, formats, kinds, maxQuotes, templates, brand, strict, debug }, world)
}

/** A path, or the name of one of a project's brands: `sport` is brands/sport.yaml. */
async function brandOf(given: string | undefined, world: World): Promise<string | null> {
  if (given === undefined) return (await world.kind('brand.yaml')) === 'file' ? 'brand.yaml' : null
  const named = join('brands', `${given}.yaml`)
  if (!/[\\/.]/.test(given) && (await world.kind(named)) === 'file') return named
  await mustExist('--brand', given, world)
  return given
}

/** What an unset variable of a script leaves: `render "$FILE"`. */
function notEmpty(option: string, value: string, allowed: string): void {
  if (value.trim() === '') throw new Failure('bad-option', { option, value, allowed })
}

async function mustExist(option: string, path: string, world: World): Promise<void> {
  if ((await world.kind(path)) === 'file') return
  throw new Failure('bad-option', { option, value: path, allowed: 'the path of a file that exists' })
}

function tell(report: ArticleReport, { json, quiet, strict }: RenderOptions, shell: Shell): void {
  for (const it of report.problems) {
    if (!quiet || it.severity !== 'note') shell.err(problemText(report.input, it, shell))
  }
  if (!json && !quiet) shell.out(articleLine(report, strict === true))
}
