import { join } from 'node:path'
import { Command } from 'commander'
import { Failure } from '../problem.ts'
import type { Shell } from './shell.ts'

const examples = `
Each part may have been rendered on another machine, into a folder of its own or all into one.

Examples:
  bitaqa render archive/ --shard 1/2 -o part-1     on one machine
  bitaqa render archive/ --shard 2/2 -o part-2     on another
  bitaqa merge part-1 part-2 -o cards`

export function mergeCommand(shell: Shell, finish: (status: number) => void): Command {
  return new Command('merge')
    .description('join the parts of an archive that render --shard made')
    .argument('<folders...>', 'output folders of the parts')
    .option('-o, --out <dir>', 'folder to join them in', 'output')
    .addHelpText('after', examples)
    .action(async (folders: string[], { out }: { readonly out: string }) => {
      const [{ merge }, { runReport }, { sheet }, { totalsLine }] = await Promise.all([
        import('../batch/merge.ts'),
        import('../publish/report.ts'),
        import('../publish/sheet.ts'),
        import('./summary.ts'),
      ])
      for (const path of folders)
        if ((await shell.world.kind(path)) !== 'folder')
          throw new Failure('missing-file', { path, suggestion: '' })
      const report = runReport(await merge(folders, out, shell.world), false)
      const index = join(out, 'index.html')
      await shell.world.write(index, sheet(report))
      shell.out(totalsLine(report.totals, index))
      finish(0)
    })
}
