import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Failure } from '../problem.ts'
import type { World } from '../world.ts'
import type { FontChoice } from './block.ts'
import { Face } from './face.ts'
import type { FontEntry, Fonts } from './fonts.ts'
import { drawingName, Picture } from './picture.ts'

const resolve = createRequire(import.meta.url).resolve

export interface Catalogue extends Fonts {
  /** Every family, by name; those that serve only as fallback last. */
  readonly families: readonly FontEntry[]
}

/** Opens the catalogue: fonts/*.json say which families there are, their files are opened when a text first needs them. */
export async function openFonts(world: World): Promise<Catalogue> {
  const folder = join(dirname(resolve('bitaqa/package.json')), 'fonts')
  const files = (await world.list(folder)).filter(name => name.endsWith('.json'))
  const entries = await Promise.all(files.map(async name => parseEntry(await world.read(join(folder, name)))))
  return catalogue(world, entries.sort(byRole))
}

/** Twemoji's drawing of that name, from its package. */
function drawing(world: World, name: string): Picture | null {
  try {
    const path = join(dirname(resolve('@twemoji/svg/package.json')), `${name}.svg`)
    return new Picture(new TextDecoder().decode(world.readNow(path)))
  } catch (error) {
    if (error instanceof Failure && error.problem.code === 'missing-file') return null
    throw error
  }
}

function parseEntry(bytes: Uint8Array): FontEntry {
  return JSON.parse(new TextDecoder().decode(bytes)) as FontEntry
}

function byRole(a: FontEntry, b: FontEntry): number {
  return Number(isFallback(a)) - Number(isFallback(b)) || (a.family < b.family ? -1 : 1)
}

function isFallback(entry: FontEntry): boolean {
  return entry.roles.includes('fallback')
}

function catalogue(world: World, families: readonly FontEntry[]): Catalogue {
  const faces = new Map<string, Face>()
  const chains = new Map<string, Iterable<Face>>()
  const byName = new Map(families.map(entry => [entry.family, entry]))
  const pictures = new Map<string, Picture | null>()
  return { families, entry, chain, emoji }

  function emoji(cluster: string): Picture | null {
    const name = drawingName(cluster)
    const known = pictures.get(name)
    if (known !== undefined) return known
    const drawn = drawing(world, name)
    pictures.set(name, drawn)
    return drawn
  }

  function entry(family: string): FontEntry {
    const found = byName.get(family)
    if (found) return found
    const named = families.filter(it => !isFallback(it)).map(it => it.family)
    throw new Failure('unknown-font', { name: family, allowed: named.join(', ') })
  }

  function chain({ family, weight }: FontChoice): Iterable<Face> {
    const key = `${family} ${weight}`
    const known = chains.get(key)
    if (known) return known
    const own = entry(family)
    const others = families.filter(it => it !== own).sort((a, b) => kinship(b, own) - kinship(a, own))
    const made = {
      *[Symbol.iterator]() {
        for (const it of [own, ...others]) yield face(it, weight)
      },
    }
    chains.set(key, made)
    return made
  }

  function face(it: FontEntry, weight: number): Face {
    const file = it.files[nearest(Object.keys(it.files).map(Number), weight)] as string
    const name = `${it.package}/${file}`
    const known = faces.get(name)
    if (known) return known
    const path = join(dirname(resolve(`${it.package}/package.json`)), file)
    const opened = open(world, it.family, weight, path)
    faces.set(name, opened)
    return opened
  }
}

/** How well one family stands in for another: families of the same role look alike, pure fallbacks come last. */
function kinship(candidate: FontEntry, wanted: FontEntry): number {
  return candidate.roles[0] === wanted.roles[0] ? 2 : isFallback(candidate) ? 0 : 1
}

/** The nearest weight; of two equally near the heavier, since cards want weight. */
function nearest(weights: readonly number[], wanted: number): number {
  const distance = (weight: number) => Math.abs(weight - wanted) - (weight > wanted ? 0.5 : 0)
  return weights.reduce((best, weight) => (distance(weight) < distance(best) ? weight : best))
}

function open(world: World, family: string, weight: number, path: string): Face {
  const bytes = world.readNow(path)
  try {
    return new Face(family, weight, bytes)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Failure('broken-font', { path, reason }, error)
  }
}
