import { setFlagsFromString } from 'node:v8'

/** ms until V8's optimizing compiler pays. For less it takes an eighth of the processor's time, on 10,000 words nearly half. */
const SHORT = 3000

/**
 * Does without that compiler, in all threads, until the command has run for a while. To be called when the modules are loaded: V8
 * takes what is kept of them, and of Node's own, only under the flags it was made with.
 */
export function beginUnoptimized(): void {
  setFlagsFromString('--no-opt')
  setTimeout(optimize, SHORT).unref()
}

/** Bytes of an input that takes so long by itself, in one piece: timers do not come in between. */
const LARGE = 1e6

export function optimizeFor({ length }: Uint8Array): void {
  if (length > LARGE) optimize()
}

/** For a long run. */
export function optimize(): void {
  setFlagsFromString('--opt')
}
