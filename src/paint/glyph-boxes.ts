import type { Rect } from '../text/block.ts'
import type { InkRun } from '../text/set.ts'

/** The rectangles of a run's glyphs, px; those without ink left out. */
export function glyphBoxes({ face, scale, glyphs }: InkRun): readonly Rect[] {
  return glyphs.flatMap(({ id, x, y }) => {
    const box = face.box(id)
    if (!box) return []
    const [width, height] = [(box.xMax - box.xMin) * scale, (box.yMax - box.yMin) * scale]
    return [{ x: x + box.xMin * scale, y: y - box.yMax * scale, width, height }]
  })
}

/** The band or marker of a text that a glyph stands on; the topmost where there are several. */
export function rectUnder<R extends Rect>(rects: readonly R[], box: Rect): R | undefined {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  return rects.findLast(it => x >= it.x && x < it.x + it.width && y >= it.y && y < it.y + it.height)
}
