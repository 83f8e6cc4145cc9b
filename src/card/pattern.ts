/**
 * Girih: the star patterns of Islamic geometry by Hankin's method of polygons in contact (E. H. Hankin 1925; C. S.
 * Kaplan, “Islamic star patterns from polygons in contact”, GI 2005). From the middle of every edge of a tiling two
 * lines go inwards at the contact angle; each ends where it meets its neighbour's. The edges themselves are not drawn.
 */
export interface Girih {
  /** px of the picture to fill. */
  readonly width: number
  readonly height: number
  /** px between the centres of neighbouring stars. */
  readonly period: number
  /** Where one star's centre stands, px. */
  readonly origin: Point
  /** Degrees between an edge and its lines: 67.5 gives the sharp eight-pointed star, 45 the khatam of two squares. */
  readonly contact: number
  /** Which stars are drawn, counted in columns and rows from the one at the origin; all when left out. */
  readonly keep?: (column: number, row: number) => boolean
}

type Point = readonly [x: number, y: number]

/** The lines as SVG path data: the tiling of octagons and squares (4.8.8), eight-pointed stars in the octagons. */
export function girih({ width, height, period, origin, contact, keep = () => true }: Girih): string {
  const side = period / (1 + Math.SQRT2)
  const octagon = lines(polygon(8, side), contact)
  const square = lines(polygon(4, side), contact)
  const path: string[] = []
  for (const row of steps(origin[1], period, height))
    for (const column of steps(origin[0], period, width)) {
      const [x, y] = [origin[0] + column * period, origin[1] + row * period]
      if (keep(column, row)) path.push(at(octagon, x, y))
      // A square fills the gap between four stars.
      if (corners.every(([dx, dy]) => keep(column + dx, row + dy)))
        path.push(at(square, x + period / 2, y + period / 2))
    }
  return path.join('')
}

const corners: readonly Point[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
]

/** One star alone, around the origin, as a closed outline: an ornament or a mark. */
export function star(points: number, radius: number, inner: number): string {
  const outline = Array.from({ length: points * 2 }, (_, index) => {
    const [angle, reach] = [(index * Math.PI) / points - Math.PI / 2, index % 2 === 0 ? radius : inner]
    return [reach * Math.cos(angle), reach * Math.sin(angle)] as const
  })
  return at(outline, 0, 0)
}

/** The steps of `period` from `origin` that cover 0 to `length`, one more at each end. */
function steps(origin: number, period: number, length: number): readonly number[] {
  const first = Math.floor(-origin / period) - 1
  const last = Math.ceil((length - origin) / period) + 1
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** Corners of a regular polygon around the origin; octagons touch edge to edge, squares stand on a corner. */
function polygon(count: number, side: number): readonly Point[] {
  const radius = side / (2 * Math.sin(Math.PI / count))
  const turn = count === 8 ? Math.PI / 8 : 0
  return Array.from({ length: count }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / count
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const
  })
}

/** The closed line through the middles of the edges and the points where their lines meet. */
function lines(around: readonly Point[], contact: number): readonly Point[] {
  const count = around.length
  const apothem = Math.hypot(...middle(around, 0))
  // With its edge upright at x = apothem, the line (apothem − t sin θ, t cos θ) meets the ray at angle π/n there.
  const theta = (contact * Math.PI) / 180
  const half = Math.PI / count
  const meeting = (apothem * Math.cos(theta)) / Math.cos(theta - half)
  return around.flatMap((_, index) => {
    const mid = middle(around, index)
    const angle = Math.atan2(mid[1], mid[0]) + half
    return [mid, [meeting * Math.cos(angle), meeting * Math.sin(angle)] as const]
  })
}

function middle(around: readonly Point[], index: number): Point {
  const [a, b] = [around[index], around[(index + 1) % around.length]]
  if (!a || !b) throw new RangeError('an edge has two corners')
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
}

function at(points: readonly Point[], dx: number, dy: number): string {
  const path = points.map(([x, y]) => `${round(x + dx)} ${round(y + dy)}`).join('L')
  return `M${path}Z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
