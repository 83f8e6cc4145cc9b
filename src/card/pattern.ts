import { Recent } from '../recent.ts'

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
  /** Of a star. */
  readonly points: 8 | 10 | 12
  /** Where one star's centre stands, px. */
  readonly origin: Point
  /** Which stars are drawn, by where they stand from the one at the origin, in periods; all when left out. */
  readonly keep?: (x: number, y: number) => boolean
}

type Point = readonly [x: number, y: number]

/** Regular polygons edge to edge: rows of those that hold stars, and what fills the gaps between them. */
interface Tiling {
  /** Degrees between an edge and its lines; the sharper, the more. */
  readonly contact: number
  /** Periods from one row down to the next, and that every other row is moved sideways. */
  readonly pitch: number
  readonly shift: number
  /** Polygons in the gaps: corners, where from a star, turned how (radians), and the stars around it. */
  readonly gaps: readonly { corners: number; at: Point; turn: number; around: readonly Point[] }[]
}

const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180)
const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180)
const THIRD = Math.PI / 3

/** Octagons with squares (4.8.8); decagons with bow-ties, which stay empty; dodecagons with triangles (3.12.12). */
const tilings: Readonly<Record<Girih['points'], Tiling>> = {
  8: {
    contact: 67.5,
    pitch: 1,
    shift: 0,
    gaps: [
      {
        corners: 4,
        at: [0.5, 0.5],
        turn: 0,
        around: [
          [0, 0],
          [1, 0],
          [0, 1],
          [1, 1],
        ],
      },
    ],
  },
  10: { contact: 61, pitch: sin(72), shift: cos(72), gaps: [] },
  12: {
    contact: 63,
    pitch: sin(60),
    shift: 0.5,
    gaps: [
      {
        corners: 3,
        at: [0.5, sin(60) / 3],
        turn: THIRD / 2,
        around: [
          [0, 0],
          [1, 0],
          [0.5, sin(60)],
        ],
      },
      {
        corners: 3,
        at: [0.5, -sin(60) / 3],
        turn: -THIRD / 2,
        around: [
          [0, 0],
          [1, 0],
          [0.5, -sin(60)],
        ],
      },
    ],
  },
}

/** Drawn before, by what chooses the stars and then by the numbers: cards of a format show the same ones. */
const memory = new WeakMap<NonNullable<Girih['keep']>, Recent<string>>()
const all = () => true

/** The lines as SVG path data: stars of so many points, and the small stars their polygons leave between them. */
export function girih({ keep = all, ...numbers }: Girih): string {
  const known = memory.get(keep) ?? new Recent<string>(16)
  memory.set(keep, known)
  return known.get(JSON.stringify(numbers), () => draw({ keep, ...numbers }))
}

function draw({ width, height, period, points, origin, keep }: Required<Girih>): string {
  const { contact, pitch, shift, gaps } = tilings[points]
  const side = period * Math.tan(Math.PI / points)
  const main = lines(polygon(points, side, Math.PI / points), contact)
  const fillers = gaps.map(it => ({ ...it, outline: lines(polygon(it.corners, side, it.turn), contact) }))
  const path: string[] = []
  for (const row of steps(origin[1], period * pitch, height))
    for (const column of steps(origin[0], period, width)) {
      const [x, y] = [column + (row % 2 === 0 ? 0 : shift), row * pitch]
      if (keep(x, y)) path.push(at(main, origin[0] + x * period, origin[1] + y * period))
      for (const {
        outline,
        at: [dx, dy],
        around,
      } of fillers)
        if (around.every(([ax, ay]) => keep(x + ax, y + ay)))
          path.push(at(outline, origin[0] + (x + dx) * period, origin[1] + (y + dy) * period))
    }
  return path.join('')
}

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

/** Corners of a regular polygon around the origin, the first at angle `turn`. */
function polygon(count: number, side: number, turn: number): readonly Point[] {
  const radius = side / (2 * Math.sin(Math.PI / count))
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
