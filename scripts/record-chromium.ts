/**
 * Records how Chromium sets the test lines, for tests/conformance/chromium.test.ts: their widths, where it breaks headlines at
 * given widths, and its pixels. Needs Debian's chromium. Usage: npm run record:chromium
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { nodeWorld } from '../src/node-world.ts'
import { packageFolder } from '../src/packages.ts'
import { openFonts } from '../src/text/catalogue.ts'
import {
  breakWidths,
  families,
  headlines,
  SIZE,
  shapingLines,
  WEIGHT,
} from '../tests/conformance/shaping-lines.ts'

const folder = new URL('../tests/conformance/chromium/', import.meta.url)
mkdirSync(folder, { recursive: true })
const fonts = await openFonts(nodeWorld())
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--font-render-hinting=none',
    '--disable-lcd-text',
    '--disable-background-networking',
  ],
})
for (const family of families) {
  const entry = fonts.entry(family)
  const bytes = readFileSync(join(packageFolder(entry.package), entry.files[WEIGHT] as string))
  const page = await browser.newPage({ viewport: { width: 1500, height: 400 } })
  await page.setContent(document(bytes))
  await page.evaluate(() => globalThis.document.fonts.ready)
  const recorded = {
    chromium: browser.version(),
    widths: await widths(page),
    breaks: Object.fromEntries(
      await Promise.all(breakWidths.map(async width => [width, await breaks(page, width)])),
    ),
  }
  const name = family.toLowerCase().replaceAll(' ', '-')
  writeFileSync(new URL(`${name}.json.br`, folder), brotliCompressSync(JSON.stringify(recorded)))
  await pixels(page, name)
}
await browser.close()

function document(font: Buffer): string {
  const face = `@font-face{font-family:T;src:url(data:font/ttf;base64,${font.toString('base64')})}`
  const line = `div{font:${SIZE}px T;direction:rtl;white-space:pre;width:1400px;padding:20px;line-height:120px;color:#000}`
  const broken = 'p{font:24px T;direction:rtl;white-space:normal;margin:0}'
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const lines = shapingLines.map(([name, text]) => `<div id="${name}"><span>${escaped(text)}</span></div>`)
  const paragraphs = headlines.map(text => `<p>${escaped(text)}</p>`)
  return `<!doctype html><html lang="ar"><meta charset="utf-8"><style>${face}body{margin:0;background:#fff}${line}${broken}</style>${lines.join('')}${paragraphs.join('')}`
}

/** px of each line at the test's size. */
function widths(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...globalThis.document.querySelectorAll('span')].map(span => [
        span.parentElement?.id,
        span.getBoundingClientRect().width,
      ]),
    ),
  )
}

/** For each headline, the offsets at which Chromium begins a new line in a column this wide. */
function breaks(page: Page, width: number): Promise<number[][]> {
  return page.evaluate(column => {
    return [...globalThis.document.querySelectorAll('p')].map(p => {
      p.style.width = `${column}px`
      const text = p.firstChild as Text
      const starts: number[] = []
      let top = Number.NaN
      for (let i = 0; i < text.length; i++) {
        const range = globalThis.document.createRange()
        range.setStart(text, i)
        range.setEnd(text, i + 1)
        const [rect] = range.getClientRects()
        if (!rect || rect.width === 0) continue
        if (Math.abs(rect.top - top) > 12) starts.push(i)
        if (Number.isNaN(top) || Math.abs(rect.top - top) > 12) top = rect.top
      }
      return starts.filter(start => start > 0)
    })
  }, width)
}

async function pixels(page: Page, name: string): Promise<void> {
  mkdirSync(new URL(`${name}/`, folder), { recursive: true })
  for (const [line] of shapingLines.slice(0, 31)) {
    const shot = await page.locator(`[id="${line}"]`).screenshot()
    const grey = sharp(shot)
      .greyscale()
      .toColourspace('b-w')
      .trim({ background: '#fff', threshold: 0 })
      .png({ compressionLevel: 9 })
    await grey.toFile(new URL(`${name}/${line}.png`, folder).pathname)
  }
}
