import { edge } from './scan'

/**
 * Where outlines cross sampling lines. Straight edges and forward-differenced curves in 26.6 and 16.16 fixed point, as Skia
 * walks them (SkEdge.cpp; tiny-skia's edge.rs, BSD licence), so that ink meets the same samples as the plates resvg draws.
 * Coordinates are in samples; in fixed point a sample is 64.
 */
export function line(x0: f64, y0: f64, x1: f64, y1: f64): void {
  if (fixed(y0) <= fixed(y1)) segment(fixed(x0), fixed(y0), fixed(x1), fixed(y1), 1)
  else segment(fixed(x1), fixed(y1), fixed(x0), fixed(y0), 0)
}

function fixed(samples: f64): i32 {
  return (samples * 64) as i32
}

/** From y0 down to y1, 26.6. Sampling lines run through the middle of their row. */
function segment(x0: i32, y0: i32, x1: i32, y1: i32, falling: i32): void {
  const top = (y0 + 32) >> 6
  const rows = ((y1 + 32) >> 6) - top
  if (rows <= 0) return
  const slope = quotient(x1 - x0, y1 - y0)
  const down = (top << 6) + 32 - y0
  const across = (((slope as i64) * down) >> 16) as i32
  edge(top, rows, (x0 + across) << 10, slope, falling)
}

/** 16.16, towards zero and kept within 32 bits. */
function quotient(a: i32, b: i32): i32 {
  const exact = ((a as i64) << 16) / (b as i64)
  return max<i64>(i32.MIN_VALUE, min<i64>(i32.MAX_VALUE, exact)) as i32
}

/** A quadratic curve, split where it turns. */
export function quad(x0: f64, y0: f64, x1: f64, y1: f64, x2: f64, y2: f64): void {
  if (y0 !== y1 && (y0 < y1 ? y1 <= y2 : y1 >= y2)) {
    fallingQuad(x0, y0, x1, y1, x2, y2)
    return
  }
  const t = (y0 - y1) / (y0 - y1 - y1 + y2)
  if (!(t > 0 && t < 1)) {
    fallingQuad(x0, y0, x1, abs(y0 - y1) < abs(y1 - y2) ? y0 : y2, x2, y2)
    return
  }
  const ax = x0 + (x1 - x0) * t
  const ay = y0 + (y1 - y0) * t
  const bx = x1 + (x2 - x1) * t
  const by = y1 + (y2 - y1) * t
  const mx = ax + (bx - ax) * t
  const my = ay + (by - ay) * t
  fallingQuad(x0, y0, ax, my, mx, my)
  fallingQuad(mx, my, bx, my, x2, y2)
}

/** One that only rises or only falls. */
function fallingQuad(startX: f64, startY: f64, x1: f64, y1: f64, endX: f64, endY: f64): void {
  const down = fixed(startY) <= fixed(endY)
  const x0 = fixed(down ? startX : endX)
  const y0 = fixed(down ? startY : endY)
  const x2 = fixed(down ? endX : startX)
  const y2 = fixed(down ? endY : startY)
  if ((y0 + 32) >> 6 === (y2 + 32) >> 6) return
  const cx = fixed(x1)
  const cy = fixed(y1)
  const shift = max(1, min(6, subdivisions((2 * cx - x0 - x2) >> 2, (2 * cy - y0 - y2) >> 2)))
  const ax = (x0 - 2 * cx + x2) << 9
  const ay = (y0 - 2 * cy + y2) << 9
  let dx = ((cx - x0) << 10) + (ax >> shift)
  let dy = ((cy - y0) << 10) + (ay >> shift)
  let x = x0 << 10
  let y = y0 << 10
  for (let count = (1 << shift) - 1; count >= 0; count--) {
    const nextX = count > 0 ? x + (dx >> (shift - 1)) : x2 << 10
    const nextY = count > 0 ? y + (dy >> (shift - 1)) : y2 << 10
    segment(x >> 10, y >> 10, nextX >> 10, nextY >> 10, down ? 1 : 0)
    x = nextX
    y = nextY
    dx += ax >> (shift - 1)
    dy += ay >> (shift - 1)
  }
}

/** How often a curve is halved: enough to keep it within an eighth of a pixel, four samples to the pixel. */
function subdivisions(dx: i32, dy: i32): i32 {
  const x = abs(dx)
  const y = abs(dy)
  const distance = x > y ? x + (y >> 1) : y + (x >> 1)
  return (32 - clz((distance + 16) >> 5)) >> 1
}

/** A cubic curve, split where its y turns. */
export function cubic(x0: f64, y0: f64, x1: f64, y1: f64, x2: f64, y2: f64, x3: f64, y3: f64): void {
  const a = y3 - y0 + 3 * (y1 - y2)
  const b = 2 * (y0 - y1 - y1 + y2)
  const c = y1 - y0
  const root = Math.sqrt(b * b - 4 * a * c)
  const q = b < 0 ? -(b - root) / 2 : -(b + root) / 2
  let first = inside(a === 0 ? -c / b : q / a)
  let second = a === 0 ? 1 : inside(c / q)
  if (second < first) {
    const other = first
    first = second
    second = other
  }
  splitCubic(x0, y0, x1, y1, x2, y2, x3, y3, first, first === second ? 1 : second)
}

/** 1, where a curve ends anyway, for what does not lie within it. */
function inside(t: f64): f64 {
  return t > 0 && t < 1 ? t : 1
}

/** De Casteljau at t and at the later one after it; 1 splits nothing. Both halves are flat where they meet. */
function splitCubic(
  x0: f64,
  y0: f64,
  x1: f64,
  y1: f64,
  x2: f64,
  y2: f64,
  x3: f64,
  y3: f64,
  t: f64,
  later: f64,
): void {
  if (t === 1) {
    fallingCubic(x0, y0, x1, y1, x2, y2, x3, y3)
    return
  }
  const bcx = mix(x1, x2, t)
  const bcy = mix(y1, y2, t)
  const leftX = mix(x0, x1, t)
  const rightX = mix(x2, x3, t)
  const lx = mix(leftX, bcx, t)
  const rx = mix(bcx, rightX, t)
  const my = mix(mix(mix(y0, y1, t), bcy, t), mix(bcy, mix(y2, y3, t), t), t)
  const mx = mix(lx, rx, t)
  fallingCubic(x0, y0, leftX, mix(y0, y1, t), lx, my, mx, my)
  splitCubic(mx, my, rx, my, rightX, mix(y2, y3, t), x3, y3, later === 1 ? 1 : (later - t) / (1 - t), 1)
}

function mix(a: f64, b: f64, t: f64): f64 {
  return a + (b - a) * t
}

/** One coordinate along a curve: its first, second and third differences. */
class Walk {
  private first: i32 = 0
  private second: i32 = 0
  private third: i32 = 0

  begin(a: i32, b: i32, c: i32, d: i32, shift: i32, up: i32): void {
    const first = (3 * (b - a)) << up
    const second = (3 * (a - b - b + c)) << up
    const third = (d + 3 * (b - c) - a) << up
    this.third = (3 * third) >> (shift - 1)
    this.first = first + (second >> shift) + (third >> (2 * shift))
    this.second = 2 * second + this.third
  }

  /** How far the next step goes. */
  step(shift: i32): i32 {
    const length = this.first
    this.first += this.second >> shift
    this.second += this.third
    return length
  }
}

const walkX = new Walk()
const walkY = new Walk()

function fallingCubic(x0: f64, y0: f64, x1: f64, y1: f64, x2: f64, y2: f64, x3: f64, y3: f64): void {
  if (fixed(y0) <= fixed(y3))
    walkCubic(fixed(x0), fixed(y0), fixed(x1), fixed(y1), fixed(x2), fixed(y2), fixed(x3), fixed(y3), 1)
  else walkCubic(fixed(x3), fixed(y3), fixed(x2), fixed(y2), fixed(x1), fixed(y1), fixed(x0), fixed(y0), 0)
}

/** From y0 down to y3, 26.6. */
function walkCubic(
  x0: i32,
  y0: i32,
  x1: i32,
  y1: i32,
  x2: i32,
  y2: i32,
  x3: i32,
  y3: i32,
  falling: i32,
): void {
  if ((y0 + 32) >> 6 === (y3 + 32) >> 6) return
  const shift = min(6, subdivisions(bulge(x0, x1, x2, x3), bulge(y0, y1, y2, y3)) + 1)
  const up = shift + 6 >= 10 ? 6 : 10 - shift
  walkX.begin(x0, x1, x2, x3, shift, up)
  walkY.begin(y0, y1, y2, y3, shift, up)
  const scale = max(0, shift + up - 10)
  let x = x0 << 10
  let y = y0 << 10
  for (let count = (1 << shift) - 1; count >= 0; count--) {
    const right = walkX.step(shift) >> scale
    const down = walkY.step(shift) >> scale
    const nextX = count > 0 ? x + right : x3 << 10
    const nextY = max(y, count > 0 ? y + down : y3 << 10)
    segment(x >> 10, y >> 10, nextX >> 10, nextY >> 10, falling)
    x = nextX
    y = nextY
  }
}

/** How far the curve lies from its chord, at a third and at two thirds; 19/512 stands for 1/27. */
function bulge(a: i32, b: i32, c: i32, d: i32): i32 {
  const third = ((a * 8 - b * 15 + 6 * c + d) * 19) >> 9
  const twoThirds = ((a + 6 * b - c * 15 + d * 8) * 19) >> 9
  return max(abs(third), abs(twoThirds))
}
