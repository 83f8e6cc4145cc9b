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
      const [{ FOLDER }, { merge }, { added, noTotals }, { SheetFile }, { totalsLine }] = await Promise.all([
        import('../batch/cache.ts'),
        import('../batch/merge.ts'),
        import('../publish/report.ts'),
        import('../publish/sheet-file.ts'),
        import('./summary.ts'),
      ])
      for (const path of folders)
        if ((await shell.world.kind(path)) !== 'folder')
          throw new Failure('missing-file', { path, suggestion: '' })
      const sheet = new SheetFile(shell.world, out, join(out, FOLDER))
      let totals = noTotals
      for await (const report of merge(folders, out, shell.world)) {
        totals = added(totals, report, false)
        await sheet.add(report)
      }
      shell.out(totalsLine(totals, await sheet.finish(totals)))
      finish(0)
    })
}
