import { join } from 'node:path'
import { Command } from 'commander'
import type { Shell } from './shell.ts'

const examples = `
Examples:
  bitaqa init                    into this folder
  bitaqa init newsroom           into a new one
Files that are there already stay as they are.`

export function initCommand(shell: Shell, finish: (status: number) => void): Command {
  return new Command('init')
    .description('write a brand file, a sample article and a template to start from')
    .argument('[dir]', 'folder', '.')
    .addHelpText('after', examples)
    .action(async (folder: string) => {
      const { starter } = await import('./starter.ts')
      for (const [name, text] of Object.entries(starter)) {
        const path = join(folder, name)
        const isThere = (await shell.world.kind(path)) !== null
        if (!isThere) await shell.world.write(path, text)
        shell.out(`${isThere ? 'kept   ' : 'written'}  ${path}\n`)
      }
      const into = folder === '.' ? '' : `cd ${folder} && `
      shell.out(`\nNow try:  ${into}bitaqa render article.md -t headline=templates/mine.tsx\n`)
      finish(0)
    })
}
