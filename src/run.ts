import { allowedWords } from './allowed-words.ts'
import { loadBrand } from './card/brand.ts'
import type { CardKind } from './card/card.ts'
import { type Format, formats } from './card/formats.ts'
import { loadTemplates } from './card/templates.ts'
import { kernel } from './paint/kernel.ts'
import type { Run } from './pipeline.ts'
import { Failure } from './problem.ts'
import { Slugs } from './publish/slugs.ts'
import { openFonts } from './text/catalogue.ts'
import type { World } from './world.ts'

/** What a run is asked to do. */
export interface RunRequest {
  readonly out: string
  /** Ids: of built-in formats, or of the brand's own. */
  readonly formats: readonly string[]
  readonly kinds: readonly CardKind[]
  readonly maxQuotes: number
  /** Kind of card → name or file of its template; the brand's or the default for the others. */
  readonly templates: Readonly<Record<string, string>>
  /** Path of a brand file; null for the built-in brand. */
  readonly brand: string | null
  readonly strict: boolean
  readonly debug?: boolean
}

/**
 * Opens once what all articles of a run share: brand, templates, fonts. Fails with `bad-brand`, `missing-file`,
 * `unknown-format`, `unknown-template`, `bad-template` or `not-built`.
 */
export async function openRun(request: RunRequest, world: World): Promise<Run> {
  const { out, kinds, strict } = request
  kernel()
  const fonts = await openFonts(world)
  const brand = await loadBrand(world, request.brand, fonts.families)
  const wanted = request.formats.map(id => formatOf(id, brand.formats))
  const templates = await loadTemplates({ ...brand.templates, ...request.templates })
  return {
    reading: { maxQuotes: request.maxQuotes },
    design: { brand, formats: wanted, kinds, templates, world },
    fonts,
    problems: fonts.problems,
    debug: request.debug === true,
    place: { world, out, strict, slugs: new Slugs(), formats: wanted, kinds },
  }
}

/** A brand's own format comes before a built-in one of the same id. */
function formatOf(id: string, own: readonly Format[]): Format {
  const found = [...own, ...formats].find(it => it.id === id)
  if (found) return found
  const ids = [...new Set([...own, ...formats].map(it => it.id))]
  throw new Failure('unknown-format', { name: id, allowed: allowedWords(id, ids) })
}
