import type { TextItem } from '../text/block.ts'

/** A text of one size as a browser would set it, black; `changes` say what is different. */
export function plainItem(
  text: string,
  font: TextItem['font'],
  size: number,
  changes: Partial<TextItem> = {},
): TextItem {
  return {
    kind: 'text',
    role: 'specimen',
    versions: [text],
    font,
    size: { min: size, max: size },
    color: '#000000',
    align: 'start',
    direction: 'ltr',
    leading: 1.4,
    maxLines: 10_000,
    balance: false,
    plain: true,
    highlight: null,
    kashida: false,
    band: null,
    ...changes,
  }
}
