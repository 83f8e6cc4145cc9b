import type { Problem } from '../problem.ts'
import type { Story } from '../story/story.ts'
import type { Block, Rect } from '../text/block.ts'
import type { Brand } from './brand.ts'
import type { Card, CardKind, PhotoSlot } from './card.ts'
import { type CardContent, contents } from './content.ts'
import { type Column, type Expanded, expand, type Framed } from './expand.ts'
import type { Format } from './formats.ts'
import { inHouseStyle } from './house-style.ts'
import type { Photo, Reading } from './photo.ts'
import { articlePhoto, portraits } from './pictures.ts'
import { type LaidOut, layOut } from './plate.ts'
import { templateFailure } from './template-failure.ts'
import type { LoadedTemplate, Templates } from './templates.ts'

export interface ComposeOptions {
  readonly brand: Brand
  readonly formats: readonly Format[]
  readonly kinds: readonly CardKind[]
  readonly templates: Templates
  /** Where photos are read, for templates that show one. */
  readonly world: Reading
}

/**
 * A story as cards: the headline in every format, then each selected quote in every format. Fails with `bad-template`
 * when a template does.
 */
export async function compose(story: Story, options: ComposeOptions): Promise<readonly Card[]> {
  const { pictured, problems } = await withPhotos(contents(story, options.kinds), story, options)
  const styled = pictured.map(content => inHouseStyle(content, options.brand.style))
  const cards = styled.flatMap(content =>
    options.formats.map(format => composeCard(content, format, options)),
  )
  return (await Promise.all(cards)).map(card => ({ ...card, problems }))
}

/** The contents with the pictures their templates ask for, opened once. */
async function withPhotos(
  all: readonly CardContent[],
  story: Story,
  { brand, templates, world }: ComposeOptions,
): Promise<{ pictured: readonly CardContent[]; problems: readonly Problem[] }> {
  const wanted = (it: CardContent) => templates[it.kind].template.photo
  const article = all.some(it => wanted(it) === 'article')
    ? await articlePhoto(story, world)
    : { photo: null, problems: [] }
  const speakers = all.flatMap(it => (wanted(it) === 'speaker' && it.speaker ? [it.speaker.name] : []))
  const people = await portraits(speakers, brand.portraits, world)
  const photo = (it: CardContent): Photo | null => {
    if (wanted(it) === 'article') return article.photo
    return wanted(it) === 'speaker' ? (people.portraits.get(it.speaker?.name ?? '') ?? null) : null
  }
  return {
    pictured: all.map(it => ({ ...it, photo: photo(it) })),
    problems: [...article.problems, ...people.problems],
  }
}

/** One card: the template's boxes laid out, its words with the rectangles they are to stand in. */
export async function composeCard(
  content: CardContent,
  format: Format,
  { brand, templates }: Pick<ComposeOptions, 'brand' | 'templates'>,
): Promise<Card> {
  const loaded = templates[content.kind]
  const drawn = rendered(loaded, content, brand, format)
  const { plate, boxes } = await laidOut(loaded, drawn, format)
  return {
    kind: content.kind,
    name: content.name,
    format,
    plate,
    photos: drawn.photos.map(framed => slot(framed, boxes)),
    blocks: drawn.columns.map(column => block(column, boxes, content)),
    leadIn: content.leadIn,
    speaker: speakerLine(content),
    problems: [],
  }
}

function rendered(loaded: LoadedTemplate, card: CardContent, brand: Brand, format: Format): Expanded {
  const { template } = loaded
  try {
    const options = template.options?.parse(brand.options[template.name] ?? {})
    return expand(template.render({ card, brand, format, options }))
  } catch (cause) {
    throw templateFailure(loaded.template.name, loaded.where, cause)
  }
}

async function laidOut(loaded: LoadedTemplate, drawn: Expanded, format: Format): Promise<LaidOut> {
  try {
    return await layOut(drawn, format)
  } catch (cause) {
    throw templateFailure(loaded.template.name, loaded.where, cause)
  }
}

function slot({ key, ...framed }: Framed, boxes: ReadonlyMap<string, Rect>): PhotoSlot {
  const { x, y, width, height } = boxes.get(key) ?? { x: 0, y: 0, width: 1, height: 1 }
  const box = { x, y, width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
  return { ...framed, box }
}

function block(column: Column, boxes: ReadonlyMap<string, Rect>, { direction }: CardContent): Block {
  const box = boxes.get(column.key) ?? { x: 0, y: 0, width: 0, height: 0 }
  // «KTV24» alone stands where the card's other words do: its own letters do not decide.
  const items = column.items.map(it =>
    it.kind === 'text' && it.direction === 'auto' ? { ...it, direction } : it,
  )
  return { box, place: column.place, gap: column.gap, direction, items }
}

function speakerLine({ speaker }: CardContent): string | null {
  return speaker && [speaker.role, speaker.name].filter(it => it !== null).join(' ')
}
