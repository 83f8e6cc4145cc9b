/** Runs a TypeScript script without a build: `node scripts/run.mjs scripts/sheet.ts [arguments]`. */
import { resolve } from 'node:path'
import { createJiti } from 'jiti'

const [, , script = '', ...rest] = process.argv
process.argv = [process.argv[0] ?? '', script, ...rest]
const jsx = { runtime: 'automatic', importSource: 'satori/jsx' }
await createJiti(import.meta.url, { jsx }).import(resolve(script))
