import { createHash } from 'node:crypto'
import { keptOrMade } from '../kept.ts'
import { lazy } from '../lazy.ts'
import { Recent } from '../recent.ts'
import type { Rect } from '../text/block.ts'
import type { Plate } from './card.ts'
import type { Expanded } from './expand.ts'

/** A plate and where the boxes with a key came to lie. */
export interface LaidOut {
  readonly plate: Plate
  readonly boxes: ReadonlyMap<string, Rect>
}

interface Size {
  readonly width: number
  readonly height: number
}

// Most plates are known from earlier runs. Imported, as an ES module, it takes Node 400 ms of processor time; required, 165.
const satoriPackage = lazy<typeof import('satori')>('satori')

// A job uses a few templates in a few formats; 64 layouts are some hundred KB.
const known = new Recent<Promise<LaidOut>>(64)

/** Lays the boxes out and draws them as SVG, once for each tree and size; what stands for a photo is the same for all. */
export function layOut({ tree }: Expanded, { width, height }: Size): Promise<LaidOut> {
  const key = JSON.stringify([width, height, tree])
  return known.get(key, () => {
    const hash = createHash('sha256').update(key).digest('hex')
    const making = { open: (bytes: Uint8Array) => fromBytes(bytes, hash), pack: toBytes }
    return keptOrMade(`layout ${hash}`, { ...making, make: () => draw(tree, { width, height }, hash) })
  })
}

function toBytes({ plate, boxes }: LaidOut): Uint8Array {
  return Buffer.from(JSON.stringify({ svg: plate.svg, boxes: [...boxes] }))
}

function fromBytes(bytes: Uint8Array, hash: string): LaidOut {
  const { svg, boxes } = JSON.parse(new TextDecoder().decode(bytes)) as {
    svg: string
    boxes: [string, Rect][]
  }
  return { plate: { svg, hash }, boxes: new Map(boxes) }
}

async function draw(tree: Expanded['tree'], size: Size, hash: string): Promise<LaidOut> {
  const boxes = new Map<string, Rect>()
  const { default: satori } = satoriPackage()
  const svg = await satori(tree as Parameters<typeof satori>[0], {
    ...size,
    fonts: [],
    onNodeDetected({ key, left, top, width, height }) {
      if (typeof key === 'string') boxes.set(key, { x: left, y: top, width, height })
    },
    onStyleError(error) {
      throw error
    },
  })
  return { plate: { svg, hash }, boxes }
}
