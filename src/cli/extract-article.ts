import { read } from '../article/read.ts'
import { beginUnoptimized, optimizeFor } from '../optimizing.ts'
import type { Source } from '../pipeline.ts'
import { Failure, problemOf } from '../problem.ts'
import { distinct, isSound } from '../publish/report.ts'
import { reviewMarkdown } from '../story/review.ts'
import type { Story } from '../story/story.ts'
import { understand } from '../story/understand.ts'
import type { ExtractOptions } from './extract.ts'
import { sourceOf } from './inputs.ts'
import { problemText } from './problem-text.ts'
import { type Shell, worldFor } from './shell.ts'
import { storyJson, storyText } from './story-text.ts'

/** As `render` chooses them by default. */
const MAX_QUOTES = 3

/** Says what is understood of one input. Returns the exit status. */
export async function extract(input: string, options: ExtractOptions, shell: Shell): Promise<0 | 1> {
  beginUnoptimized()
  try {
    const stories = await storiesIn(sourceOf(input, worldFor(options, shell)))
    const [story, another] = stories
    if (options.out !== undefined && story) {
      if (another) throw new Failure('several-articles', { path: input, count: stories.length })
      await shell.world.write(options.out, reviewMarkdown(story))
    }
    const problems = distinct(stories.flatMap(story => [...story.article.problems, ...story.problems]))
    for (const it of problems) shell.err(problemText(input, it, shell))
    if (options.json) shell.out(`${JSON.stringify(oneOrAll(stories.map(storyJson)), null, 2)}\n`)
    else if (options.out === undefined) shell.out(stories.map(storyText).join('\n'))
    else shell.out(`${options.out}\n`)
    return isSound(problems, false) ? 0 : 1
  } catch (error) {
    const it = problemOf(error)
    shell.err(problemText(input, it, shell))
    if (options.json) shell.out(`${JSON.stringify({ headline: null, problems: [it] }, null, 2)}\n`)
    return 1
  }
}

async function storiesIn({ input, content }: Source): Promise<readonly Story[]> {
  const { bytes, web } = await content()
  optimizeFor(bytes)
  const articles = await read(bytes, input, web)
  return articles.map(article => understand(article, { maxQuotes: MAX_QUOTES }))
}

/** A feed holds several articles; everything else is one, and then not wrapped in a list. */
function oneOrAll<T>(stories: readonly T[]): T | readonly T[] | undefined {
  return stories.length === 1 ? stories[0] : stories
}
