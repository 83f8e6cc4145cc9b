import { design, fontFiles, type Order } from '../design.ts'
import type { Peer } from '../peer.ts'

const { padding, gap, source, headline, scrim } = design

/** Skia behind the canvas of web pages; lines are broken by hand, as a script on it has to. */
export default {
  name: '@napi-rs/canvas 1.1.1',
  lanes: 2,
  inFlight: 1,
  async open() {
    const { createCanvas, GlobalFonts, loadImage } = await import('@napi-rs/canvas')
    for (const { path, name } of fontFiles) GlobalFonts.registerFromPath(path, name)
    return async ({ text, ground, photo, width, height }: Order) => {
      const canvas = createCanvas(width, height)
      const pen = canvas.getContext('2d')
      const slope = pen.createLinearGradient(0, 0, width, height)
      slope.addColorStop(0, '#0e3b4a')
      slope.addColorStop(1, '#1b6478')
      pen.fillStyle = ground === 'gradient' ? slope : design.grounds.solid
      pen.fillRect(0, 0, width, height)
      if (photo !== null) {
        const picture = await loadImage(photo)
        const scale = Math.max(width / picture.width, height / picture.height)
        const [w, h] = [picture.width * scale, picture.height * scale]
        pen.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h)
        const shade = pen.createLinearGradient(0, height, 0, height / 4)
        shade.addColorStop(0, `${scrim}d9`)
        shade.addColorStop(1, `${scrim}00`)
        pen.fillStyle = shade
        pen.fillRect(0, 0, width, height)
      }
      pen.direction = 'rtl'
      pen.textAlign = 'right'
      pen.font = `${headline.weight} ${headline.size}px ${headline.family}`
      const lines = broken(text, line => pen.measureText(line).width <= width - 2 * padding)
      const pitch = headline.size * headline.leading
      const top = height - padding - lines.length * pitch
      pen.fillStyle = headline.color
      for (const [i, line] of lines.entries()) pen.fillText(line, width - padding, top + (i + 0.75) * pitch)
      pen.font = `${source.weight} ${source.size}px ${source.family}`
      pen.fillStyle = source.color
      pen.fillText(source.text, width - padding, top - gap)
      return canvas.encode('png')
    }
  },
} satisfies Peer

function broken(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
