/** Remembers the values of the last `limit` keys asked for, so that memory stays flat over a long job. */
export class Recent<Value> {
  readonly #limit: number
  readonly #values = new Map<string, Value>()

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The value of a key, made when it is not remembered. A promise that fails is forgotten. */
  get(key: string, make: () => Value): Value {
    const known = this.#values.get(key)
    this.#values.delete(key)
    const value = known ?? make()
    this.#values.set(key, value)
    const [oldest] = this.#values.keys()
    if (this.#values.size > this.#limit && oldest !== undefined) this.#values.delete(oldest)
    if (known === undefined && value instanceof Promise) value.catch(() => this.#values.delete(key))
    return value
  }
}
