import type { Problem } from '../problem.ts'
import type { ArticleReport, Totals } from '../publish/report.ts'

/** The one document that `--json` prints, article by article: none of them is kept for its end. */
export class JsonReport {
  readonly #out: (text: string) => void
  #count = 0

  constructor(out: (text: string) => void) {
    this.#out = out
  }

  add(report: ArticleReport): void {
    this.#out(`${this.#count === 0 ? '{\n  "articles": [' : ','}\n    ${indented(report, 4)}`)
    this.#count++
  }

  /** `problems`: what went wrong with the run as a whole; left out when there are none. */
  end(totals: Totals, problems: readonly Problem[]): void {
    const rest = problems.length > 0 ? { totals, problems } : { totals }
    const head = this.#count === 0 ? '{\n  "articles": []' : '\n  ]'
    this.#out(`${head},\n${JSON.stringify(rest, null, 2).slice(2)}\n`)
  }
}

/** As JSON that stands so many characters from the left. */
function indented(value: unknown, depth: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(depth)}`)
}
