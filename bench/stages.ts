import { readFileSync } from 'node:fs'
import { read } from '../src/article/read.ts'
import { defaultBrand } from '../src/card/brand.ts'
import { compose } from '../src/card/compose.ts'
import { formats } from '../src/card/formats.ts'
import { loadTemplates } from '../src/card/templates.ts'
import { nodeWorld } from '../src/cli/node-world.ts'
import { encode } from '../src/paint/encode.ts'
import { ground } from '../src/paint/ground.ts'
import { inkOn } from '../src/paint/ink.ts'
import { understand } from '../src/story/understand.ts'
import { openFonts } from '../src/text/catalogue.ts'
import { typeset } from '../src/text/typeset.ts'
import { median, table } from './figures.ts'

const file = 'content/siyasa-jalsat-maftuha.txt'
const TURNS = 25

/** ms of each stage for one article's 16 cards: the first time in a process, and the median of later ones. */
export async function stages(): Promise<string> {
  const bytes = readFileSync(file)
  const world = nodeWorld()
  const [fonts, templates] = [await openFonts(world), await loadTemplates()]
  const times = new Map<string, number[]>()
  for (let turn = 0; turn < TURNS; turn++) {
    const clock = lap(times)
    const [article] = await read(bytes, file)
    clock('read')
    if (article === undefined) throw new Error(`${file} holds no article`)
    const story = understand(article, { maxQuotes: 3 })
    clock('understand')
    const design = {
      brand: defaultBrand,
      world,
      templates,
      formats: formats.slice(0, 4),
      kinds: ['headline', 'quote'] as const,
    }
    const cards = await compose(story, design)
    clock('compose')
    const set = cards.map(card => ({
      card,
      texts: card.blocks.map(block => typeset(block, fonts, card.format.id)),
      problems: [],
    }))
    clock('typeset')
    const sheets = []
    for (const card of set) sheets.push(await ground(card))
    clock('ground')
    for (const [i, sheet] of sheets.entries()) for (const text of set[i]?.texts ?? []) inkOn(sheet, text)
    clock('ink')
    for (const [i, sheet] of sheets.entries()) await encode(sheet, set[i]?.card.format.budget ?? 0)
    clock('encode')
  }
  const rows = [...times].map(([stage, ms]) => [
    stage,
    ms[0]?.toFixed(1) ?? '',
    median(ms.slice(1)).toFixed(1),
  ])
  return table([['ms for 16 cards', 'first', 'later'], ...rows])
}

function lap(times: Map<string, number[]>): (stage: string) => void {
  let last = performance.now()
  return stage => {
    const now = performance.now()
    times.set(stage, [...(times.get(stage) ?? []), now - last])
    last = now
  }
}
