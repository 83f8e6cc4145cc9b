import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadBrand } from '../../src/card/brand.ts'
import { composeCard } from '../../src/card/compose.ts'
import { formatById, formats } from '../../src/card/formats.ts'
import { loadTemplates, templateNames } from '../../src/card/templates.ts'
import { starter } from '../../src/cli/starter.ts'
import { nodeWorld } from '../../src/node-world.ts'
import { paint } from '../../src/paint/paint.ts'
import { openFonts } from '../../src/text/catalogue.ts'
import { typeset } from '../../src/text/typeset.ts'
import { cruel } from './cruel.ts'

const world = nodeWorld()
const fonts = await openFonts(world)
const folder = mkdtempSync(join(tmpdir(), 'bitaqa-docs-'))

/** The first block of code of a kind in a page of docs/. */
function block(page: string, kind: string): string {
  return (
    new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync(`docs/${page}`, 'utf8'))?.[1] ?? ''
  )
}

function saved(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

async function problemsOf(templatePath: string, brandPath: string) {
  const brand = await loadBrand(world, brandPath, fonts.families)
  const templates = await loadTemplates({ headline: templatePath })
  const problems = []
  for (const content of cruel.filter(it => it.kind === 'headline'))
    for (const format of [...brand.formats, ...formats]) {
      const card = await composeCard(content, format, { brand, templates })
      const texts = card.blocks.map(it => typeset(it, fonts, format.id))
      problems.push(...texts.flatMap(it => it.problems))
      if (content.name === 'median') problems.push(...(await paint({ card, texts, problems: [] })).problems)
    }
  return problems
}

test('the template and the brand of docs/ work as they stand there, with every cruel headline', async () => {
  const template = saved('mine.tsx', block('templates.md', 'tsx'))
  const brand = saved('brand.yaml', block('brand.md', 'yaml'))
  expect((await loadBrand(world, brand, fonts.families)).options).toEqual({ breaking: { label: 'خبر عاجل' } })
  expect(await problemsOf(template, brand)).toEqual([])
})

test('what init writes works as it stands', async () => {
  const template = saved('starter.tsx', starter['templates/mine.tsx'] ?? '')
  const brand = saved('starter.yaml', starter['brand.yaml'] ?? '')
  expect(await problemsOf(template, brand)).toEqual([])
})

test('every line that init’s brand file keeps behind a # may be taken as it is', async () => {
  const text = (starter['brand.yaml'] ?? '').replace(/^# (?=[a-zA-Z]+:|\s)/gm, '')
  const brand = saved('all.yaml', text.replace(/^logo:.*$/m, ''))
  const { formats, handle } = await loadBrand(world, brand, fonts.families)
  expect([formats.map(it => it.id), handle]).toEqual([['banner'], '@name'])
  expect(Object.keys(parse(text)).length).toBeGreaterThan(12)
})

test('docs/templates.md lists all templates, docs/formats.md all formats', () => {
  const page = readFileSync('docs/templates.md', 'utf8')
  for (const kind of ['headline', 'quote', 'statement'] as const)
    for (const name of templateNames(kind)) expect(page).toContain(`| \`${name}\` | ${kind} |`)
  for (const { id, width, height } of formats) {
    expect(readFileSync('docs/formats.md', 'utf8')).toMatch(new RegExp(`\`${id}\`.*${width}×${height}`))
    expect(formatById(id).id).toBe(id)
  }
})
