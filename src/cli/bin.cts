#!/usr/bin/env node
// Not an ES module: opening Node's loader of those is a twentieth of a cold start.
const { existsSync, readFileSync } = process.getBuiltinModule('node:fs')
const { join } = process.getBuiltinModule('node:path')
const { pathToFileURL } = process.getBuiltinModule('node:url')
const { setFlagsFromString } = process.getBuiltinModule('node:v8')
const { Script } = process.getBuiltinModule('node:vm')
const { isMainThread } = process.getBuiltinModule('node:worker_threads')

const file = join(__dirname, 'bitaqa.cjs')
const cache = join(__dirname, 'bitaqa.cache')

/**
 * The program, which `npm run build` made one file of, with what V8 compiled of it then, a tenth of a cold start. V8 compiles anew
 * when the cache is another version's.
 */
const script = new Script(
  `(function(module,require,importModule,moduleUrl){${readFileSync(file, 'latin1')}\n})`,
  { filename: file, ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}) },
)

/** ms until V8's optimizing compiler pays. For less it takes an eighth of the processor's time, on 10,000 words nearly half. */
const SHORT = 3000
// Not sooner: V8 takes a cache only under the flags it was made with. Threads are opened for long runs, with the compiler on.
if (isMainThread) {
  setFlagsFromString('--no-opt')
  setTimeout(() => setFlagsFromString('--opt'), SHORT).unref()
}

const program = { exports: {} as typeof import('./bundle.ts') }
const imported = (name: string) => import(name)
script.runInThisContext()(program, require, imported, pathToFileURL(file).href)
module.exports = { script, done: program.exports.start() }
