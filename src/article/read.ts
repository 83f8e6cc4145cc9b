import { Failure } from '../problem.ts'
import type { Article } from './article.ts'
import { decode } from './decode.ts'
import { articleOf, slugOf } from './fields.ts'
import { readMarkdown, splitFrontMatter } from './markdown.ts'
import { readText } from './text.ts'

/**
 * One file's bytes to the articles in it: one, except that a feed or a list holds several (their slugs numbered -1, -2 …).
 * `input` is the path as given, or `-` for standard input. Fails with `empty-article`, `not-text`, `no-headline` or
 * `bad-front-matter`.
 */
export async function read(bytes: Uint8Array, input: string): Promise<readonly Article[]> {
  const { text, problems } = decode(bytes, input)
  if (text.trim() === '') throw new Failure('empty-article', { path: input })
  return [{ ...readPlain(text, input), problems }]
}

function readPlain(text: string, input: string): Article {
  const isMarkdown = /\.(?:md|markdown)$/i.test(input) || splitFrontMatter(text).yaml !== null
  if (isMarkdown) return readMarkdown(text, input)
  return articleOf(readText(text, input), { input, slug: slugOf(input), from: 'text' })
}
