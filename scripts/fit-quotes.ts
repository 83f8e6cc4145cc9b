/**
 * Fits `cardWeights` of src/story/score.ts to what editors would put on a card: `npm run fit:quotes -- FILE…`.
 * Pairwise logistic regression: in each labelled article a quotation named in `best` should score above every one that is not. The data
 * are few, so the weights are held to the present ones by a quadratic prior, whose strength is chosen by leaving each article out in
 * turn. Prints the weights to put into the code, and how often the choice was right on the article left out.
 */
import { argv, stdout } from 'node:process'
import { type CardFeature, cardWeights, contentWords } from '../src/story/score.ts'
import { select } from '../src/story/select.ts'
import type { Quote } from '../src/story/story.ts'
import { wordsOf } from '../src/story/words.ts'
import { labelledIn, matchAll, quotesOf } from './labelled.ts'

type Vector = readonly number[]

/** A quotation that may become a card: its features, 0 to 1, and whether readers would choose it. */
interface Candidate {
  readonly quote: Quote
  readonly features: Vector
  readonly good: boolean
}

type Contest = readonly Candidate[]

const names = Object.keys(cardWeights) as CardFeature[]
const present: Vector = names.map(name => cardWeights[name])
const strengths = [0.1, 0.2, 0.3, 0.5, 1, 3, 10, Number.POSITIVE_INFINITY]

/** The articles in which there is something to choose. */
async function contestsIn(file: string): Promise<readonly Contest[]> {
  const contests: Contest[] = []
  for (const article of labelledIn(file)) {
    const quotes = await quotesOf(article).catch(() => [])
    const match = matchAll(quotes, article.quotes)
    const contest = quotes.flatMap((quote, i) =>
      quote.fragment && quote.leadIn === null
        ? []
        : [{ quote, features: featuresOf(quote), good: article.best.includes(match[i] ?? -1) }],
    )
    if (contest.some(it => it.good) && contest.some(it => !it.good)) contests.push(contest)
  }
  return contests
}

/** What each feature added, without its weight. */
const featuresOf = ({ why = {} }: Quote): Vector => names.map(name => (why[name] ?? 0) / cardWeights[name])

/** Gradient descent on the mean loss of each article's pairs plus strength / 2 × the squared distance to the present weights. */
function fitWeights(contests: readonly Contest[], strength: number): Vector {
  if (strength === Number.POSITIVE_INFINITY) return present
  let weights = present
  for (let step = 0; step < 2000; step += 1) {
    const slope = weights.map((weight, k) => (strength * (weight - (present[k] ?? 0))) / contests.length)
    for (const contest of contests) addSlope(slope, contest, weights, 1 / contests.length)
    weights = weights.map((weight, k) => keepSign(weight - 0.3 * (slope[k] ?? 0), present[k] ?? 0))
  }
  return weights
}

/** Whether a feature speaks for or against a card is known; only how much is fitted. */
const keepSign = (weight: number, like: number): number => (weight * like > 0 ? weight : 0)

function addSlope(slope: number[], contest: Contest, weights: Vector, share: number): void {
  const pairs = contest
    .filter(it => it.good)
    .flatMap(good => contest.filter(it => !it.good).map(bad => minus(good.features, bad.features)))
  for (const difference of pairs) {
    const pull = share / pairs.length / (1 + Math.exp(dot(weights, difference)))
    for (const [k, value] of difference.entries()) slope[k] = (slope[k] ?? 0) - pull * value
  }
}

/** Whether the first choice is a good one, and whether one of the three chosen is. */
function choiceIn(contest: Contest, weights: Vector): readonly [first: boolean, chosen: boolean] {
  const scored = contest.map(({ quote, features }) => ({
    about: contentWords(wordsOf(quote.text)),
    score: dot(weights, features),
    speakerName: quote.speaker?.name ?? null,
    eligible: true,
  }))
  const hits = (max: number): boolean => [...select(scored, max)].some(i => contest[i]?.good === true)
  return [hits(1), hits(3)]
}

function leftOut(contests: readonly Contest[], strength: number): readonly [first: number, chosen: number] {
  const hits = contests.map((contest, i) => choiceIn(contest, fitWeights(contests.toSpliced(i, 1), strength)))
  return [hits.filter(([first]) => first).length, hits.filter(([, chosen]) => chosen).length]
}

const dot = (a: Vector, b: Vector): number => a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0)
const minus = (a: Vector, b: Vector): Vector => a.map((value, k) => value - (b[k] ?? 0))

const files = argv.slice(2)
const contests = (await Promise.all(files.map(contestsIn))).flat()
stdout.write(`${contests.length} articles with a choice to make\n`)
const tried = strengths.map(strength => ({ strength, right: leftOut(contests, strength) }))
for (const { strength, right } of tried)
  stdout.write(`prior ${strength}: first choice right in ${right[0]}, one of three in ${right[1]}\n`)
// The strongest prior within one article of the best: less is not told apart by so few.
const most = Math.max(...tried.map(({ right }) => right[0] + right[1]))
const { strength } = tried.findLast(({ right }) => right[0] + right[1] >= most - 1) ?? {
  strength: Number.POSITIVE_INFINITY,
}
const fitted = fitWeights(contests, strength)
stdout.write(`weights with prior ${strength}:\n`)
for (const [k, name] of names.entries())
  stdout.write(`  ${name}: ${(fitted[k] ?? 0).toFixed(2)}, (was ${cardWeights[name]})\n`)
