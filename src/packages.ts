import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const { resolve } = createRequire(import.meta.url)
const folders = new Map<string, string>()

/** The folder of an installed package. */
export function packageFolder(name: string): string {
  const folder = folders.get(name) ?? dirname(resolve(`${name}/package.json`))
  folders.set(name, folder)
  return folder
}

let version: string | undefined

/** Read once, and not by `require`, which takes 5 ms for it. */
export function programVersion(): string {
  version ??= JSON.parse(readFileSync(join(packageFolder('bitaqa'), 'package.json'), 'utf8'))
    .version as string
  return version
}
