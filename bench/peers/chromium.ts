import { existsSync, readFileSync } from 'node:fs'
import { design, fontFiles, type Order } from '../design.ts'
import type { Peer } from '../peer.ts'

const { padding, gap, source, headline, grounds, shade } = design
const program = '/usr/bin/chromium'

/** Screenshots of a page that stays open. */
export default {
  name: 'Chromium, screenshots',
  lanes: 1,
  inFlight: 1,
  async open() {
    if (!existsSync(program)) throw new Error(`there is no ${program}`)
    const { chromium } = await import('playwright-core')
    const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
    const page = await browser.newPage()
    return async ({ width, height, ...order }: Order) => {
      await page.setViewportSize({ width, height })
      await page.setContent(html(order))
      await page.evaluate('document.fonts.ready')
      return page.screenshot({ type: 'png' })
    }
  },
} satisfies Peer

const faces = fontFiles.map(({ name, weight, path }) => {
  const data = existsSync(path) ? readFileSync(path).toString('base64') : ''
  return `@font-face { font-family: ${name}; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}); }`
})

function html({ text, ground, photo }: Pick<Order, 'text' | 'ground' | 'photo'>): string {
  const picture = photo === null ? '' : readFileSync(photo).toString('base64')
  const paper =
    ground === 'photo' ? `${shade}, url(data:image/jpeg;base64,${picture}) center / cover` : grounds[ground]
  return `<style>${faces.join('')}
    body { margin: 0; height: 100vh; box-sizing: border-box; padding: ${padding}px; background: ${paper};
      display: flex; flex-direction: column; justify-content: flex-end; gap: ${gap}px; direction: rtl;
      font: ${headline.weight} ${headline.size}px/${headline.leading} ${headline.family}; color: ${headline.color}; }
    p { margin: 0; font-size: ${source.size}px; font-weight: ${source.weight}; color: ${source.color}; }</style>
    <p>${source.text}</p><div>${text}</div>`
}
