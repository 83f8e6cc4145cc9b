#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

const file = fileURLToPath(new URL('./bitaqa.cjs', import.meta.url))
const cache = fileURLToPath(new URL('./bitaqa.cache', import.meta.url))

/**
 * The program, which `npm run build` made one file of, with what V8 compiled of it then, a tenth of a cold start. V8 compiles anew
 * when the cache is another version's.
 */
export const script = new Script(
  `(function(module,require,importModule,moduleUrl){${readFileSync(file, 'utf8')}\n})`,
  { filename: file, ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}) },
)

const module = { exports: {} as typeof import('./bundle.ts') }
const imported = (name: string) => import(name)
script.runInThisContext()(
  module,
  createRequire(file),
  imported,
  new URL('./bitaqa.cjs', import.meta.url).href,
)
await module.exports.start()
