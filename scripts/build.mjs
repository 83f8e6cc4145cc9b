/**
 * After tsc, `npm run build` makes one file of the command, draws the plates of the built-in brand, and keeps what V8 compiles
 * in a typical run.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Small packages that every card needs are put in; the others are opened when they are needed. */
const inside = ['commander', 'bidi-js', 'linebreak', 'culori', 'harfbuzzjs']
/** Seldom needed and large: a file each, where they are a hundred. */
const apart = ['yaml', 'zod']
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const jsx = 'satori/jsx/jsx-runtime'
const folder = 'dist/src/cli'
const require = createRequire(import.meta.url)
const { resolve } = require

/**
 * HarfBuzz compiles itself while it is imported, which no file that is no ES module may wait for: who opens it waits instead.
 * Node's loader of ES modules is then not needed for a card of words, which is a twentieth of a cold start.
 */
const harfbuzz = {
  name: 'harfbuzz',
  setup({ onLoad }) {
    const changes = [
      [/index\.mjs$/, 'init(await createHarfBuzz());', 'export const opening = createHarfBuzz().then(init);'],
      [
        /harfbuzz\.js$/,
        'const{createRequire}=await import("module");var require=createRequire(import.meta.url)',
        '',
      ],
    ]
    for (const [file, from, to] of changes)
      onLoad({ filter: new RegExp(`harfbuzzjs.dist.${file.source}`) }, ({ path }) => {
        const source = readFileSync(path, 'utf8')
        if (!source.includes(from)) throw new Error(`${path} is not as it was: «${from}» is missing`)
        return { contents: source.replace(from, to) }
      })
  },
}

const common = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  mainFields: ['module', 'main'],
  target: 'node20',
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
    [jsx]: resolve(jsx),
    // What linebreak unpacks its table with takes 10 ms when it has never run before; Node's own takes none.
    'base64-js': './scripts/inside/base64-js.cjs',
    'tiny-inflate': './scripts/inside/tiny-inflate.cjs',
    'node:child_process': './scripts/inside/child-process.cjs',
  },
  define: { 'import.meta.url': 'moduleUrl' },
  plugins: [harfbuzz],
})
// Without a flag, Node lets no script import: bin.cts does it for the program.
const { text } = outputFiles[0]
// What stands for these would mean something else behind a backslash, and as the end of a line.
if (/\\[^\0-\x7f]|[\u2028\u2029]/.test(text)) throw new Error('the bundle cannot be written in ASCII')
const program = text
  .replaceAll(/\bimport\((?=")/g, 'importModule(')
  .replaceAll(/[^\0-\x7f]/g, it => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`)
  .replaceAll(new RegExp(`(?<=\\w\\(")(?:${apart.join('|')})(?="\\))`, 'g'), './$&.cjs')
writeFileSync(join(folder, 'bitaqa.cjs'), program)
cpSync(resolve('harfbuzzjs/dist/harfbuzz.wasm'), join(folder, 'harfbuzz.wasm'))

const out = mkdtempSync(join(tmpdir(), 'bitaqa-build-'))
const sample = ['render', 'content/siyasa-jalsat-maftuha.txt', '--quiet', '-o']
for (const it of ['bitaqa.cache', 'plates']) rmSync(join(folder, it), { recursive: true, force: true })
const formats = 'facebook,twitter,whatsapp,telegram,whatsapp-status,story,instagram,linkedin'
execFileSync(process.execPath, [join(folder, 'bin.cjs'), ...sample, join(out, 'all'), '-f', formats])
cpSync(join(out, 'all/.bitaqa/plates'), join(folder, 'plates'), { recursive: true })

process.argv.push(...sample, join(out, 'some'))
// What has not run for a while would be forgotten. V8 takes a cache only under the same flags, those of a command's start, which differ
// between its versions: the program is kept from setting its own.
const v8 = require('node:v8')
const { setFlagsFromString } = v8
setFlagsFromString('--no-flush-bytecode')
v8.setFlagsFromString = () => {}
const { script, done } = require('../dist/src/cli/bin.cjs')
await done
setFlagsFromString('--flush-bytecode')
writeFileSync(join(folder, 'bitaqa.cache'), script.createCachedData())
rmSync(out, { recursive: true })
