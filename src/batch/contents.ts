import type { Source } from '../pipeline.ts'
import type { Content, World } from '../world.ts'
import { hashOf, lookedInto, seenAs } from './tracked.ts'

/** What a source holds; read when it must be, and once. */
export class Contents {
  readonly #source: Source
  readonly #stamp: string | null
  #content: Promise<Content> | null = null

  constructor(source: Source, world: World) {
    this.#source = source
    this.#stamp = source.input === '-' ? null : world.stamp(source.input)
  }

  /** Starts to read what must be read in any case. */
  begin(): void {
    // What fails meanwhile is told by whoever asks for it.
    if (this.#stamp === null) this.content().catch(() => {})
  }

  /** Fails as the source does. */
  content(): Promise<Content> {
    this.#content ??= this.#source.content()
    return this.#content
  }

  /** How it is, to be asked later whether it still is so. Fails as the source does. */
  async seen(): Promise<string> {
    return seenAs(await this.#hash(), this.#stamp)
  }

  /** How it is when that is no other than it was seen before; else null. */
  still(seen: string): Promise<string | null> {
    return lookedInto(seen, this.#stamp, () => this.#hash())
  }

  async #hash(): Promise<string> {
    const { bytes, web } = await this.content()
    return web === null ? hashOf(bytes) : hashOf(JSON.stringify([hashOf(bytes), web]))
  }
}
