import sharp from 'sharp'

const GAP = 16
/** px; wider sheets are scaled down by whatever shows them. */
const WIDEST = 1520
const GREY = '#8a8f94'

/** Pictures side by side on grey, each `width` px wide, in rows as high as their highest; a PNG. */
export async function contactSheet(pictures: readonly Uint8Array[], width: number): Promise<Uint8Array> {
  const columns = Math.max(1, Math.floor((WIDEST - GAP) / (width + GAP)))
  const rows = Array.from({ length: Math.ceil(pictures.length / columns) }, (_, row) =>
    pictures.slice(row * columns, (row + 1) * columns),
  )
  return await rowSheet(rows, { width })
}

/** Rows of pictures on grey, all scaled to one width or to one height (px); a PNG. */
export async function rowSheet(
  rows: readonly (readonly Uint8Array[])[],
  size: { readonly width: number } | { readonly height: number },
): Promise<Uint8Array> {
  const placed: { input: Buffer; left: number; top: number }[] = []
  let [top, widest] = [GAP, 0]
  for (const row of rows) {
    const small = await Promise.all(
      row.map(it => sharp(it).resize(size).png().toBuffer({ resolveWithObject: true })),
    )
    let left = GAP
    for (const { data, info } of small) {
      placed.push({ input: data, left, top })
      left += info.width + GAP
    }
    widest = Math.max(widest, left)
    top += Math.max(...small.map(it => it.info.height)) + GAP
  }
  return await sharp({ create: { width: widest, height: top, channels: 3, background: GREY } })
    .composite(placed)
    .png({ palette: true, effort: 7, compressionLevel: 9 })
    .toBuffer()
}
