import type { Line } from './linear.ts'

const WIDE = 300
const HIGH = 200
const PAD = 44

/** Lines side by side as one SVG: milliseconds against how many. */
export function plot(lines: readonly Line[]): string {
  const width = lines.length * (WIDE + PAD) + PAD
  const panels = lines.map((line, i) => panel(line, PAD + i * (WIDE + PAD)))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HIGH + 2 * PAD}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fff"/>
${panels.join('\n')}
</svg>
`
}

function panel({ against, points }: Line, left: number): string {
  const most = Math.max(...points.map(([count]) => count))
  const longest = Math.max(...points.map(([, ms]) => ms))
  const x = (count: number) => (left + (count / most) * (WIDE - 20)).toFixed(1)
  const y = (ms: number) => (PAD + HIGH - (ms / longest) * (HIGH - 20)).toFixed(1)
  const path = points.map(([count, ms]) => `${x(count)},${y(ms)}`).join(' ')
  const dots = points.map(([count, ms]) => {
    const at = `cx="${x(count)}" cy="${y(ms)}"`
    const label = `<text x="${x(count)}" y="${PAD + HIGH + 16}" text-anchor="middle">${count}</text>`
    const value = `<text x="${x(count)}" y="${Number(y(ms)) - 8}" text-anchor="middle" fill="#0f6b5c">${ms.toFixed(1)}</text>`
    return `<circle ${at} r="3" fill="#0f6b5c"/>${label}${value}`
  })
  return `<path d="M${left} ${PAD}V${PAD + HIGH}H${left + WIDE}" fill="none" stroke="#888"/>
<polyline points="${path}" fill="none" stroke="#0f6b5c" stroke-width="2"/>
${dots.join('\n')}
<text x="${left}" y="${PAD - 12}">ms against ${against}</text>`
}
