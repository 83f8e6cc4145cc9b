import { join } from 'node:path'
import { packageFolder } from '../packages.ts'
import { Failure, type Problem } from '../problem.ts'
import type { World } from '../world.ts'
import type { FontChoice } from './block.ts'
import type { Face } from './face.ts'
import type { Family } from './family.ts'
import type { FontEntry, Fonts } from './fonts.ts'
import { openHarfBuzz } from './harfbuzz.ts'
import { packageFonts } from './package-fonts.ts'
import { drawingNames, Picture } from './picture.ts'
import { remember } from './remember.ts'
import { userFonts } from './user-fonts.ts'

export interface Catalogue extends Fonts {
  /** Every family, by name; those that serve only as fallback last. */
  readonly families: readonly FontEntry[]
  /** Files in the project's folder that are no fonts. */
  readonly problems: readonly Problem[]
}

/**
 * Opens the catalogue: the families that come with the program and, before them, those in the project's own folder. Files
 * of the former are read when a text first needs them.
 */
export async function openFonts(world: World, folder = 'fonts'): Promise<Catalogue> {
  const [known] = await Promise.all([packageFonts(world), openHarfBuzz()])
  const own = await userFonts(world, folder)
  const named = new Set(own.families.map(({ entry }) => entry.family))
  const others = known.filter(({ entry }) => !named.has(entry.family))
  return {
    ...chains([...own.families, ...others].sort(byRole)),
    problems: own.problems,
    emoji: pictures(world),
  }
}

function byRole({ entry: a }: Family, { entry: b }: Family): number {
  return Number(isFallback(a)) - Number(isFallback(b)) || (a.family < b.family ? -1 : 1)
}

function isFallback(entry: FontEntry): boolean {
  return entry.roles.includes('fallback')
}

function chains(families: readonly Family[]): Pick<Catalogue, 'families' | 'entry' | 'chain'> {
  const faces = new Map<string, readonly Face[]>()
  const known = new Map<string, Iterable<Face>>()
  return { families: families.map(it => it.entry), entry: name => named(name).entry, chain }

  function named(name: string): Family {
    const found = families.find(({ entry }) => entry.family === name)
    if (found) return found
    const allowed = families.filter(({ entry }) => !isFallback(entry)).map(({ entry }) => entry.family)
    throw new Failure('unknown-font', { name, allowed: allowed.join(', ') })
  }

  function chain({ family, weight }: FontChoice): Iterable<Face> {
    return remember(known, `${family} ${weight}`, () => {
      const own = named(family)
      const others = families.filter(it => it !== own)
      const ordered = [
        own,
        ...others.sort((a, b) => kinship(b.entry, own.entry) - kinship(a.entry, own.entry)),
      ]
      return {
        *[Symbol.iterator]() {
          for (const it of ordered)
            yield* remember(faces, `${it.entry.family} ${weight}`, () => it.open(weight))
        },
      }
    })
  }
}

/** How well one family stands in for another: families of the same role look alike, pure fallbacks come last. */
function kinship(candidate: FontEntry, wanted: FontEntry): number {
  return candidate.roles[0] === wanted.roles[0] ? 2 : isFallback(candidate) ? 0 : 1
}

/** Twemoji's drawings, from its package. */
function pictures(world: World): (cluster: string) => Picture | null {
  const known = new Map<string, Picture | null>()
  return cluster =>
    remember(known, cluster, () =>
      drawingNames(cluster).reduce<Picture | null>((it, name) => it ?? drawing(world, name), null),
    )
}

function drawing(world: World, name: string): Picture | null {
  try {
    return new Picture(
      new TextDecoder().decode(world.readNow(join(packageFolder('@twemoji/svg'), `${name}.svg`))),
    )
  } catch (error) {
    if (error instanceof Failure && error.problem.code === 'missing-file') return null
    throw error
  }
}
