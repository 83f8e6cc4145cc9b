import { join } from 'node:path'
import type { Article } from '../article/article.ts'
import type { CardKind } from '../card/card.ts'
import type { Format } from '../card/formats.ts'
import { isLeftover } from '../leftover.ts'
import type { Image } from '../paint/image.ts'
import { type Problem, problem } from '../problem.ts'
import type { Story } from '../story/story.ts'
import { withoutMarkup } from '../text/markup.ts'
import type { World } from '../world.ts'
import { captions } from './captions.ts'
import { mainTexts } from './main-text.ts'
import { CAPTIONS, cardPath, MANIFEST, manifest } from './manifest.ts'
import { type ArticleReport, type CardReport, distinct } from './report.ts'
import type { Slugs } from './slugs.ts'

/** Where a run publishes, and on what terms. */
export interface Place {
  readonly world: World
  /** The output folder, as given. */
  readonly out: string
  /** A warning keeps an article from being published. */
  readonly strict: boolean
  /** The folders this run has given away. */
  readonly slugs: Pick<Slugs, 'claim'>
  /** What was asked for: earlier cards of these that are not made again are removed. */
  readonly formats: readonly Format[]
  readonly kinds: readonly CardKind[]
}

/** An article at its end: the pictures that were painted, and what was said about it and its cards on the way. */
export interface Finished {
  readonly story: Story
  readonly images: readonly Image[]
  readonly problems: readonly Problem[]
}

/** A card as a file: what is said of it, and its bytes. */
interface Print {
  /** `headline`, `quote-1` … */
  readonly name: string
  readonly file: string
  readonly png: Uint8Array
  readonly jpeg: { readonly file: string; readonly bytes: Uint8Array } | null
  readonly report: CardReport
}

/**
 * Writes an article's cards, `cards.json` and `captions.txt` into `<out>/<slug>/`, and returns its report. Cards of an
 * earlier run that this one would have replaced but did not make are removed, so that no stale quote is shared by mistake.
 * Fails with `not-writable`.
 */
export async function publish(finished: Finished, place: Place): Promise<ArticleReport> {
  const { article } = finished.story
  const { slug, isShared } = place.slugs.claim(article.slug)
  const folder = join(place.out, slug)
  const problems = distinct([
    ...finished.problems,
    ...finished.images.flatMap(overBudget),
    ...(isShared ? [problem('same-slug', { slug: article.slug, folder })] : []),
  ])
  const withheld = place.strict && problems.some(it => it.severity === 'warning')
  const prints = withheld ? [] : finished.images.map(image => print(image, folder))
  const cards = prints.map(it => it.report)
  const report = {
    input: article.input,
    slug,
    headline: withoutMarkup(article.headline.value),
    cards,
    problems,
  }
  if (prints.length > 0) await write(prints, report, article, folder, place)
  else await clear(folder, place)
  return report
}

function print(image: Image, folder: string): Print {
  const { card } = image.card
  const { format } = card
  const file = `${card.name}.${format.id}.png`
  const [main] = mainTexts(image.card)
  const report = {
    kind: card.kind,
    format: format.id,
    file: cardPath(folder, file),
    width: format.width,
    height: format.height,
    bytes: image.png.length,
    encoding: image.encoding,
    text: main?.text ?? '',
    leadIn: card.leadIn,
    speaker: card.speaker,
    fontSize: main?.fontSize ?? 0,
    lines: main?.lines.map(line => line.text) ?? [],
  }
  const jpeg = image.jpeg && { file: file.replace(/png$/, 'jpg'), bytes: image.jpeg }
  return { name: card.name, file, png: image.png, jpeg, report }
}

function overBudget({ card: { card }, png }: Image): readonly Problem[] {
  const { format } = card
  if (png.length <= format.budget) return []
  return [
    problem('over-budget', {
      file: `${card.name}.${format.id}.png`,
      bytes: Math.ceil(png.length / 1024),
      format: format.id,
      budget: Math.floor(format.budget / 1024),
    }),
  ]
}

async function write(
  prints: readonly Print[],
  report: ArticleReport,
  article: Article,
  folder: string,
  place: Place,
): Promise<void> {
  const { world } = place
  const named = prints.map(it => ({ ...it.report, name: it.name }))
  await removeStale(new Set(prints.flatMap(it => [it.file, it.jpeg?.file ?? it.file])), folder, place)
  await Promise.all(prints.map(it => world.write(join(folder, it.file), it.png)))
  const jpegs = prints.flatMap(it => it.jpeg ?? [])
  await Promise.all(jpegs.map(it => world.write(join(folder, it.file), it.bytes)))
  await world.write(join(folder, CAPTIONS), captions(named, article))
  await world.write(join(folder, MANIFEST), manifest(prints, report, article))
}

/** What an earlier run left of an article that now gives no card. */
async function clear(folder: string, place: Place): Promise<void> {
  if ((await place.world.kind(join(folder, MANIFEST))) !== 'file') return
  await removeStale(new Set(), folder, place)
  for (const name of [CAPTIONS, MANIFEST]) await place.world.remove(join(folder, name))
}

/** Cards that this run could have made and did not, and what a run that was killed was writing. */
async function removeStale(fresh: ReadonlySet<string>, folder: string, place: Place): Promise<void> {
  if ((await place.world.kind(folder)) !== 'folder') return
  const kinds = place.kinds.join('|')
  const formats = place.formats.map(format => format.id).join('|')
  const replaceable = new RegExp(`^(?:${kinds})(?:-\\d+)?\\.(?:${formats})\\.(?:png|jpg)$`)
  const isStale = (name: string) => isLeftover(name) || (replaceable.test(name) && !fresh.has(name))
  for (const name of (await place.world.list(folder)).filter(isStale))
    await place.world.remove(join(folder, name))
}
