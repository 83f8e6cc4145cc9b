import { join } from 'node:path'
import { loadBrand } from '../card/brand.ts'
import type { CardKind } from '../card/card.ts'
import { composeCard } from '../card/compose.ts'
import type { CardContent } from '../card/content.ts'
import { formatById } from '../card/formats.ts'
import { openPhoto } from '../card/photo.ts'
import { loadTemplates, templateNames } from '../card/templates.ts'
import { packageFolder } from '../packages.ts'
import { rowSheet } from '../paint/contact-sheet.ts'
import { paint } from '../paint/paint.ts'
import { openFonts } from '../text/catalogue.ts'
import { typeset } from '../text/typeset.ts'
import type { World } from '../world.ts'

const kinds = ['headline', 'quote', 'statement'] as const
/** One of each shape; four stand in a row of the sheet. */
const shapes = ['facebook', 'whatsapp', 'instagram', 'story'].map(id => formatById(id))
/** px of each row of the sheet. */
const HEIGHT = 300

/** Every template in every shape with sample words, in a brand's look: a row each, as a PNG. */
export async function familySheet(world: World, brandPath: string | null): Promise<Uint8Array> {
  const fonts = await openFonts(world)
  const brand = await loadBrand(world, brandPath, fonts.families)
  const rows: Uint8Array[][] = []
  for (const kind of kinds)
    for (const name of templateNames(kind)) {
      const templates = await loadTemplates({ [kind]: name })
      const content = { ...samples[kind], photo: await samplePhoto(world, templates[kind].template.photo) }
      const row: Uint8Array[] = []
      for (const format of shapes) {
        const card = await composeCard(content, format, { brand, templates })
        const texts = card.blocks.map(block => typeset(block, fonts, format.id))
        row.push((await paint({ card, texts, problems: [] })).png)
      }
      rows.push(row)
    }
  return await rowSheet(rows, { height: HEIGHT })
}

/** Drawn for this project (scripts/draw-photos.ts). */
const photos = { article: 'photos/harbour.jpg', speaker: 'portraits/رحاب القلعاوي.jpg' }

async function samplePhoto(world: World, which: keyof typeof photos | undefined) {
  if (which === undefined) return null
  const given = { focus: null, credit: which === 'article' ? 'تصوير: سامر الخرنوبي' : null }
  return (await openPhoto(world, join(packageFolder('bitaqa'), 'content', photos[which]), given)).photo
}

const usual = {
  source: 'صدى الميناء',
  dateline: 'مرسى الياسمين',
  author: null,
  date: '20 نوفمبر 2026',
  direction: 'rtl',
  leadIn: null,
  photo: null,
} as const

const samples: Readonly<Record<CardKind, CardContent>> = {
  headline: {
    ...usual,
    kind: 'headline',
    name: 'headline',
    text: ['مرسى الياسمين تفتح ==أول مكتبة عائمة== على رصيف الصيادين'],
    speaker: null,
    kicker: 'ثقافة',
  },
  quote: {
    ...usual,
    kind: 'quote',
    name: 'quote-1',
    text: ['كنا نحمل الكتب إلى القرى في صناديق السمك، واليوم صار للكتب مركب يعرفه كل طفل'],
    speaker: { name: 'رحاب القلعاوي', role: 'أمينة المكتبة' },
    kicker: null,
  },
  statement: {
    ...usual,
    kind: 'statement',
    name: 'statement-1',
    text: ['يتوقف المركب كل يوم في قرية، ويعير أهلها من أربعة آلاف كتاب بلا مقابل'],
    speaker: null,
    kicker: 'ثقافة',
  },
}
