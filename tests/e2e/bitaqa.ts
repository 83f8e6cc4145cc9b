import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const bin = fileURLToPath(new URL('../../dist/src/cli/bin.cjs', import.meta.url))
const articles = fileURLToPath(new URL('./articles', import.meta.url))

export interface Outcome {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built command (`npm run build` comes first) as a user would, in a folder, with text on its standard input. */
export function bitaqa(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = '',
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd: folder })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', text => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      err += text
    })
    child.on('error', reject)
    child.on('close', status => resolve({ status, out, err }))
    child.stdin.end(input)
  })
}

/** The same, not waited for. */
export function startBitaqa(folder: string, args: readonly string[]) {
  return spawn(process.execPath, [bin, ...args], { cwd: folder, stdio: 'ignore' })
}

/** A new folder that holds the sample articles. */
export async function desk(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bitaqa-e2e-'))
  await cp(articles, folder, { recursive: true })
  return folder
}

/** Every file below a folder by its path there, sorted. */
export async function tree(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const files = paths.sort().map(async path => [path.slice(folder.length + 1), await readFile(path)] as const)
  return new Map(await Promise.all(files))
}

/** Width and height of a PNG, from its header (PNG specification, 11.2.2 IHDR). */
export function pngSize(png: Buffer): readonly [width: number, height: number] {
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}
