import { type Problem, problemOf } from '../problem.ts'
import { type ArticleReport, added, isSound, noTotals, type Totals } from '../publish/report.ts'
import { JsonReport } from './json-report.ts'
import { problemText } from './problem-text.ts'
import { Progress } from './progress.ts'
import type { RenderOptions } from './render.ts'
import type { Shell } from './shell.ts'
import { articleLine, totalsLine } from './summary.ts'

/** Articles after which what was said of a failed one has left the screen. */
const SCREEN = 20

/** What is told of a run while its articles come, and at its end. Of each article nothing stays but its share of the totals. */
export class Account {
  readonly #options: RenderOptions
  readonly #shell: Shell
  readonly #progress: Progress
  readonly #json: JsonReport
  readonly #failures: string[] = []
  #totals = noTotals
  #done = 0

  /** `total`: how many inputs there are. */
  constructor(total: number, options: RenderOptions, shell: Shell) {
    this.#options = options
    this.#progress = new Progress(total, { ...shell, interactive: shell.interactive && !options.quiet })
    const cleared = (say: (text: string) => void) => (text: string) => {
      this.#progress.clear()
      say(text)
    }
    this.#shell = { ...shell, out: cleared(shell.out), err: cleared(shell.err) }
    this.#json = new JsonReport(this.#shell.out)
    this.#progress.show(0, '')
  }

  get totals(): Totals {
    return this.#totals
  }

  /** One input's articles. */
  add(reports: readonly ArticleReport[]): void {
    this.#done++
    for (const report of reports) this.#tell(report)
    this.#progress.show(this.#done, reports[0]?.slug ?? '')
  }

  #tell(report: ArticleReport): void {
    const { json, quiet, strict } = this.#options
    this.#totals = added(this.#totals, report, strict === true)
    for (const it of report.problems)
      if (!quiet || it.severity !== 'note') this.#shell.err(problemText(report.input, it, this.#shell))
    const fault = report.problems.find(it => !isSound([it], strict === true))
    if (fault) this.#failures.push(problemText(report.input, { ...fault, hint: '' }, this.#shell))
    if (json === 'lines') this.#shell.out(`${JSON.stringify(report)}\n`)
    else if (json) this.#json.add(report)
    else if (!quiet) this.#shell.out(articleLine(report, strict === true))
  }

  /** Does what is left to do at the end, which gives the contact sheet's path, and tells the totals. Returns the exit status. */
  async end(last: () => Promise<string | null>): Promise<0 | 1> {
    this.#progress.clear()
    const { json, quiet } = this.#options
    const problems: Problem[] = []
    const index = await last().catch(error => {
      problems.push(problemOf(error))
      return null
    })
    if (this.#done > SCREEN) for (const failure of this.#failures) this.#shell.err(failure)
    for (const it of problems) this.#shell.err(problemText(null, it, this.#shell))
    if (json === 'lines') this.#shell.out(`${JSON.stringify({ totals: this.#totals })}\n`)
    else if (json) this.#json.end(this.#totals, problems)
    else if (!quiet) this.#shell.out(totalsLine(this.#totals, index))
    return this.#totals.failed > 0 || problems.length > 0 ? 1 : 0
  }
}
