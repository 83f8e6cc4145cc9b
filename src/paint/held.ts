import { kernel, memory } from './kernel.ts'

/** Gives back what was forgotten without being left. */
const forgotten = new FinalizationRegistry((at: number) => kernel().leave(at))

/** Bytes that stand in the kernel's memory, so that it need not be handed them for each call. */
export class Held {
  readonly at: number
  readonly length: number
  #bytes: Uint8Array

  /** So many, of any content. */
  constructor(length: number) {
    this.at = kernel().take(length)
    this.length = length
    this.#bytes = memory(this.at, length)
    forgotten.register(this, this.at, this)
  }

  static of(bytes: Uint8Array): Held {
    const held = new Held(bytes.length)
    held.bytes.set(bytes)
    return held
  }

  copy(): Held {
    const copy = new Held(this.length)
    copy.bytes.set(this.bytes)
    return copy
  }

  /** To be read and written, until the kernel takes more memory: asked for anew then. */
  get bytes(): Uint8Array {
    if (this.#bytes.length < this.length) this.#bytes = memory(this.at, this.length)
    return this.#bytes
  }

  /** It must not be used any more. */
  leave(): void {
    forgotten.unregister(this)
    kernel().leave(this.at)
  }
}
