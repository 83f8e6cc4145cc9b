import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

const samples = ['harbour', 'market', 'snow']
/** More than any peer keeps decoded: every article has a photo of its own. */
const COUNT = 24

/** Photos as newsrooms have them, made of the samples by cropping and mirroring: 1500×1000 px, JPEG. Their paths. */
export async function writePhotos(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true })
  return await Promise.all(
    Array.from({ length: COUNT }, async (_, i) => {
      const path = join(folder, `${i}.jpg`)
      const [left, top] = [(i * 13) % 100, (i * 7) % 67]
      await sharp(`content/photos/${samples[i % samples.length]}.jpg`)
        .extract({ left, top, width: 1500, height: 1000 })
        .flop(i % 2 === 1)
        .jpeg({ quality: 88 })
        .toFile(path)
      return path
    }),
  )
}
