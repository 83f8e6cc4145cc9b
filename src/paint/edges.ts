/**
 * Where outlines cross sampling lines. Straight edges and forward-differenced curves in 26.6 and 16.16 fixed point, as Skia
 * walks them (SkEdge.cpp; tiny-skia's edge.rs, BSD licence), so that ink meets the same samples as the plates resvg draws.
 * Coordinates are in samples; in fixed point a sample is 64.
 */
export interface Crossings {
  /** An edge crosses `rows` sampling lines from `top` on: at x (16.16), then dx further on each. */
  edge(top: number, rows: number, x: number, dx: number, winding: 1 | -1): void
}

export function line(to: Crossings, x0: number, y0: number, x1: number, y1: number): void {
  if (fixed(y0) <= fixed(y1)) segment(to, fixed(x0), fixed(y0), fixed(x1), fixed(y1), 1)
  else segment(to, fixed(x1), fixed(y1), fixed(x0), fixed(y0), -1)
}

function fixed(samples: number): number {
  return Math.trunc(samples * 64)
}

/** From y0 down to y1, 26.6. Sampling lines run through the middle of their row. */
function segment(to: Crossings, x0: number, y0: number, x1: number, y1: number, winding: 1 | -1): void {
  const top = (y0 + 32) >> 6
  const rows = ((y1 + 32) >> 6) - top
  if (rows <= 0) return
  const slope = quotient(x1 - x0, y1 - y0)
  const down = (top << 6) + 32 - y0
  to.edge(top, rows, (x0 + Math.floor((slope * down) / 65536)) << 10, slope, winding)
}

/** 16.16, towards zero and kept within 32 bits. */
function quotient(a: number, b: number): number {
  return Math.max(-0x80000000, Math.min(0x7fffffff, Math.trunc((a * 65536) / b)))
}

/** A quadratic curve, split where it turns. */
export function quad(
  to: Crossings,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): void {
  if (y0 !== y1 && (y0 < y1 ? y1 <= y2 : y1 >= y2)) {
    fallingQuad(to, x0, y0, x1, y1, x2, y2)
    return
  }
  const t = (y0 - y1) / (y0 - y1 - y1 + y2)
  if (!(t > 0 && t < 1)) {
    fallingQuad(to, x0, y0, x1, Math.abs(y0 - y1) < Math.abs(y1 - y2) ? y0 : y2, x2, y2)
    return
  }
  const ax = x0 + (x1 - x0) * t
  const ay = y0 + (y1 - y0) * t
  const bx = x1 + (x2 - x1) * t
  const by = y1 + (y2 - y1) * t
  const mx = ax + (bx - ax) * t
  const my = ay + (by - ay) * t
  fallingQuad(to, x0, y0, ax, my, mx, my)
  fallingQuad(to, mx, my, bx, my, x2, y2)
}

/** One that only rises or only falls. */
function fallingQuad(
  to: Crossings,
  startX: number,
  startY: number,
  x1: number,
  y1: number,
  endX: number,
  endY: number,
): void {
  const down = fixed(startY) <= fixed(endY)
  const x0 = fixed(down ? startX : endX)
  const y0 = fixed(down ? startY : endY)
  const x2 = fixed(down ? endX : startX)
  const y2 = fixed(down ? endY : startY)
  if ((y0 + 32) >> 6 === (y2 + 32) >> 6) return
  const cx = fixed(x1)
  const cy = fixed(y1)
  const shift = Math.max(1, Math.min(6, subdivisions((2 * cx - x0 - x2) >> 2, (2 * cy - y0 - y2) >> 2)))
  const ax = (x0 - 2 * cx + x2) << 9
  const ay = (y0 - 2 * cy + y2) << 9
  let dx = ((cx - x0) << 10) + (ax >> shift)
  let dy = ((cy - y0) << 10) + (ay >> shift)
  let x = x0 << 10
  let y = y0 << 10
  for (let count = (1 << shift) - 1; count >= 0; count--) {
    const nextX = count > 0 ? x + (dx >> (shift - 1)) : x2 << 10
    const nextY = count > 0 ? y + (dy >> (shift - 1)) : y2 << 10
    segment(to, x >> 10, y >> 10, nextX >> 10, nextY >> 10, down ? 1 : -1)
    x = nextX
    y = nextY
    dx += ax >> (shift - 1)
    dy += ay >> (shift - 1)
  }
}

/** How often a curve is halved: enough to keep it within an eighth of a pixel, four samples to the pixel. */
function subdivisions(dx: number, dy: number): number {
  const x = Math.abs(dx)
  const y = Math.abs(dy)
  const distance = x > y ? x + (y >> 1) : y + (x >> 1)
  return (32 - Math.clz32((distance + 16) >> 5)) >> 1
}

/** A cubic curve, split where it turns. */
export function cubic(to: Crossings, points: readonly number[]): void {
  let rest = points
  let passed = 0
  for (const t of turns(points)) {
    const [before, after] = split(rest, (t - passed) / (1 - passed))
    fallingCubic(to, before)
    rest = after
    passed = t
  }
  fallingCubic(to, rest)
}

type Cubic = readonly number[]

/** Where a cubic's y turns, 0 < t < 1, ascending. */
function turns([, a = 0, , b = 0, , c = 0, , d = 0]: Cubic): readonly number[] {
  const [qa, qb, qc] = [d - a + 3 * (b - c), 2 * (a - b - b + c), b - a]
  if (qa === 0) return inside([-qc / qb])
  const root = Math.sqrt(qb * qb - 4 * qa * qc)
  const q = qb < 0 ? -(qb - root) / 2 : -(qb + root) / 2
  return inside([q / qa, qc / q])
}

function inside(values: readonly number[]): readonly number[] {
  const kept = values.filter(t => t > 0 && t < 1).sort((a, b) => a - b)
  return kept[0] === kept[1] ? kept.slice(0, 1) : kept
}

/** De Casteljau; both halves are flat where they meet. */
function split(
  [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0]: Cubic,
  t: number,
): [Cubic, Cubic] {
  const mix = (a: number, b: number) => a + (b - a) * t
  const [abx, bcx, cdx] = [mix(x0, x1), mix(x1, x2), mix(x2, x3)]
  const [aby, bcy, cdy] = [mix(y0, y1), mix(y1, y2), mix(y2, y3)]
  const [lx, rx] = [mix(abx, bcx), mix(bcx, cdx)]
  const middle = mix(mix(aby, bcy), mix(bcy, cdy))
  const mx = mix(lx, rx)
  return [
    [x0, y0, abx, aby, lx, middle, mx, middle],
    [mx, middle, rx, middle, cdx, cdy, x3, y3],
  ]
}

function fallingCubic(to: Crossings, points: Cubic): void {
  const p = points.map(fixed)
  const down = (p[1] ?? 0) <= (p[7] ?? 0)
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = down
    ? p
    : [p[6], p[7], p[4], p[5], p[2], p[3], p[0], p[1]]
  if ((y0 + 32) >> 6 === (y3 + 32) >> 6) return
  const shift = Math.min(6, subdivisions(bulge(x0, x1, x2, x3), bulge(y0, y1, y2, y3)) + 1)
  const up = shift + 6 >= 10 ? 6 : 10 - shift
  const walkX = differences(x0, x1, x2, x3, shift, up)
  const walkY = differences(y0, y1, y2, y3, shift, up)
  const scale = Math.max(0, shift + up - 10)
  let [x, y] = [x0 << 10, y0 << 10]
  for (let count = (1 << shift) - 1; count >= 0; count--) {
    const nextX = count > 0 ? x + (walkX[0] >> scale) : x3 << 10
    const nextY = Math.max(y, count > 0 ? y + (walkY[0] >> scale) : y3 << 10)
    step(walkX, shift)
    step(walkY, shift)
    segment(to, x >> 10, y >> 10, nextX >> 10, nextY >> 10, down ? 1 : -1)
    x = nextX
    y = nextY
  }
}

/** First, second and third differences of one coordinate along the curve. */
type Walk = [number, number, number]

function differences(a: number, b: number, c: number, d: number, shift: number, up: number): Walk {
  const first = (3 * (b - a)) << up
  const second = (3 * (a - b - b + c)) << up
  const third = (d + 3 * (b - c) - a) << up
  const constant = (3 * third) >> (shift - 1)
  return [first + (second >> shift) + (third >> (2 * shift)), 2 * second + constant, constant]
}

function step(walk: Walk, shift: number): void {
  walk[0] += walk[1] >> shift
  walk[1] += walk[2]
}

/** How far the curve lies from its chord, at a third and at two thirds; 19/512 stands for 1/27. */
function bulge(a: number, b: number, c: number, d: number): number {
  const third = ((a * 8 - b * 15 + 6 * c + d) * 19) >> 9
  const twoThirds = ((a + 6 * b - c * 15 + d * 8) * 19) >> 9
  return Math.max(Math.abs(third), Math.abs(twoThirds))
}
