import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JSXNode } from 'satori/jsx'
import { describe, expect, test } from 'vitest'
import { defaultBrand } from '../../src/card/brand.ts'
import { composeCard } from '../../src/card/compose.ts'
import { formatById } from '../../src/card/formats.ts'
import { Bar, Stack, Text, template } from '../../src/card/template.ts'
import { loadTemplates, templateNames } from '../../src/card/templates.ts'
import { words } from './cards.ts'

const templates = await loadTemplates()
const facebook = formatById('facebook')

function draw(render: () => JSXNode) {
  const headline = {
    template: template({ name: 'mine', title: '', cards: ['headline'], render }),
    where: 'mine.tsx',
  }
  return composeCard(words, facebook, { brand: defaultBrand, templates: { ...templates, headline } })
}

const label = defaultBrand.fonts.label
const text = <Text name="title" text="عنوان" font={label} size={[40, 80]} color="#ffffff" />

describe('what a template may not return', () => {
  test.each<[string, () => JSXNode, RegExp]>([
    ['a bare string', () => <div>عنوان</div>, /“عنوان” stands as a bare string/],
    ['a number', () => <div>{2024}</div>, /bare number/],
    ['nothing', () => null, /must return one element/],
    ['an error', () => JSON.parse('{'), /JSON/],
    ['a component that waits', () => <Late />, /async/],
    ['a picture on the web', () => <img src="https://example.org/a.png" alt="" />, /outside/],
    ['a background on disk', () => <div style={{ backgroundImage: 'url(/etc/hostname)' }} />, /outside/],
    [
      'a box in a stack',
      () => (
        <Stack>
          <div />
        </Stack>
      ),
      /cannot stand in a <Stack>/,
    ],
    ['a bar outside a stack', () => <Bar width={1} height={1} color="red" />, /cannot stand here/],
    ['a text without words', () => <Text name="a" text=" " font={label} size={40} color="red" />, /no words/],
    [
      'a colour that is none',
      () => <Text name="a" text="عنوان" font={label} size={40} color="reddish" />,
      /"reddish"; write it like #0e3b4a/,
    ],
    [
      'a colour that lets others through',
      () => <Text name="a" text="عنوان" font={label} size={40} color="#ffffff80" />,
      /lets others through/,
    ],
    ['SVG text', () => <Drawing />, /cannot stand here/],
    ['a style satori cannot read', () => <div style={{ width: 'wide' }} />, /wide/],
  ])('%s', async (_, render, reason) => {
    await expect(draw(render)).rejects.toMatchObject({
      problem: { code: 'bad-template', message: expect.stringMatching(reason), hint: 'Look at mine.tsx.' },
    })
  })
})

function Drawing() {
  // biome-ignore lint/a11y/noSvgWithoutTitle: it is refused
  return <svg>{<text x="0" y="0" />}</svg>
}

async function Late() {
  return null
}

test('colours may be written as CSS writes them', async () => {
  const highlight = { color: 'gold', weight: null, marker: { color: '#abc', pad: 0, radius: 0 } }
  const card = await draw(() => (
    <Stack>
      <Text name="a" text="عنوان" font={label} size={40} color="white" highlight={highlight} />
      <Bar width={50} height={4} color="rgb(255 0 0)" />
    </Stack>
  ))
  expect(card.blocks[0]?.items).toMatchObject([
    { color: '#ffffff', highlight: { color: '#ffd700', marker: { color: '#aabbcc' } } },
    { color: '#ff0000' },
  ])
})

test('texts come back with the rectangle of their box', async () => {
  const card = await draw(() => (
    <div style={{ width: '100%', height: '100%', padding: 40, flexDirection: 'column' }}>
      <Stack style={{ height: 100, marginBottom: 20 }} gap={8} place="end">
        {text}
        <Bar width={50} height={4} color="#ff0000" />
      </Stack>
      {[null, text]}
    </div>
  ))
  expect(card.blocks.map(it => [it.box, it.gap, it.items.map(item => item.kind)])).toEqual([
    [{ x: 40, y: 40, width: 1120, height: 100 }, 8, ['text', 'bar']],
    [expect.objectContaining({ x: 40, y: 160, width: 1120 }), 0, ['text']],
  ])
})

describe('choosing templates', () => {
  test('defaults and names', () => {
    expect(templates.headline.template.name).toBe('bold')
    expect(templateNames('headline')).toEqual(['bold', 'photo', 'split', 'breaking'])
    expect(templateNames('quote')).toEqual(['classic', 'portrait', 'paper'])
    expect(templateNames('statement')).toEqual(['statement'])
  })

  test('an unknown name lists the allowed ones', async () => {
    const problem = { code: 'unknown-template', hint: expect.stringContaining('bold') }
    await expect(loadTemplates({ headline: 'boldd' })).rejects.toMatchObject({ problem })
    await expect(loadTemplates({ quote: 'bold' })).rejects.toMatchObject({
      problem: { code: 'unknown-template' },
    })
  })

  const folder = mkdtempSync(join(tmpdir(), 'bitaqa-'))
  const file = (name: string, source: string) => {
    writeFileSync(join(folder, name), source)
    return join(folder, name)
  }

  test('a file of one’s own, anywhere, without a build', async () => {
    const mine = file(
      'mine.tsx',
      `import { Stack, Text, template, unit, z } from 'bitaqa/template'
      export default template({
        name: 'mine', title: 'Mine', cards: ['headline'],
        options: z.object({ color: z.string().default('#102030') }),
        render: ({ card, brand, format, options }) => (
          <div style={{ width: '100%', height: '100%', backgroundColor: options.color }}>
            <Stack style={{ margin: 8 * unit(format), flexGrow: 1 }}>
              <Text name="headline" text={card.text} font={brand.fonts.headline} size={[40, 90]} color="#fff" />
            </Stack>
          </div>
        ),
      })`,
    )
    const own = await loadTemplates({ headline: mine })
    const card = await composeCard(words, facebook, { brand: defaultBrand, templates: own })
    expect(card.plate.svg).toContain('#102030')
    expect(card.blocks[0]?.box).toEqual({ x: 64, y: 64, width: 1072, height: 502 })
  })

  test.each([
    ['syntax.tsx', 'export default template({', /./],
    ['empty.tsx', 'export const a = 1', /no template/],
    ['throws.tsx', 'throw new Error("ouch")', /ouch/],
    ['quote.tsx', 'export default { name: "q", cards: ["quote"], render() {} }', /quote/],
  ])('%s is refused', async (name, source, reason) => {
    const problem = { code: 'bad-template', message: expect.stringMatching(reason) }
    await expect(loadTemplates({ headline: file(name, source) })).rejects.toMatchObject({ problem })
  })

  test('an error names the line of the file', async () => {
    const source = `import { template } from 'bitaqa/template'
      export default template({
        name: 'mine', title: 'Mine', cards: ['headline'],
        render: ({ card }) => <div>{card.nothing.here}</div>,
      })`
    const templates_ = await loadTemplates({ headline: file('line.tsx', source) })
    await expect(
      composeCard(words, facebook, { brand: defaultBrand, templates: templates_ }),
    ).rejects.toMatchObject({
      problem: { code: 'bad-template', hint: expect.stringMatching(/line\.tsx:4\.$/) },
    })
    await expect(
      loadTemplates({ headline: file('torn.tsx', 'const a = 1\nconst b = <<') }),
    ).rejects.toMatchObject({
      problem: { hint: expect.stringMatching(/torn\.tsx:2\.$/) },
    })
  })

  test('a missing file', async () => {
    const problem = { code: 'missing-file' }
    await expect(loadTemplates({ headline: './nowhere.tsx' })).rejects.toMatchObject({ problem })
  })
})
