import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * A package that is loaded when it is first called for. Reading and opening one takes 10 to 150 ms of a command's start, and
 * most commands need few of them.
 */
export function lazy<T>(name: string): () => T {
  let loaded: T | undefined
  return () => {
    loaded ??= require(name) as T
    return loaded
  }
}
