import type { Article } from './article/article.ts'
import { slugOf } from './article/fields.ts'
import { read } from './article/read.ts'
import type { Card } from './card/card.ts'
import { type ComposeOptions, compose } from './card/compose.ts'
import { ordered } from './ordered.ts'
import { debugged } from './paint/debug.ts'
import type { Image, SetCard } from './paint/image.ts'
import { paint } from './paint/paint.ts'
import { type Problem, problem, problemOf } from './problem.ts'
import { standsIn } from './publish/faithful.ts'
import { mainTexts } from './publish/main-text.ts'
import { type Place, publish } from './publish/publish.ts'
import { type ArticleReport, distinct, isSound } from './publish/report.ts'
import type { Story } from './story/story.ts'
import { understand } from './story/understand.ts'
import type { Fonts } from './text/fonts.ts'
import { typeset } from './text/typeset.ts'
import type { Content } from './world.ts'

/** What an article arrives in. */
export interface Source {
  /** The path or the address as given, or `-` for standard input. */
  readonly input: string
  /** What it holds. Fails as `World.read` and `World.fetch` do. */
  content(): Promise<Content>
}

/** Everything a run decides once, for all its articles. */
export interface Run {
  readonly reading: { readonly maxQuotes: number }
  readonly design: ComposeOptions
  readonly fonts: Fonts
  /** What is wrong with what all articles share, e.g. a font file; said with each of them. */
  readonly problems: readonly Problem[]
  readonly place: Place
  /** Boxes, baselines and sizes are drawn over the cards. */
  readonly debug: boolean
}

/**
 * Reads one source and renders every article in it (a feed holds several). Never rejects: an article that fails is a
 * report with its problems, so that one bad article does not stop the others.
 */
export async function render(source: Source, run: Run): Promise<readonly ArticleReport[]> {
  try {
    const { bytes, web } = await source.content()
    const articles = await read(bytes, source.input, web)
    const reports: ArticleReport[] = []
    for (const article of articles) reports.push(await settled(article, run))
    return reports
  } catch (error) {
    return [failedReport(source.input, error)]
  }
}

/** Cards of an article that are painted at once: photos are decoded beside one another, and a sheet takes 1 to 3 MB. */
const AT_ONCE = 4

/** One article's cards, from its text to its files. A card with an error is left out; the others are published. */
async function renderArticle(article: Article, run: Run): Promise<ArticleReport> {
  const story = understand(article, run.reading)
  const cards = await compose(story, run.design)
  const setCards = cards.map(card => checked(setTexts(card, run.fonts), story))
  const painted: Painted[] = []
  const paintable = setCards.filter(isPaintable)
  const lanes = { atOnce: AT_ONCE, window: paintable.length }
  for await (const it of ordered(paintable, lanes, card => paintOrTell(card, run))) painted.push(it)
  const images = painted.flatMap(it => it.image ?? [])
  const ofCards = [...setCards, ...painted].flatMap(it => it.problems)
  const none = cards.length === 0 ? [problem('no-cards', { path: article.input })] : []
  const problems = [...run.problems, ...article.problems, ...story.problems, ...ofCards, ...none]
  return publish({ story, images, problems }, run.place)
}

interface Painted {
  readonly image: Image | null
  readonly problems: readonly Problem[]
}

/** A card that cannot be painted is a problem of this card, not of the others. */
async function paintOrTell(card: SetCard, { debug, fonts }: Run): Promise<Painted> {
  try {
    const image = await paint(card)
    return { image: debug ? await debugged(image, fonts) : image, problems: image.problems }
  } catch (error) {
    return { image: null, problems: [problemOf(error)] }
  }
}

/** Sets a card's texts; a font that cannot be used becomes a problem of this card. */
function setTexts(card: Card, fonts: Fonts): SetCard {
  try {
    const texts = card.blocks.map(block => typeset(block, fonts, card.format.id))
    return { card, texts, problems: [...card.problems, ...texts.flatMap(text => text.problems)] }
  } catch (error) {
    return { card, texts: [], problems: [...card.problems, problemOf(error)] }
  }
}

/** The last look before painting: what the card is about to say must be in the article. */
function checked(card: SetCard, story: Story): SetCard {
  const lies = mainTexts(card)
    .filter(item => !standsIn(story, item.text, card.card.leadIn !== null))
    .map(item => problem('card-not-in-article', { name: card.card.name, text: item.text }))
  return { ...card, problems: [...card.problems, ...lies] }
}

/** Warnings may be published (unless `strict`, which `publish` sees to); an error may not. */
function isPaintable(card: SetCard): boolean {
  return isSound(card.problems, false)
}

async function settled(article: Article, run: Run): Promise<ArticleReport> {
  try {
    return await renderArticle(article, run)
  } catch (error) {
    const { value: headline } = article.headline
    const problems = distinct([...article.problems, problemOf(error)])
    return { input: article.input, slug: article.slug, headline, cards: [], problems }
  }
}

/** The report of a source that gave no article. */
export function failedReport(input: string, error: unknown): ArticleReport {
  return { input, slug: slugOf(input), headline: null, cards: [], problems: [problemOf(error)] }
}
