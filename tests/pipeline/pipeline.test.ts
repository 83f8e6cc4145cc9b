import { describe, expect, it } from 'vitest'
import { openBitaqa } from '../../src/index.ts'
import { nodeWorld } from '../../src/node-world.ts'
import { render } from '../../src/pipeline.ts'
import { Failure } from '../../src/problem.ts'
import { openRun } from '../../src/run.ts'
import { readOnly, type World } from '../../src/world.ts'

const article = 'عنوان قصير لخبر قصير عن مدينة بعيدة\n\nهذه فقرة الخبر الأولى وفيها ما يكفي من الكلام.\n'
const content = async () => ({ bytes: new TextEncoder().encode(article), web: null })
const source = { input: 'a.txt', content }
const request = {
  out: 'out',
  formats: ['facebook'],
  kinds: ['headline', 'quote'],
  maxQuotes: 3,
  templates: {},
  brand: null,
  strict: false,
} as const

async function problemsIn(world: World) {
  const [report] = await render(source, await openRun(request, world))
  return report?.problems.filter(it => it.severity === 'error')
}

describe('render', () => {
  it('reports a font file that is broken, and where it is', async () => {
    const world = readOnly({ ...nodeWorld(), readNow: () => new Uint8Array(100) })
    const problems = await problemsIn(world)
    expect(problems?.map(it => it.code)).toEqual(['broken-font'])
    expect(problems?.[0]?.message).toContain('.ttf')
  })

  it('reports a disk that fills up while writing', async () => {
    const full = async () =>
      Promise.reject(new Failure('not-writable', { path: 'out', reason: 'the disk is full' }))
    const problems = await problemsIn({ ...readOnly(nodeWorld()), write: full })
    expect(problems?.map(it => it.code)).toEqual(['not-writable'])
  })

  it('reports a fault of its own as such, without throwing', async () => {
    const run = await openRun(request, readOnly(nodeWorld()))
    const broken = { ...run, fonts: null as never }
    const [report] = await render(source, broken)
    expect(report?.problems.map(it => it.code)).toContain('internal')
    expect(report?.cards).toEqual([])
  })
})

describe('openBitaqa', () => {
  it('gives cards in memory, the same each time, under the same name', async () => {
    const bitaqa = await openBitaqa({ formats: ['telegram'], cards: ['headline'] })
    const [first] = await bitaqa.render(article, 'خبر.txt')
    const [second] = await bitaqa.render(article, 'خبر.txt')
    expect(first).toMatchObject({ slug: 'خبر', headline: 'عنوان قصير لخبر قصير عن مدينة بعيدة' })
    expect(first?.cards[0]?.png.length).toBe(first?.cards[0]?.bytes)
    expect(second).toEqual(first)
  })

  it('refuses what does not exist', async () => {
    await expect(openBitaqa({ formats: ['nope'] })).rejects.toThrow('no format “nope”')
  })

  it('tells what is wrong with an article as data', async () => {
    const bitaqa = await openBitaqa({ formats: ['facebook'] })
    const [report] = await bitaqa.render('')
    expect(report?.problems.map(it => it.code)).toEqual(['empty-article'])
  })
})
