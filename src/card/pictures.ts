import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { type Problem, problem, problemOf } from '../problem.ts'
import type { Story } from '../story/story.ts'
import { type GivenPhoto, type Opened, openPhoto, type Photo, photoOf, type Reading } from './photo.ts'

/** Speakers' photographs by name. */
export interface Portraits {
  readonly portraits: ReadonlyMap<string, Photo>
  readonly problems: readonly Problem[]
}

/** The article's photo. An address on the web is fetched only by a run that may, and a path may not lead out of the project. */
export async function articlePhoto({ article }: Story, world: Reading): Promise<Opened> {
  const { image, imageCredit, imageFocus, input } = article
  if (image === null) return { photo: null, problems: [] }
  const given = { focus: imageFocus?.value ?? null, credit: imageCredit?.value ?? null }
  if (/^[a-z][a-z0-9+.-]+:|^\/\//i.test(image.value)) return await photoOnWeb(image.value, given, world)
  const folder = input === '-' ? '.' : dirname(input)
  const path = join(folder, image.value)
  if (!isWithin(path, folder)) return without(problem('photo-outside', { path: image.value }))
  return await openPhoto(world, path, given)
}

async function photoOnWeb(address: string, given: GivenPhoto, { fetch }: Reading): Promise<Opened> {
  const shown = address.slice(0, 80)
  const isFetchable = /^(?:https?:)?\/\//i.test(address)
  if (fetch === null || !isFetchable)
    return without(
      problem('photo-on-web', { address: shown, orFetch: isFetchable ? ', or add --fetch' : '' }),
    )
  try {
    const { bytes } = await fetch(address.replace(/^\/\//, 'https://'))
    return await photoOf(bytes, shown, given)
  } catch (error) {
    return without(problem('photo-not-fetched', { reason: problemOf(error).message }))
  }
}

const without = (it: Problem): Opened => ({ photo: null, problems: [it] })

/** The article's own folder, or the project it is part of: the folder the program runs in. */
function isWithin(path: string, folder: string): boolean {
  const inside = (root: string) => {
    const way = relative(resolve(root), resolve(path))
    return way !== '' && !/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way)
  }
  return inside(folder) || inside('.')
}

const endings = ['jpg', 'jpeg', 'png', 'webp', 'avif']

/** The portraits in a brand's folder of those who speak in a story: a file bears its speaker's name. */
export async function portraits(
  names: readonly string[],
  folder: string | null,
  world: Reading,
): Promise<Portraits> {
  const found = new Map<string, Photo>()
  const problems: Problem[] = []
  if (folder === null || (await world.kind(folder)) !== 'folder') return { portraits: found, problems }
  const files = await world.list(folder)
  for (const name of new Set(names)) {
    const file = files.find(it => endings.some(ending => sameName(it, `${name}.${ending}`)))
    if (file === undefined) continue
    const opened = await openPhoto(world, join(folder, file), { focus: null, credit: null })
    if (opened.photo) found.set(name, opened.photo)
    problems.push(...opened.problems)
  }
  return { portraits: found, problems }
}

/** File systems keep a hamza as one character or as two. */
function sameName(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()
}
