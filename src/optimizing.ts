import { setFlagsFromString } from 'node:v8'

/** ms until V8's optimizing compilers pay. For less they take an eighth of the processor's time, on 10,000 words nearly half. */
const SHORT = 3000

/** V8's flags for a run of so long, and its own. */
const short = [
  '--no-opt',
  // WebAssembly's functions too are optimized later, when so many bytes of them have run.
  '--wasm-tiering-budget=30000000',
]
const long = ['--opt', '--wasm-tiering-budget=1800000']

/**
 * Does without those compilers, in all threads, until the command has run for a while. To be called when the modules are loaded, since V8
 * takes what is kept of them, and of Node's own, only under the flags it was made with; and before WebAssembly is.
 */
export function beginUnoptimized(): void {
  for (const flag of short) setFlagsFromString(flag)
  setTimeout(optimize, SHORT).unref()
}

/** Bytes of an input that takes so long by itself, in one piece: timers do not come in between. */
const LARGE = 1e6

export function optimizeFor({ length }: Uint8Array): void {
  if (length > LARGE) optimize()
}

/** For a long run. */
export function optimize(): void {
  for (const flag of long) setFlagsFromString(flag)
}
