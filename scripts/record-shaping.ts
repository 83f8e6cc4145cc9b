/**
 * Records what HarfBuzz's own `hb-shape` (Debian: libharfbuzz-bin) makes of the test lines in every family of the catalogue,
 * for tests/conformance/shaping.test.ts. Usage: npm run record:shaping
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { nodeWorld } from '../src/node-world.ts'
import { openFonts } from '../src/text/catalogue.ts'
import type { FontEntry } from '../src/text/fonts.ts'
import type { Item } from '../src/text/itemize.ts'
import { itemsOf, shapingLines, WEIGHT } from '../tests/conformance/shaping-lines.ts'

const require = createRequire(import.meta.url)
const folder = new URL('../tests/conformance/hb-shape/', import.meta.url)

const fonts = await openFonts(nodeWorld())
for (const entry of fonts.families) {
  const file = fileOf(entry)
  const recorded = Object.fromEntries(
    shapingLines.map(([name, text]) => [
      name,
      itemsOf(text, entry.family, fonts).map(item => oracle(file, text, item)),
    ]),
  )
  const name = entry.family.toLowerCase().replaceAll(' ', '-')
  writeFileSync(new URL(`${name}.json.br`, folder), brotliCompressSync(JSON.stringify(recorded)))
}

function fileOf(entry: FontEntry): string {
  const weights = Object.keys(entry.files).map(Number)
  const weight = weights.includes(WEIGHT) ? WEIGHT : Math.max(...weights)
  return join(dirname(require.resolve(`${entry.package}/package.json`)), entry.files[weight] as string)
}

/** [glyph id, cluster, advance, dx, dy] in font units, in visual order; clusters are UTF-16 offsets into the line. */
function oracle(file: string, text: string, { start, end, level, script }: Item): number[][] {
  const hex = (part: string) => [...part].map(char => (char.codePointAt(0) as number).toString(16)).join(',')
  const context = [
    start > 0 ? [`--unicodes-before=${hex(text.slice(0, start))}`] : [],
    end < text.length ? [`--unicodes-after=${hex(text.slice(end))}`] : [],
  ].flat()
  const direction = level % 2 === 1 ? 'rtl' : 'ltr'
  const json = execFileSync('hb-shape', [
    file,
    `--unicodes=${hex(text.slice(start, end))}`,
    ...context,
    `--direction=${direction}`,
    `--script=${script}`,
    '--language=ar',
    '--cluster-level=1',
    '--no-glyph-names',
    '--output-format=json',
    ...(start === 0 ? ['--bot'] : []),
    ...(end === text.length ? ['--eot'] : []),
  ])
  const offsets = utf16Offsets(text, start, end)
  const glyphs = JSON.parse(json.toString()) as {
    g: number
    cl: number
    ax: number
    dx: number
    dy: number
  }[]
  return glyphs.map(it => [it.g, offsets[it.cl] as number, it.ax, it.dx, it.dy])
}

/** hb-shape counts clusters in code points of the item. */
function utf16Offsets(text: string, start: number, end: number): readonly number[] {
  const offsets: number[] = []
  for (let i = start; i < end; i += (text.codePointAt(i) as number) > 0xffff ? 2 : 1) offsets.push(i)
  return offsets
}
