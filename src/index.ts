import type { CardKind } from './card/card.ts'
import { nodeWorld } from './node-world.ts'
import { failedReport, render } from './pipeline.ts'
import type { ArticleReport, CardReport } from './publish/report.ts'
import { Slugs } from './publish/slugs.ts'
import { openRun } from './run.ts'
import { readOnly, type World } from './world.ts'

export type { CardKind } from './card/card.ts'
export { type Format, formats } from './card/formats.ts'
export { Failure, type Problem, type ProblemCode, problemCodes, type Severity } from './problem.ts'
export type { ArticleReport, CardReport } from './publish/report.ts'

/** All optional, with the defaults of the command line. */
export interface BitaqaOptions {
  /** Ids of formats; `facebook`, `twitter`, `whatsapp`, `telegram` by default. */
  readonly formats?: readonly string[]
  readonly cards?: readonly CardKind[]
  readonly maxQuotes?: number
  /** Kind of card → name or path of its template. */
  readonly templates?: Readonly<Record<string, string>>
  /** Path of a brand file. */
  readonly brand?: string
}

export interface RenderedCard extends CardReport {
  /** Exactly width × height px. */
  readonly png: Uint8Array
}

export interface RenderedArticle extends ArticleReport {
  readonly cards: readonly RenderedCard[]
}

export interface Bitaqa {
  /**
   * The cards of an article, in memory. `name` is a file name: its ending says how to read the bytes, the rest becomes the
   * slug. Never rejects: what went wrong is in `problems`. A feed gives several articles, everything else one.
   */
  render(article: string | Uint8Array, name?: string): Promise<readonly RenderedArticle[]>
}

/**
 * Opens brand, templates and fonts once, for any number of articles. Nothing is written to disk. Fails with a `Failure`
 * (`unknown-format`, `unknown-template`, `bad-template`, `bad-brand`, `missing-file`).
 */
export async function openBitaqa(options: BitaqaOptions = {}): Promise<Bitaqa> {
  const { formats = ['facebook', 'twitter', 'whatsapp', 'telegram'], cards = ['headline', 'quote'] } = options
  const world = readOnly(nodeWorld())
  const request = {
    out: '',
    formats,
    kinds: cards,
    maxQuotes: options.maxQuotes ?? 3,
    templates: options.templates ?? {},
    brand: options.brand ?? null,
    strict: false,
  }
  const run = await openRun(request, world)
  return {
    async render(article, name = 'article.txt') {
      const files = new Map<string, Uint8Array>()
      const place = { ...run.place, world: keepingIn(files, world), slugs: new Slugs() }
      const bytes = typeof article === 'string' ? new TextEncoder().encode(article) : article
      const content = async () => ({ bytes, web: null })
      const reports = await render({ input: name, content }, { ...run, place })
      try {
        return reports.map(report => withPictures(report, files))
      } catch (error) {
        return [{ ...failedReport(name, error), cards: [] }]
      }
    },
  }
}

/** Pictures stay in memory under the paths their reports name. */
function keepingIn(files: Map<string, Uint8Array>, world: World): World {
  return {
    ...world,
    async write(path, bytes) {
      if (typeof bytes !== 'string') files.set(path.replaceAll('\\', '/'), bytes)
    },
  }
}

function withPictures(report: ArticleReport, files: ReadonlyMap<string, Uint8Array>): RenderedArticle {
  const pictureOf = (path: string) => {
    const png = files.get(path)
    if (png) return png
    throw new Error(`${path} is reported but was not written`)
  }
  return { ...report, cards: report.cards.map(card => ({ ...card, png: pictureOf(card.file) })) }
}
