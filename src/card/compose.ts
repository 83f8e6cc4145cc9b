import { Failure } from '../problem.ts'
import type { Story } from '../story/story.ts'
import type { Block, Rect } from '../text/block.ts'
import type { Brand } from './brand.ts'
import type { Card, CardKind } from './card.ts'
import { type CardContent, contents } from './content.ts'
import { type Column, type Expanded, expand } from './expand.ts'
import type { Format } from './formats.ts'
import { type LaidOut, layOut } from './plate.ts'
import type { LoadedTemplate, Templates } from './templates.ts'

export interface ComposeOptions {
  readonly brand: Brand
  readonly formats: readonly Format[]
  readonly kinds: readonly CardKind[]
  readonly templates: Templates
}

/**
 * A story as cards: the headline in every format, then each selected quote in every format. Fails with `bad-template`
 * when a template does.
 */
export async function compose(story: Story, options: ComposeOptions): Promise<readonly Card[]> {
  const cards: Card[] = []
  for (const content of contents(story, options.kinds))
    for (const format of options.formats) cards.push(await composeCard(content, format, options))
  return cards
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
    blocks: drawn.columns.map(column => block(column, boxes, content)),
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
    throw badTemplate(loaded, cause)
  }
}

async function laidOut(loaded: LoadedTemplate, drawn: Expanded, format: Format): Promise<LaidOut> {
  try {
    return await layOut(drawn.tree, format)
  } catch (cause) {
    throw badTemplate(loaded, cause)
  }
}

function badTemplate({ template, where }: LoadedTemplate, cause: unknown): Failure {
  const reason = (cause instanceof Error ? cause.message : String(cause)).replace(/[.\s]+$/, '')
  return new Failure('bad-template', { name: template.name, reason, where }, cause)
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
