/**
 * Draws the sample photos of content/photos and content/portraits, which belong to nobody and show nobody: `node scripts/run.mjs scripts/draw-photos.ts`.
 * What they are for is light: a dusk, a bright and busy market, a field of snow, two portraits.
 */
import { mkdir } from 'node:fs/promises'
import sharp from 'sharp'

/** Mulberry32 (T. Ettinger): the same numbers every time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const many = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index)).join('')

function gradient(id: string, stops: readonly (readonly [number, string])[]): string {
  const inside = stops.map(([at, color]) => `<stop offset="${at}" stop-color="${color}"/>`).join('')
  return `<linearGradient id="${id}" x2="0" y2="1">${inside}</linearGradient>`
}

function harbour(): string {
  const r = numbers(7)
  const glints = many(220, () => {
    const [y, w] = [690 + r() * 377, 20 + r() * 150]
    const x = 1050 + (r() - 0.5) * (y - 560) * 2.2
    return `<rect x="${x}" y="${y}" width="${w}" height="${2 + r() * 4}" fill="#ffd9a0" opacity="${0.12 + r() * 0.4}"/>`
  })
  const boat = (x: number, y: number, s: number) =>
    `<g transform="translate(${x} ${y}) scale(${s})" fill="#1a1f33"><path d="M-90 0H90L64 42H-66Z"/><path d="M-6 -4V-170L-4 -170L70 -18H2Z"/><path d="M-12 -4V-140L-68 -18Z"/></g>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067"><defs>${gradient('sky', [
    [0, '#1d2a55'],
    [0.45, '#8a4d74'],
    [0.8, '#f0915a'],
    [1, '#ffd489'],
  ])}${gradient('sea', [
    [0, '#d88558'],
    [0.3, '#6b4a6b'],
    [1, '#151d3b'],
  ])}</defs><rect width="1600" height="690" fill="url(#sky)"/><circle cx="1050" cy="610" r="74" fill="#fff0c9"/>
  <path d="M0 690V600L150 560L320 610L470 520L640 640L760 655V690Z" fill="#3a2a4d"/><path d="M1300 690L1420 630L1600 590V690Z" fill="#3a2a4d"/>
  <rect y="690" width="1600" height="377" fill="url(#sea)"/>${glints}${boat(560, 740, 1.3)}${boat(1270, 720, 0.8)}${boat(300, 850, 1.9)}</svg>`
}

function market(): string {
  const r = numbers(23)
  const colours = [
    '#f6c21c',
    '#e8541d',
    '#c9202b',
    '#7fb524',
    '#ffffff',
    '#f59e0b',
    '#8e2460',
    '#fde68a',
    '#2f7d32',
  ]
  const fruit = many(2600, () => {
    const y = 430 + r() ** 0.7 * 640
    const size = 9 + ((y - 430) / 640) * 26
    const [x, color] = [r() * 1600, colours[Math.floor(r() * colours.length)]]
    return `<circle cx="${x}" cy="${y}" r="${size}" fill="${color}"/><circle cx="${x - size * 0.3}" cy="${y - size * 0.35}" r="${size * 0.28}" fill="#fff" opacity="0.7"/>`
  })
  const awning = many(
    22,
    i =>
      `<path d="M${i * 80 - 40} 0H${i * 80 + 40}L${i * 88 - 60} 300H${i * 88 - 148}Z" fill="${i % 2 ? '#ffffff' : '#e23b3b'}"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067"><rect width="1600" height="1067" fill="#f7ead2"/>${awning}<rect y="300" width="1600" height="130" fill="#cfa46a"/>${fruit}</svg>`
}

function snow(): string {
  const r = numbers(3)
  const trees = many(46, () => {
    const [x, y, s] = [r() * 1600, 560 + r() * 120, 0.4 + r() * 0.8]
    return `<path transform="translate(${x} ${y}) scale(${s})" d="M0 -120L38 0H-38ZM0 -80L50 40H-50Z" fill="#7b97a6" opacity="${0.5 + r() * 0.5}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067"><defs>${gradient('day', [
    [0, '#dcebf5'],
    [1, '#ffffff'],
  ])}</defs><rect width="1600" height="1067" fill="url(#day)"/><path d="M0 640L260 330L430 520L700 220L1010 560L1220 400L1600 640Z" fill="#eaf2f8"/><path d="M700 220L790 330L720 360L660 320L610 360Z" fill="#ffffff"/>${trees}<path d="M0 690C400 600 900 760 1600 640V1067H0Z" fill="#fbfdff"/></svg>`
}

interface Person {
  readonly wall: string
  readonly skin: string
  readonly cloth: string
  readonly head: string
  readonly beard: boolean
}

/** A face without a likeness, in the upper middle of an upright picture. */
function person({ wall, skin, cloth, head, beard }: Person): string {
  const shape = beard
    ? `<path d="M440 470C440 250 760 250 760 470V420C760 190 440 190 440 420Z" fill="${head}"/><path d="M446 560C450 770 750 770 754 560C740 650 460 650 446 560Z" fill="${head}"/>`
    : `<path fill-rule="evenodd" d="M600 210C360 210 380 560 400 700L330 1080H870L800 700C820 560 840 210 600 210ZM600 300C740 300 742 440 736 560C728 690 660 745 600 745C540 745 472 690 464 560C458 440 460 300 600 300Z" fill="${head}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1500"><defs>${gradient('wall', [
    [0, wall],
    [1, '#4b4139'],
  ])}<radialGradient id="light" cx="0.4" cy="0.35" r="0.8"><stop offset="0" stop-color="#fff" stop-opacity="0.32"/><stop offset="1" stop-color="#000" stop-opacity="0.3"/></radialGradient></defs>
  <rect width="1200" height="1500" fill="url(#wall)"/><rect x="520" y="720" width="160" height="320" rx="70" fill="${skin}"/><path d="M520 800C560 850 640 850 680 800V740H520Z" fill="#000" opacity="0.18"/><g transform="translate(0 ${beard ? -170 : 0})"><path d="M150 1700C160 1080 430 1000 600 1000S1040 1080 1050 1700Z" fill="${cloth}"/></g>
  <ellipse cx="600" cy="520" rx="156" ry="226" fill="${skin}"/>${shape}
  <path d="M512 480q34 -22 70 0M618 480q34 -22 70 0" stroke="#2b1a14" stroke-width="11" fill="none"/><ellipse cx="547" cy="512" rx="17" ry="12" fill="#2b1a14"/><ellipse cx="653" cy="512" rx="17" ry="12" fill="#2b1a14"/><path d="M600 520L582 604H614" stroke="#000" stroke-opacity="0.25" stroke-width="8" fill="none"/><path d="M548 664q52 34 104 0" stroke="#7a2f2a" stroke-width="12" fill="none"/>
  <rect width="1200" height="1500" fill="url(#light)"/></svg>`
}

const photos = {
  harbour: harbour(),
  market: market(),
  snow: snow(),
  'رحاب القلعاوي': person({
    wall: '#c9b08f',
    skin: '#d9a47e',
    cloth: '#2d5a6b',
    head: '#24465a',
    beard: false,
  }),
  'مأمون الجوهراني': person({
    wall: '#8fa4a8',
    skin: '#c98f69',
    cloth: '#3b3f4a',
    head: '#33241c',
    beard: true,
  }),
}

await mkdir('content/photos', { recursive: true })
await mkdir('content/portraits', { recursive: true })
for (const [name, svg] of Object.entries(photos)) {
  const { width = 0, height = 0 } = await sharp(Buffer.from(svg)).metadata()
  const r = numbers(11)
  const grain = Buffer.from(Uint8Array.from({ length: width * height }, () => 128 + (r() - 0.5) * 34))
  await sharp(Buffer.from(svg))
    .flatten()
    .blur(1.6)
    .composite([
      {
        input: await sharp(grain, { raw: { width, height, channels: 1 } })
          .blur(0.6)
          .png()
          .toBuffer(),
        blend: 'soft-light',
      },
    ])
    .jpeg({ quality: 72, mozjpeg: true })
    .toFile(name.includes(' ') ? `content/portraits/${name}.jpg` : `content/photos/${name}.jpg`)
}
