import { loadBrand } from './card/brand.ts'
import type { CardKind } from './card/card.ts'
import type { Format } from './card/formats.ts'
import { loadTemplates } from './card/templates.ts'
import type { Run } from './pipeline.ts'
import { Slugs } from './publish/slugs.ts'
import { openFonts } from './text/catalogue.ts'
import type { World } from './world.ts'

/** What a run is asked to do. */
export interface RunRequest {
  readonly out: string
  readonly formats: readonly Format[]
  readonly kinds: readonly CardKind[]
  readonly maxQuotes: number
  /** Kind of card → name or file of its template; the brand's or the default for the others. */
  readonly templates: Readonly<Record<string, string>>
  /** Path of a brand file; null for the built-in brand. */
  readonly brand: string | null
  readonly strict: boolean
}

/**
 * Opens once what all articles of a run share: brand, templates, fonts. Fails with `bad-brand`, `missing-file`,
 * `unknown-template` or `bad-template`.
 */
export async function openRun(request: RunRequest, world: World): Promise<Run> {
  const { out, formats, kinds, strict } = request
  const brand = await loadBrand(world, request.brand)
  const templates = await loadTemplates({ ...brand.templates, ...request.templates })
  const fonts = await openFonts(world)
  return {
    reading: { maxQuotes: request.maxQuotes },
    design: { brand, formats, kinds, templates },
    fonts,
    place: { world, out, strict, slugs: new Slugs(), formats, kinds },
  }
}
