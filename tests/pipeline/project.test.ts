import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { starter } from '../../src/cli/starter.ts'
import { nodeWorld } from '../../src/node-world.ts'
import { render } from '../../src/pipeline.ts'
import { openRun, type RunRequest } from '../../src/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'bitaqa-project-'))
for (const part of ['photos', 'people', 'templates']) mkdirSync(join(folder, part))
cpSync('content/photos/harbour.jpg', join(folder, 'photos/harbour.jpg'))
cpSync('content/portraits/رحاب القلعاوي.jpg', join(folder, 'people/رحاب القلعاوي.jpg'))
writeFileSync(join(folder, 'templates/mine.tsx'), starter['templates/mine.tsx'] ?? '')

const brand = `name: صدى الميناء
colors: { primary: "#0b1f3a", accent: "#ff7a59" }
numerals: arab
dates: { months: levant }
portraits: people
templates: { headline: photo, quote: portrait }
formats: { banner: { width: 1000, height: 400 } }
`

const article = (image: string) => `---
headline: الميناء يستقبل 1,250 مركباً قبل 2026/11/23
source: المرفأ
date: 2026-11-20
image: ${image}
focus: 65% 55%
credit: تصوير سامر
quotes:
  - text: 'هذا "موسم" لم نعرف مثله منذ 12 عاماً'
    speaker: رحاب القلعاوي
    role: مديرة الميناء
---

قالت مديرة الميناء رحاب القلعاوي: «هذا "موسم" لم نعرف مثله منذ 12 عاماً».
`

async function made(image: string, change: Partial<RunRequest> = {}, brandText = brand) {
  writeFileSync(join(folder, 'brand.yaml'), brandText)
  const files = new Map<string, Uint8Array>()
  const world = {
    ...nodeWorld(),
    write: async (path: string, it: Uint8Array | string) => void files.set(path, Buffer.from(it)),
  }
  const request: RunRequest = {
    out: 'out',
    formats: ['facebook'],
    kinds: ['headline', 'quote'],
    maxQuotes: 3,
    templates: {},
    brand: join(folder, 'brand.yaml'),
    strict: false,
    ...change,
  }
  const content = async () => ({ bytes: new TextEncoder().encode(article(image)), web: null })
  const [report] = await render({ input: join(folder, 'a.md'), content }, await openRun(request, world))
  if (!report) throw new Error('an article gives a report')
  return { report, files }
}

test('photo, portrait, house style: what a card says is still the article’s', async () => {
  const { report, files } = await made('photos/harbour.jpg')
  expect(report.problems).toEqual([])
  expect(report.cards.map(it => it.text)).toEqual([
    'الميناء يستقبل ١٬٢٥٠ مركباً قبل ٢٠٢٦/١١/٢٣',
    'هذا «موسم» لم نعرف مثله منذ ١٢ عاماً',
  ])
  // Where `bold` and a missing photo leave one flat colour, there is a sky.
  const [, png] = [...files].find(([path]) => path.endsWith('headline.facebook.png')) ?? []
  const { entropy } = await sharp(png).extract({ left: 500, top: 120, width: 300, height: 60 }).stats()
  expect(entropy).toBeGreaterThan(3)
})

test('a photo on the web is not fetched, and said so once', async () => {
  const { report } = await made('https://example.org/a.jpg')
  expect(report.problems).toMatchObject([{ code: 'photo-on-web', severity: 'note' }])
  expect(report.cards).toHaveLength(2)
})

test('a template that shows no photo does not ask for it', async () => {
  const { report } = await made('nowhere.jpg', { templates: { headline: 'bold', quote: 'classic' } })
  expect(report.problems).toEqual([])
})

test('a brand’s own format and a template beside the brand file', async () => {
  const own = brand.replace('headline: photo', 'headline: templates/mine.tsx')
  const { report } = await made('photos/harbour.jpg', { formats: ['banner'], kinds: ['headline'] }, own)
  expect(report.problems).toEqual([])
  expect(report.cards).toMatchObject([{ format: 'banner', width: 1000, height: 400 }])
})

test('--debug draws over the card and changes nothing else', async () => {
  const plain = await made('photos/harbour.jpg', { kinds: ['quote'] })
  const debug = await made('photos/harbour.jpg', { kinds: ['quote'], debug: true })
  expect(debug.report.cards.map(it => it.lines)).toEqual(plain.report.cards.map(it => it.lines))
  const greenest = async (files: Map<string, Uint8Array>) => {
    const png = [...files].find(([path]) => path.endsWith('.png'))?.[1]
    const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    let count = 0
    for (let i = 0; i < data.length; i += 3)
      if (data[i] === 0x22 && data[i + 1] === 0xc5 && data[i + 2] === 0x5e) count++
    return count
  }
  // The safe area’s dashes are #22c55e.
  expect(await greenest(plain.files)).toBe(0)
  expect(await greenest(debug.files)).toBeGreaterThan(1000)
})
