import { readFileSync } from 'node:fs'
import { read } from '../src/article/read.ts'
import { defaultBrand } from '../src/card/brand.ts'
import { compose } from '../src/card/compose.ts'
import { formats } from '../src/card/formats.ts'
import { loadTemplates } from '../src/card/templates.ts'
import { plainItem } from '../src/cli/plain-item.ts'
import { nodeWorld } from '../src/node-world.ts'
import { encode } from '../src/paint/encode.ts'
import { ground } from '../src/paint/ground.ts'
import { inkOn } from '../src/paint/ink.ts'
import { understand } from '../src/story/understand.ts'
import { type Catalogue, openFonts } from '../src/text/catalogue.ts'
import { fitText } from '../src/text/fit.ts'
import { shapeParagraph } from '../src/text/paragraph.ts'
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
  return `${table([['ms for 16 cards', 'first', 'later'], ...rows])}\n${settingTable(fonts)}`
}

/** ms to shape, break and fit one headline, warm, by its length: the medians of the 300 headlines of the tests, each five times. */
function settingTable(fonts: Catalogue): string {
  const headlines = readFileSync('tests/headlines.txt', 'utf8').trim().split('\n')
  const item = { ...plainItem('', { family: 'Cairo', weight: 800 }, 40), ...asHeadline }
  const runs: { readonly length: number; readonly ms: number }[] = []
  for (let turn = 0; turn < 5; turn++) {
    for (const text of headlines) {
      const start = performance.now()
      fitText(shapeParagraph(text, item, fonts), item, 1080, 400)
      if (turn > 0) runs.push({ length: text.length, ms: performance.now() - start })
    }
  }
  const rows = [
    [0, 40],
    [40, 60],
    [60, 100],
    [100, 200],
    [0, 1000],
  ].map(([from = 0, to = 0]) => {
    const ms = runs.filter(run => run.length >= from && run.length < to).map(run => run.ms)
    return [to === 1000 ? 'all' : `${from}-${to}`, median(ms).toFixed(2)]
  })
  return table([['characters', 'ms a headline'], ...rows])
}

const asHeadline = {
  size: { min: 40, max: 96 },
  maxLines: 6,
  balance: true,
  plain: false,
  direction: 'auto',
} as const

function lap(times: Map<string, number[]>): (stage: string) => void {
  let last = performance.now()
  return stage => {
    const now = performance.now()
    times.set(stage, [...(times.get(stage) ?? []), now - last])
    last = now
  }
}
