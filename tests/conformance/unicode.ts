import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/** The data lines of one of Unicode's test files (kept compressed, version in the folder's name), without comments. */
export function unicodeLines(name: string): readonly string[] {
  const bytes = readFileSync(new URL(`unicode-15.0.0/${name}.txt.br`, import.meta.url))
  const lines = brotliDecompressSync(bytes).toString('utf8').split('\n')
  return lines.map(line => line.replace(/#.*/, '').trim()).filter(line => line !== '')
}
