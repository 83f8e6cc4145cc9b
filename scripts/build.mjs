/** Makes one file of the command, and keeps what V8 compiles of it in a typical run: `npm run build`, after tsc. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { build } from 'esbuild'

/** Small packages that every card needs are put in; the others are opened when they are needed. */
const inside = ['commander', 'bidi-js', 'linebreak', 'culori']
/** Seldom needed and large: a file each, where they are a hundred. */
const apart = ['yaml', 'zod']
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const jsx = 'satori/jsx/jsx-runtime'
const folder = 'dist/src/cli'

const common = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  mainFields: ['module', 'main'],
  target: 'node20',
  charset: 'utf8',
}
await build({
  ...common,
  entryPoints: Object.fromEntries(apart.map(name => [name, name])),
  outdir: folder,
  outExtension: { '.js': '.cjs' },
  minify: true,
})
const { outputFiles } = await build({
  ...common,
  entryPoints: ['src/cli/bundle.ts'],
  write: false,
  external: Object.keys(dependencies).filter(it => !inside.includes(it)),
  alias: {
    [jsx]: createRequire(import.meta.url).resolve(jsx),
    // What linebreak unpacks its table with takes 10 ms when it has never run before; Node's own takes none.
    'base64-js': './scripts/inside/base64-js.cjs',
    'tiny-inflate': './scripts/inside/tiny-inflate.cjs',
  },
  define: { 'import.meta.url': 'moduleUrl' },
})
// Without a flag, Node lets no script import: bin.ts does it for the program.
const program = outputFiles[0].text
  .replaceAll(/\bimport\((?=")/g, 'importModule(')
  .replaceAll(new RegExp(`(?<=\\w\\(")(?:${apart.join('|')})(?="\\))`, 'g'), './$&.cjs')
writeFileSync(join(folder, 'bitaqa.cjs'), program)

const out = mkdtempSync(join(tmpdir(), 'bitaqa-build-'))
rmSync(join(folder, 'bitaqa.cache'), { force: true })
process.argv.push('render', 'content/siyasa-jalsat-maftuha.txt', '-o', out, '--quiet')
// What has not run for a while would be forgotten. The flag is put back, since V8 takes a cache only under the same flags.
setFlagsFromString('--no-flush-bytecode')
const { script } = await import('../dist/src/cli/bin.js')
setFlagsFromString('--flush-bytecode')
writeFileSync(join(folder, 'bitaqa.cache'), script.createCachedData())
rmSync(out, { recursive: true })
