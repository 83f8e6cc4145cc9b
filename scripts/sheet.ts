/**
 * Renders the templates with cruel texts, to be looked at: `node scripts/run.mjs scripts/sheet.ts [formats] [name filter] [brand.yaml]`
 * writes output/sheet/<text>.<format>.png, and sheet-<format>.png with all of them 360 px wide, as on a phone.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { loadBrand } from '../src/card/brand.ts'
import { composeCard } from '../src/card/compose.ts'
import { formatById } from '../src/card/formats.ts'
import { loadTemplates } from '../src/card/templates.ts'
import { nodeWorld } from '../src/cli/node-world.ts'
import { paint } from '../src/paint/paint.ts'
import { openFonts } from '../src/text/catalogue.ts'
import { typeset } from '../src/text/typeset.ts'
import { cruel } from '../tests/card/cruel.ts'

const [ids = 'facebook,twitter,whatsapp,telegram', filter = '', brandPath] = process.argv.slice(2)
const world = nodeWorld()
const out = 'output/sheet'
await mkdir(out, { recursive: true })
const brand = await loadBrand(world, brandPath || null)
const templates = await loadTemplates({})
const fonts = await openFonts(world)

for (const id of ids.split(',')) {
  const format = formatById(id)
  const pictures: Buffer[] = []
  for (const content of cruel.filter(it => it.name.includes(filter))) {
    const card = await composeCard(content, format, { brand, templates })
    const texts = card.blocks.map(block => typeset(block, fonts, id))
    const { png } = await paint({ card, texts, problems: [] })
    const file = `${out}/${content.name}.${id}.png`
    await writeFile(file, png)
    pictures.push(await sharp(png).resize({ width: 360 }).png().toBuffer())
    const sizes = texts.flatMap(text =>
      text.items.map(it => `${it.role} ${Math.round(it.fontSize)}×${it.lines.length}`),
    )
    const problems = texts.flatMap(text => text.problems.map(it => it.message))
    console.log(file, Math.round(png.length / 1024), 'KB', sizes.join(', '), ...problems)
  }
  await writeFile(
    `${out}/sheet-${id}.png`,
    await contact(pictures, Math.round((360 * format.height) / format.width)),
  )
}

async function contact(pictures: readonly Buffer[], height: number): Promise<Buffer> {
  const columns = Math.min(4, pictures.length)
  const rows = Math.ceil(pictures.length / columns)
  const gap = 16
  const [width, total] = [columns * (360 + gap) + gap, rows * (height + gap) + gap]
  return await sharp({ create: { width, height: total, channels: 3, background: '#8a8f94' } })
    .composite(
      pictures.map((input, index) => ({
        input,
        left: gap + (index % columns) * (360 + gap),
        top: gap + Math.floor(index / columns) * (height + gap),
      })),
    )
    .png()
    .toBuffer()
}
