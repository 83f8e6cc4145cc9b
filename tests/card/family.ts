import { readFile } from 'node:fs/promises'
import type { CardKind } from '../../src/card/card.ts'
import type { CardContent } from '../../src/card/content.ts'
import { openPhoto, type Photo } from '../../src/card/photo.ts'
import { loadTemplates, type Templates, templateNames } from '../../src/card/templates.ts'
import { cruel } from './cruel.ts'

/** A template with every text it must bear, each with a photo where it shows one. */
export interface Member {
  readonly name: string
  readonly kind: CardKind
  readonly templates: Templates
  readonly contents: readonly CardContent[]
}

const kinds = ['headline', 'quote', 'statement'] as const
const world = {
  kind: async () => 'file' as const,
  list: async () => [],
  read: async (path: string) => new Uint8Array(await readFile(path)),
}

export async function samplePhoto(name: string, credit: string | null = null): Promise<Photo> {
  const { photo } = await openPhoto(world, `content/${name}.jpg`, { focus: null, credit })
  if (!photo) throw new Error(`no photo ${name}`)
  return photo
}

/** Dark, busy, bright and none, by turns. */
const scenes = [
  await samplePhoto('photos/harbour', 'تصوير: ليان الحداد / المرفأ'),
  await samplePhoto('photos/market', 'صوت الحي'),
  await samplePhoto('photos/snow'),
  null,
]
const faces = [
  await samplePhoto('portraits/مأمون الجوهراني'),
  await samplePhoto('portraits/رحاب القلعاوي'),
  null,
]

const members: Member[] = []
// One after another: what scripts are run with hands out a module that is still being loaded to the next who asks for it.
for (const kind of kinds) for (const name of templateNames(kind)) members.push(await member(kind, name))
export const family: readonly Member[] = members

async function member(kind: CardKind, name: string): Promise<Member> {
  const templates = await loadTemplates({ [kind]: name })
  const { photo } = templates[kind].template
  const pictures = photo === 'article' ? scenes : photo === 'speaker' ? faces : [null]
  const contents = cruel
    .filter(it => it.kind === kind)
    .map((it, index) => ({ ...it, photo: pictures[index % pictures.length] ?? null }))
  return { name, kind, templates, contents }
}
