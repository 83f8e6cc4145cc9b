import { join } from 'node:path'
import { unfinishedPath } from '../leftover.ts'
import type { World } from '../world.ts'
import type { ArticleReport, Totals } from './report.ts'
import { sheet } from './sheet.ts'

/** Characters that are gathered before they are written. */
const CHUNK = 1 << 16

/** `index.html`, written article by article beside its place and moved there at the end. */
export class SheetFile {
  readonly #world: World
  readonly #index: string
  readonly #part: string
  #text: string = sheet.head
  #isBegun = false

  /** `hidden`: a folder of the same file system, where it grows. */
  constructor(world: World, out: string, hidden: string) {
    this.#world = world
    this.#index = join(out, 'index.html')
    this.#part = unfinishedPath(join(hidden, 'index.html'))
  }

  async add(report: ArticleReport): Promise<void> {
    this.#text += sheet.article(report)
    if (this.#text.length > CHUNK) await this.#flush()
  }

  /** The path of the finished file; null when there is no card to show, and an earlier one stays. Fails with `not-writable`. */
  async finish(totals: Totals): Promise<string | null> {
    if (totals.cards === 0) {
      if (this.#isBegun) await this.#world.remove(this.#part)
      return null
    }
    this.#text += sheet.foot(totals)
    await this.#flush()
    await this.#world.move(this.#part, this.#index)
    return this.#index
  }

  async #flush(): Promise<void> {
    await this.#world.append(this.#part, this.#text)
    this.#isBegun = true
    this.#text = ''
  }
}
