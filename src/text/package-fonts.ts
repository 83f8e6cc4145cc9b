import { join } from 'node:path'
import { packageFolder } from '../packages.ts'
import { Failure } from '../problem.ts'
import type { World } from '../world.ts'
import { Face } from './face.ts'
import type { Family } from './family.ts'
import type { FontEntry } from './fonts.ts'

/** The families of the catalogue: each fonts/*.json names the package its files come from. */
export async function packageFonts(world: World): Promise<readonly Family[]> {
  const folder = join(packageFolder('bitaqa'), 'fonts')
  const names = (await world.list(folder)).filter(name => name.endsWith('.json'))
  return await Promise.all(
    names.map(async name => {
      const entry = JSON.parse(new TextDecoder().decode(await world.read(join(folder, name)))) as FontEntry
      return { entry, open: (weight: number) => [open(world, entry, weight)] }
    }),
  )
}

const SPACE = 0x20

function open(world: World, { family, files, package: name }: FontEntry, wanted: number): Face {
  const weight = nearest(Object.keys(files).map(Number), wanted)
  const path = join(packageFolder(name), files[weight] as string)
  const bytes = world.readNow(path)
  try {
    const face = new Face(family, weight, bytes)
    // HarfBuzz opens anything; a file cut short maps nothing.
    if (!face.has(SPACE)) throw new Error('it maps no characters')
    return face
  } catch (error) {
    throw new Failure(
      'broken-font',
      { path, reason: error instanceof Error ? error.message : String(error) },
      error,
    )
  }
}

/** The nearest weight; of two equally near the heavier, since cards want weight. */
function nearest(weights: readonly number[], wanted: number): number {
  const distance = (weight: number) => Math.abs(weight - wanted) - (weight > wanted ? 0.5 : 0)
  return weights.reduce((best, weight) => (distance(weight) < distance(best) ? weight : best))
}
