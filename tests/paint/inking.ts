import { kernel } from '../../src/paint/kernel.ts'
import type { Area, Sheet } from '../../src/paint/sheet.ts'

/** Inks so many sixteenths of each pixel of an area; rows and columns are counted from its corner. */
export function inkPixels(
  sheet: Sheet,
  ink: number,
  area: Area,
  coverage: (row: number, column: number) => number,
): void {
  sheet.ink(ink, area, () => {
    for (let line = 0; line < 4 * area.height; line++)
      for (let column = 0; column < area.width; column++) {
        const samples = Math.max(0, Math.min(4, coverage(line >> 2, column) - 4 * (line & 3)))
        kernel().span(line, 4 * column, 4 * column + samples)
      }
  })
}
