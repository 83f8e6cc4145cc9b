import sharp from 'sharp'

const GAP = 16
/** px; wider sheets are scaled down by whatever shows them. */
const WIDEST = 1520

/** Pictures side by side on grey, each `width` px wide, in rows as high as their highest; a PNG. */
export async function contactSheet(pictures: readonly Uint8Array[], width: number): Promise<Uint8Array> {
  const columns = Math.max(1, Math.min(pictures.length, Math.floor((WIDEST - GAP) / (width + GAP))))
  const small = await Promise.all(pictures.map(it => scaled(it, width)))
  const rows = Array.from({ length: Math.ceil(small.length / columns) }, (_, row) =>
    small.slice(row * columns, (row + 1) * columns),
  )
  const placed: { input: Buffer; left: number; top: number }[] = []
  let top = GAP
  for (const row of rows) {
    for (const [column, { data }] of row.entries())
      placed.push({ input: data, left: GAP + column * (width + GAP), top })
    top += Math.max(...row.map(it => it.info.height)) + GAP
  }
  return await sharp({
    create: { width: columns * (width + GAP) + GAP, height: top, channels: 3, background: '#8a8f94' },
  })
    .composite(placed)
    .png()
    .toBuffer()
}

async function scaled(picture: Uint8Array, width: number) {
  return await sharp(picture).resize({ width }).png().toBuffer({ resolveWithObject: true })
}
