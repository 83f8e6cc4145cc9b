import { Failure } from '../problem.ts'
import type { Article } from './article.ts'
import { notText } from './decode.ts'
import { articleOf, slugOf } from './fields.ts'
import { linesOfMarkup } from './markup.ts'
import { readText } from './text.ts'
import { unpackedSize } from './zip.ts'

/** A manuscript's pictures may be large. */
const mostUnpacked = 64_000_000
/** Its text, with every change tracked, has some hundred KB; mammoth takes up to 140 MB of memory for each MB. */
const mostMarkup = 4_000_000

/** A Word document, as journalists hand in their text: its first paragraph is the headline. */
export async function readDocx(bytes: Uint8Array, input: string): Promise<Article> {
  const contents = unpackedSize(bytes, mostUnpacked)
  if (contents === null)
    throw new Failure('bad-markup', { path: input, kind: 'Word', reason: 'the file is damaged' })
  for (const [size, limit] of [
    [contents.bytes, mostUnpacked],
    [contents.markup, mostMarkup],
  ] as const)
    if (size > limit) throw new Failure('file-too-large', { path: input, limit: limit / 1_000_000 })
  if (!contents.names.includes('word/document.xml')) throw notText(input, 'a zip archive')
  const html = await htmlOf(bytes, input)
  const lines = linesOfMarkup(html)
  if (lines.length === 0) throw new Failure('empty-article', { path: input })
  return articleOf(readText(lines.join('\n\n'), input), { input, slug: slugOf(input), from: 'text' })
}

/** Loaded when a document comes, so that a text file does not pay for it. */
async function htmlOf(bytes: Uint8Array, input: string): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  try {
    const ignored = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: ignored })
    return value
  } catch (error) {
    throw new Failure('bad-markup', { path: input, kind: 'Word', reason: 'the file is damaged' }, error)
  }
}
