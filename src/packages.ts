import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const { resolve } = createRequire(import.meta.url)
const folders = new Map([['bitaqa', ownFolder()]])

/** The folder of an installed package. */
export function packageFolder(name: string): string {
  const folder = folders.get(name) ?? dirname(resolve(`${name}/package.json`))
  folders.set(name, folder)
  return folder
}

/** The nearest above with a package.json: Node's own look for it takes 5 ms. */
function ownFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

let version: string | undefined

/** Read once, and not by `require`, which takes 5 ms for it. */
export function programVersion(): string {
  version ??= JSON.parse(readFileSync(join(packageFolder('bitaqa'), 'package.json'), 'utf8'))
    .version as string
  return version
}
