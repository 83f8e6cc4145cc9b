import { describe, expect, it } from 'vitest'
import { formatById } from '../../src/card/formats.ts'
import { problem } from '../../src/problem.ts'
import { type Finished, type Place, publish } from '../../src/publish/publish.ts'
import { Slugs } from '../../src/publish/slugs.ts'
import { image, story } from './finished.ts'
import { memoryWorld } from './memory-world.ts'

const headline = image('headline', 'facebook', 'الوزير: «سنبدأ» البناء غداً')
const quote = image('quote-1', 'facebook', 'سنبدأ البناء غداً…', 'الوزير')

function finished(change: Partial<Finished> = {}): Finished {
  return { story: story(), images: [headline, quote], problems: [], ...change }
}

function place(files: Map<string, Uint8Array | string>, change: Partial<Place> = {}): Place {
  const formats = [formatById('facebook'), formatById('twitter')]
  const world = memoryWorld(files)
  return {
    world,
    out: 'out',
    strict: false,
    slugs: new Slugs(),
    formats,
    kinds: ['headline', 'quote'],
    ...change,
  }
}

describe('publish', () => {
  it('writes cards, captions and a manifest into the article’s folder', async () => {
    const files = new Map<string, Uint8Array | string>()
    const report = await publish(finished(), place(files))
    expect([...files.keys()].sort()).toEqual([
      'out/وزير/captions.txt',
      'out/وزير/cards.json',
      'out/وزير/headline.facebook.png',
      'out/وزير/quote-1.facebook.png',
    ])
    expect(report.cards[1]).toEqual({
      kind: 'quote',
      format: 'facebook',
      file: 'out/وزير/quote-1.facebook.png',
      width: 1200,
      height: 630,
      bytes: 3,
      encoding: 'indexed',
      text: 'سنبدأ البناء غداً…',
      leadIn: null,
      speaker: 'الوزير',
      fontSize: 64,
      lines: ['سنبدأ البناء غداً…'],
    })
  })

  it('gives every picture in the manifest an alternative text, and no path of this machine', async () => {
    const files = new Map<string, Uint8Array | string>()
    await publish(finished(), place(files))
    const { cards } = JSON.parse(String(files.get('out/وزير/cards.json')))
    expect(cards.map((card: { alt: string }) => card.alt)).toEqual([
      'الوزير: «سنبدأ» البناء غداً — وكالة الغد',
      '«سنبدأ البناء غداً…» — الوزير',
    ])
    expect(cards[0].file).toBe('headline.facebook.png')
  })

  it('removes what an earlier run made and this one did not, and nothing else', async () => {
    const files = new Map<string, Uint8Array | string>()
    const kept = ['quote-2.telegram.png', 'notes.txt', 'quote-2.facebook.png.bak', 'logo.facebook.png']
    for (const name of ['quote-2.facebook.png', 'headline.twitter.png', ...kept])
      files.set(`out/وزير/${name}`, '')
    await publish(finished(), place(files))
    const left = [...files.keys()].map(path => path.slice('out/وزير/'.length))
    expect(left).toEqual(expect.arrayContaining(kept))
    expect(left).not.toContain('quote-2.facebook.png')
    expect(left).not.toContain('headline.twitter.png')
  })

  it('leaves nothing of an article that now gives no card', async () => {
    const files = new Map<string, Uint8Array | string>()
    await publish(finished(), place(files))
    files.set('out/وزير/notes.txt', 'mine')
    await publish(finished({ images: [] }), place(files))
    expect([...files.keys()]).toEqual(['out/وزير/notes.txt'])
  })

  it('writes the JPEG of a picture over its budget beside it, and takes it away with it', async () => {
    const files = new Map<string, Uint8Array | string>()
    await publish(finished({ images: [{ ...headline, jpeg: new Uint8Array(2) }, quote] }), place(files))
    expect(files.get('out/وزير/headline.facebook.jpg')).toEqual(new Uint8Array(2))
    await publish(finished(), place(files))
    expect([...files.keys()].filter(name => name.endsWith('.jpg'))).toEqual([])
  })

  it('warns of a picture over the budget of its format', async () => {
    const heavy = image('headline', 'facebook', 'عنوان', null, 400 * 1024)
    const report = await publish(finished({ images: [heavy] }), place(new Map()))
    expect(report.problems).toEqual([
      problem('over-budget', { file: 'headline.facebook.png', bytes: 400, format: 'facebook', budget: 300 }),
    ])
  })

  it('withholds an article with a warning when strict, and only then', async () => {
    const warned = finished({ problems: [problem('over-budget', { file: 'x' })] })
    const files = new Map<string, Uint8Array | string>()
    const report = await publish(warned, place(files, { strict: true }))
    expect(files.size).toBe(0)
    expect(report.cards).toEqual([])
    expect((await publish(warned, place(files))).cards).toHaveLength(2)
  })

  it('publishes an article with only a note when strict', async () => {
    const noted = finished({ problems: [problem('no-quotes')] })
    expect((await publish(noted, place(new Map(), { strict: true }))).cards).toHaveLength(2)
  })

  it('gives two articles of one name a folder each, and says so', async () => {
    const files = new Map<string, Uint8Array | string>()
    const here = place(files)
    await publish(finished(), here)
    const second = await publish(finished(), here)
    expect(second.slug).toBe('وزير-2')
    expect(second.problems.map(it => it.code)).toEqual(['same-slug'])
    expect(files.has('out/وزير/cards.json') && files.has('out/وزير-2/cards.json')).toBe(true)
  })

  it('says a problem once that all formats share', async () => {
    const missing = problem('missing-glyph', { character: '☃', fonts: 'Cairo' })
    const report = await publish(finished({ problems: [missing, { ...missing }] }), place(new Map()))
    expect(report.problems).toHaveLength(1)
  })
})
