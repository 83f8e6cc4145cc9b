/** Remembers the values of the last `limit` keys asked for, so that memory stays flat over a long job; the others are handed to `forget`. */
export class Recent<Value> {
  readonly #limit: number
  readonly #forget: (value: Value) => void
  readonly #values = new Map<string, Value>()

  constructor(limit: number, forget: (value: Value) => void = () => {}) {
    this.#limit = limit
    this.#forget = forget
  }

  /** The value of a key, made when it is not remembered. A promise that fails is forgotten. */
  get(key: string, make: () => Value): Value {
    const known = this.#values.get(key)
    this.#values.delete(key)
    const value = known ?? make()
    this.#values.set(key, value)
    const [oldest] = this.#values
    if (this.#values.size > this.#limit && oldest !== undefined) {
      this.#values.delete(oldest[0])
      this.#forget(oldest[1])
    }
    if (known === undefined && value instanceof Promise) value.catch(() => this.#values.delete(key))
    return value
  }
}
