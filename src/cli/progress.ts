import type { Shell } from './shell.ts'

const WIDTH = 24
/** ms between two drawings: a terminal takes longer to draw than an unchanged article to find. */
const PAUSE = 50

/** One line on the terminal that is redrawn while articles are made, and gone when there is something to say. */
export class Progress {
  readonly #shell: Pick<Shell, 'err' | 'interactive'>
  readonly #total: number
  // Not `performance`: to open it takes 3 ms of a command's start.
  readonly #start = Date.now()
  #shown = Number.NEGATIVE_INFINITY
  #isThere = false

  /** `total`: how many articles there are. */
  constructor(total: number, shell: Pick<Shell, 'err' | 'interactive'>) {
    this.#total = total
    this.#shell = shell
  }

  show(done: number, name: string): void {
    const now = Date.now()
    if (!this.#shell.interactive || now - this.#shown < PAUSE) return
    this.#shown = now
    this.#isThere = true
    const seconds = (now - this.#start) / 1000
    const pace = done >= 5 ? ` · ${paceText(done, this.#total - done, seconds)}` : ''
    this.#shell.err(
      `\r\u001b[2K${bar(done, this.#total)} ${Math.min(done + 1, this.#total)}/${this.#total} ${name}${pace}`,
    )
  }

  clear(): void {
    if (!this.#isThere) return
    this.#shell.err('\r\u001b[2K')
    this.#isThere = false
    this.#shown = Number.NEGATIVE_INFINITY
  }
}

/** `12 a second, 1:05 left` */
export function paceText(done: number, left: number, seconds: number): string {
  const rate = done / Math.max(seconds, 1e-3)
  const rest = Math.ceil(left / rate)
  const clock = `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, '0')}`
  return `${rate >= 10 ? Math.round(rate) : rate.toFixed(1)} a second, ${clock} left`
}

function bar(done: number, total: number): string {
  const full = Math.round((done / total) * WIDTH)
  return '█'.repeat(full) + '░'.repeat(WIDTH - full)
}
