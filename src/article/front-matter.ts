import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { Failure } from '../problem.ts'
import { nearest } from './nearest.ts'

const line = z
  .union([z.string(), z.number(), z.null()])
  .transform(value => (value === null ? null : String(value)))

const quoteSchema = z.strictObject({
  text: z.string().min(1),
  cut: line.optional(),
  speaker: line.optional(),
  role: line.optional(),
  selected: z.boolean().default(true),
  edited: z.boolean().default(false),
})

const schema = z.strictObject({
  headline: line.optional(),
  kicker: line.optional(),
  source: line.optional(),
  dateline: line.optional(),
  author: line.optional(),
  date: line.optional(),
  url: line.optional(),
  image: line.optional(),
  imageAlt: line.optional(),
  imageCredit: line.optional(),
  credit: line.optional(),
  focus: line.optional(),
  quotes: z.array(quoteSchema).nullable().optional(),
})

export type FrontMatter = z.infer<typeof schema>
export const frontMatterKeys = Object.keys(schema.shape)
const quoteKeys = Object.keys(quoteSchema.shape)

/**
 * The YAML between the two `---` lines, checked. Fails with `bad-front-matter`, naming the key and the nearest one allowed.
 * Aliases are refused: an article needs none, and they can grow without bound.
 */
export function parseFrontMatter(yaml: string, input: string): FrontMatter {
  const fail = (reason: string, allowed = frontMatterKeys): Failure =>
    new Failure('bad-front-matter', { path: input, reason, allowed: allowed.join(', ') })
  // The check for keys said twice compares each with each.
  if ((yaml.match(/^[^\s#-][^\n]*:/gm)?.length ?? 0) > 100) throw fail('it has more than 100 keys')
  const lines = new LineCounter()
  const document = parseDocument(yaml, {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: true,
    stringKeys: true,
  })
  const error = document.errors[0]
  // The front matter's first line is the file's second.
  if (error)
    throw fail(`line ${(error.linePos?.[0].line ?? 0) + 1} is not YAML (${firstSentence(error.message)})`)
  if (document.contents === null) return {}
  if (!isMap(document.contents)) throw fail('it is not a list of `key: value` lines')
  for (const { key } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : String(key)
    if (!frontMatterKeys.includes(name)) throw fail(unknownKey(name, frontMatterKeys))
  }
  const result = schema.safeParse(values(document, fail))
  if (result.success) return result.data
  throw badValue(result.error, fail)
}

function values(document: ReturnType<typeof parseDocument>, fail: (reason: string) => Failure): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    throw fail('aliases (*name) are not allowed')
  }
}

function badValue(error: z.ZodError, fail: (reason: string, allowed?: string[]) => Failure): Failure {
  const issue = error.issues[0]
  const where = (issue?.path ?? [])
    .map(step => (typeof step === 'number' ? `no. ${step + 1}` : String(step)))
    .join(' ')
  if (issue?.code === 'unrecognized_keys') {
    return fail(`${where}: ${unknownKey(issue.keys[0] ?? '', quoteKeys)}`, quoteKeys)
  }
  return fail(`${where}: ${issue?.message ?? 'wrong value'}`)
}

function unknownKey(name: string, allowed: readonly string[]): string {
  const near = nearest(name, allowed)
  return `unknown key “${name}”${near === null ? '' : `, did you mean “${near}”?`}`
}

const firstSentence = (message: string): string =>
  (message.split(/\n| at line/)[0] ?? message).replace(/[.:]\s*$/, '')
