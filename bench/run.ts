/**
 * Side by side with the peers, in one run and in turns, so that what slows the machine slows all of them:
 * `npm run bench` (all), `--quick`, `--only=warm,batch,linear,cold`; or alone, without the peers: `--stages`,
 * `--archive=10000` (articles), `--kill=20` (times).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { batch, warm } from './cards.ts'
import { cold } from './cold.ts'
import { grounds, sizes } from './design.ts'
import { linear } from './linear.ts'
import { peerNames } from './peer.ts'
import { writePhotos } from './photos.ts'
import { plot } from './plot.ts'
import { type Racer, racer } from './racer.ts'
import { batchTable, coldTable, killTable, warmTable } from './tables.ts'

const quick = process.argv.includes('--quick')
const only = process.argv.find(it => it.startsWith('--only='))?.slice('--only='.length)
const wants = (section: string) => only === undefined || only.split(',').includes(section)
const print = (text: string) => process.stdout.write(`${text}\n\n`)

if (process.argv.includes('--stages')) {
  const { stages } = await import('./stages.ts')
  print(await stages())
  process.exit()
}

const folder = mkdtempSync(join(tmpdir(), 'bitaqa-bench-'))
const alone = /^--(archive|kill)=(\d+)$/.exec(process.argv.find(it => it.includes('=')) ?? '')
if (alone) {
  const count = Number(alone[2])
  try {
    if (alone[1] === 'archive') print(await (await import('./archive.ts')).archive(count, folder))
    else print(killTable(await (await import('./kill.ts')).killed({ articles: 120, times: count }, folder)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  process.exit()
}

const racers: Racer[] = []
const results: Record<string, unknown> = { node: process.version, ...(quick ? { quick } : {}) }
try {
  const photos = await writePhotos(join(folder, 'photos'))
  for (const name of peerNames) {
    if (!wants('warm') && !wants('batch')) break
    const it = await racer(name)
    if (typeof it === 'string') print(`${name} is left out: ${it}`)
    else racers.push(it)
  }
  if (wants('warm')) results.warm = await warmSections(photos)
  if (wants('batch')) results.batch = await batchSections(photos)
  results.memory = await Promise.all(
    racers.map(async it => ({ peer: it.name, peakMB: Math.round(await it.memory()) })),
  )
  for (const it of racers) it.stop()
  if (wants('linear')) {
    const lines = await linear(quick ? 5 : 15)
    results.linear = lines
    if (!quick) writeFileSync('docs/performance-linear.svg', plot(lines))
  }
  if (wants('cold')) {
    const figures = cold(quick ? 3 : 9, folder)
    results.cold = figures
    print(coldTable(figures))
  }
  if (!only && !quick) writeFileSync('bench/results.json', `${JSON.stringify(results, null, 2)}\n`)
} finally {
  for (const it of racers) it.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function warmSections(photos: readonly string[]) {
  const sections = []
  for (const ground of grounds)
    for (const format of Object.keys(sizes) as (keyof typeof sizes)[]) {
      if (quick && format !== 'facebook') continue
      // Slow peers are asked in the first format only.
      const asked = format === 'facebook' ? racers : racers.filter(it => ['bitaqa', 'takumi'].includes(it.id))
      const rounds = quick ? 30 : format === 'facebook' ? 60 : 40
      const figures = await warm(asked, ground, format, { rounds, photos })
      sections.push({ ground, format, figures })
      print(warmTable(`A warm card, ${ground}, ${format}`, figures))
    }
  return sections
}

async function batchSections(photos: readonly string[]) {
  const sections = []
  const asked = racers.filter(it => it.id !== 'chromium')
  const some = { ...(quick ? { count: 60, turns: 2 } : { count: 100, turns: 3 }), photos }
  for (const ground of grounds) {
    const figures = await batch(asked, ground, 'facebook', some, folder)
    sections.push({ ground, format: 'facebook', figures })
    print(batchTable(`A batch, ${ground}, facebook, files written`, figures))
  }
  return sections
}
