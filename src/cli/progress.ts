import type { Shell } from './shell.ts'

const WIDTH = 24

/** One line on the terminal that is redrawn while articles are made, and gone when there is something to say. */
export class Progress {
  readonly #shell: Pick<Shell, 'err' | 'interactive'>
  readonly #total: number

  /** `total`: how many articles there are. */
  constructor(total: number, shell: Pick<Shell, 'err' | 'interactive'>) {
    this.#total = total
    this.#shell = shell
  }

  show(done: number, name: string): void {
    if (this.#shell.interactive)
      this.#shell.err(`\r\u001b[2K${bar(done, this.#total)} ${done + 1}/${this.#total} ${name}`)
  }

  clear(): void {
    if (this.#shell.interactive) this.#shell.err('\r\u001b[2K')
  }
}

function bar(done: number, total: number): string {
  const full = Math.round((done / total) * WIDTH)
  return '█'.repeat(full) + '░'.repeat(WIDTH - full)
}
