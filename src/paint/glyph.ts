import type { Face } from '../text/face.ts'
import { type Crossings, cubic, line, quad } from './edges.ts'
import { numbersOf, type Outline } from './outline.ts'
import { SAMPLES, Scan, type Spans } from './scan.ts'

const scan = new Scan()

/** The samples inside a glyph whose origin stands at x, y px; `scale` makes px of its font units. */
export function drawGlyph(to: Spans, face: Face, glyph: number, x: number, y: number, scale: number): void {
  const box = face.box(glyph)
  if (box === null) return
  // One more on each side: an edge is rounded to its sample, and a curve may lie beyond its box by a hair.
  const top = Math.floor((y - box.yMax * scale) * SAMPLES) - 1
  const rows = Math.ceil((y - box.yMin * scale) * SAMPLES) + 1 - top
  scan.begin(top, rows)
  trace(scan, numbersOf(face, glyph), x * SAMPLES, y * SAMPLES, scale * SAMPLES)
  scan.spans(to)
}

/** Walks an outline, each contour closed; font units grow upwards, samples downwards. */
function trace(to: Crossings, { letters, points }: Outline, x: number, y: number, scale: number): void {
  let next = 0
  let startX = 0
  let startY = 0
  let penX = 0
  let penY = 0
  const px = () => x + (points[next++] as number) * scale
  const py = () => y - (points[next++] as number) * scale
  for (let i = 0; i < letters.length; i++) {
    const letter = letters.charCodeAt(i)
    if (letter === M || letter === Z) {
      if (penX !== startX || penY !== startY) line(to, penX, penY, startX, startY)
      if (letter === M) {
        startX = px()
        startY = py()
      }
      penX = startX
      penY = startY
      continue
    }
    const x1 = px()
    const y1 = py()
    if (letter === L) {
      line(to, penX, penY, x1, y1)
      penX = x1
      penY = y1
      continue
    }
    const x2 = px()
    const y2 = py()
    if (letter === Q) {
      quad(to, penX, penY, x1, y1, x2, y2)
      penX = x2
      penY = y2
      continue
    }
    const x3 = px()
    const y3 = py()
    cubic(to, [penX, penY, x1, y1, x2, y2, x3, y3])
    penX = x3
    penY = y3
  }
  if (penX !== startX || penY !== startY) line(to, penX, penY, startX, startY)
}

const [M, L, Q, Z] = ['M', 'L', 'Q', 'Z'].map(letter => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
]
