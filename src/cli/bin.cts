#!/usr/bin/env node
// Not an ES module: opening Node's loader of those is a twentieth of a cold start.
const { existsSync, readFileSync } = process.getBuiltinModule('node:fs')
const { join } = process.getBuiltinModule('node:path')
const { pathToFileURL } = process.getBuiltinModule('node:url')
const { Script } = process.getBuiltinModule('node:vm')

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
const program = { exports: {} as typeof import('./bundle.ts') }
const imported = (name: string) => import(name)
script.runInThisContext()(program, require, imported, pathToFileURL(file).href)
module.exports = { script, done: program.exports.start() }
