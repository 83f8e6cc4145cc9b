/**
 * Draws the pictures of README.md and docs/: `npm run pictures` (after a build).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'

const root = new URL('..', import.meta.url).pathname
const images = join(root, 'docs/images')
const folder = mkdtempSync(join(tmpdir(), 'bitaqa-'))

run('render', 'content', '-o', folder, '--quiet')
await overview([
  'siyasa-jalsat-maftuha/headline.facebook.png',
  'iqtisad-zayt-alzaytun/quote-1.facebook.png',
  'ulum-rutubat-altarba/quote-1.facebook.png',
  'riyada-kas-aljamiat/headline.facebook.png',
])
const lines = JSON.parse(readFileSync(join(root, 'docs/images/specimens.json'), 'utf8')) as Record<
  string,
  { text: string; options: string[] }
>
for (const [name, { text, options }] of Object.entries(lines)) {
  const file = join(folder, `${name}.png`)
  run('specimen', text, ...options, '-o', file)
  writeFileSync(
    join(images, `${name}.png`),
    await sharp(file).greyscale(false).png({ palette: true, effort: 10 }).toBuffer(),
  )
}
rmSync(folder, { recursive: true })

function run(...words: string[]): void {
  execFileSync(process.execPath, [join(root, 'dist/src/cli/bin.cjs'), ...words], { cwd: root })
}

/** Four cards in two rows, small enough for a README. */
async function overview(files: readonly string[]): Promise<void> {
  const [width, height, gap] = [480, 252, 12]
  const cards = await Promise.all(
    files.map(async (file, i) => ({
      input: await sharp(join(folder, file)).resize(width, height).toBuffer(),
      left: gap + (i % 2) * (width + gap),
      top: gap + Math.floor(i / 2) * (height + gap),
    })),
  )
  const size = { width: 2 * width + 3 * gap, height: 2 * height + 3 * gap }
  const sheet = sharp({ create: { ...size, channels: 3, background: '#ffffff' } }).composite(cards)
  await sheet.png({ palette: true, effort: 10 }).toFile(join(images, 'cards.png'))
}
