/**
 * Renders the family of templates with cruel texts, to be looked at:
 * `node scripts/run.mjs scripts/sheet.ts [formats] [templates] [texts] [brand.yaml]`, each a list by commas or `-` for all.
 * Writes output/sheet/<template>/<text>.<format>.png, and <template>.<format>.png with all its texts 360 px wide, as on a
 * phone.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { loadBrand } from '../src/card/brand.ts'
import { composeCard } from '../src/card/compose.ts'
import { formatById, formats } from '../src/card/formats.ts'
import { inHouseStyle } from '../src/card/house-style.ts'
import { nodeWorld } from '../src/node-world.ts'
import { contactSheet } from '../src/paint/contact-sheet.ts'
import { paint } from '../src/paint/paint.ts'
import { openFonts } from '../src/text/catalogue.ts'
import { typeset } from '../src/text/typeset.ts'
import { family } from '../tests/card/family.ts'

const [ids = '-', names = '-', texts = '-', brandPath] = process.argv.slice(2)
const wanted = (list: string, name: string) => list === '-' || list.split(',').some(it => name.includes(it))
const world = nodeWorld()
const fonts = await openFonts(world)
const brand = await loadBrand(world, brandPath ?? null, fonts.families)
const out = 'output/sheet'

for (const { name, templates, contents } of family.filter(
  it => names === '-' || names.split(',').includes(it.name),
))
  for (const format of ids === '-' ? formats : ids.split(',').map(id => formatById(id, brand.formats))) {
    await mkdir(`${out}/${name}`, { recursive: true })
    const pictures: Uint8Array[] = []
    for (const content of contents.filter(it => wanted(texts, it.name))) {
      const card = await composeCard(inHouseStyle(content, brand.style), format, { brand, templates })
      const set = card.blocks.map(block => typeset(block, fonts, format.id))
      const image = await paint({ card, texts: set, problems: [] })
      const file = `${out}/${name}/${content.name}.${format.id}.png`
      await writeFile(file, image.png)
      pictures.push(image.png)
      const sizes = set.flatMap(it =>
        it.items.map(item => `${item.role} ${Math.round(item.fontSize)}×${item.lines.length}`),
      )
      const problems = [...set.flatMap(it => it.problems), ...image.problems].map(it => `!! ${it.message}`)
      console.log(file, Math.round(image.png.length / 1024), 'KB', sizes.join(', '), ...problems)
    }
    await writeFile(`${out}/${name}.${format.id}.png`, await contactSheet(pictures, 360))
  }
