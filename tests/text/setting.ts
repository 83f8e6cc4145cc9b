import { nodeWorld } from '../../src/node-world.ts'
import type { Block, TextItem } from '../../src/text/block.ts'
import { openFonts } from '../../src/text/catalogue.ts'
import { type ParagraphStyle, shapeParagraph } from '../../src/text/paragraph.ts'

export const fonts = await openFonts(nodeWorld())

/** A headline as the built-in templates ask for it; override what the test is about. */
export function textItem(text: string, changes: Partial<TextItem> = {}): TextItem {
  return {
    kind: 'text',
    role: 'headline',
    versions: [text],
    font: { family: 'Cairo', weight: 800 },
    size: { min: 40, max: 96 },
    color: '#000000',
    align: 'start',
    direction: 'auto',
    leading: 1.4,
    maxLines: 6,
    balance: true,
    plain: false,
    highlight: null,
    kashida: false,
    band: null,
    ...changes,
  }
}

export function blockOf(items: Block['items'], width = 1080, height = 420): Block {
  return { box: { x: 60, y: 60, width, height }, place: 'start', gap: 24, direction: 'rtl', items }
}

export function paragraph(text: string, changes: Partial<ParagraphStyle> = {}) {
  const style = {
    font: { family: 'Cairo', weight: 700 },
    direction: 'auto',
    plain: false,
    highlight: null,
  } as const
  return shapeParagraph(text, { ...style, ...changes }, fonts)
}
