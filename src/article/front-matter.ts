import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { Failure } from '../problem.ts'
import { nearest } from './nearest.ts'
import { yamlFault } from './yaml-fault.ts'

const line = z
  .union([z.string(), z.number(), z.null()])
  .transform(value => (value === null ? null : String(value)))

const quoteSchema = z.strictObject({
  text: z.string().min(1),
  cut: line.optional(),
  leadIn: line.optional(),
  speaker: line.optional(),
  role: line.optional(),
  selected: z.boolean().default(true),
  edited: z.boolean().default(false),
})

const schema = z.strictObject({
  headline: line.optional(),
  /** The same, as content systems export it. */
  title: line.optional(),
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

/** A review file of a thousand quotes stays below both. */
const [mostColons, mostCharacters] = [10_000, 300_000]

/**
 * The YAML between the two `---` lines, checked. Fails with `bad-front-matter`, naming the key and the nearest one allowed.
 * Aliases are refused: an article needs none, and they can grow without bound.
 */
export function parseFrontMatter(yaml: string, input: string): FrontMatter {
  const fail = (reason: string, allowed = frontMatterKeys): Failure =>
    new Failure('bad-front-matter', { path: input, reason, allowed: allowed.join(', ') })
  // The check for keys said twice compares each with each.
  if ((yaml.match(/^[^\s#-][^\n]*:/gm)?.length ?? 0) > 100) throw fail('it has more than 100 keys')
  if (yaml.split(':').length > mostColons) throw fail(`it has more than ${mostColons} colons`)
  if (yaml.length > mostCharacters) throw fail(`it has more than ${mostCharacters} characters`)
  const lines = new LineCounter()
  const document = parseDocument(yaml, {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: true,
    stringKeys: true,
  })
  const fault = document.errors[0]
  if (fault) {
    const it = yamlFault(fault, yaml)
    throw fail(it.reason, it.inQuotes ? quoteKeys : frontMatterKeys)
  }
  if (document.contents === null) return {}
  if (!isMap(document.contents)) throw fail('it is not a list of `key: value` lines')
  for (const { key } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : String(key)
    if (!frontMatterKeys.includes(name))
      throw fail(`${lineOf(document, lines, [name])}${unknownKey(name, frontMatterKeys)}`)
  }
  const result = schema.safeParse(values(document, fail))
  if (result.success) return result.data
  throw badValue(result.error, document, lines, fail)
}

function values(document: ReturnType<typeof parseDocument>, fail: (reason: string) => Failure): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    throw fail('aliases (*name) are not allowed')
  }
}

function badValue(
  error: z.ZodError,
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  fail: (reason: string, allowed?: string[]) => Failure,
): Failure {
  const issue = error.issues[0]
  const path = (issue?.path ?? []).map(step => (typeof step === 'symbol' ? String(step) : step))
  const where = path.map(step => (typeof step === 'number' ? `no. ${step + 1}` : step)).join(' ')
  const allowed = path.length > 1 ? quoteKeys : frontMatterKeys
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const said =
    unknown === undefined
      ? `${where} ${wanted(issue, document.getIn(path))}`
      : `${where}: ${unknownKey(unknown, quoteKeys)}`
  return fail(
    `${lineOf(document, lines, unknown === undefined ? path : [...path, unknown])}${said}`,
    unknown === undefined ? allowed : quoteKeys,
  )
}

/** What the value should be, in an editor's words. */
function wanted(issue: z.core.$ZodIssue | undefined, value: unknown): string {
  if (value === undefined) return 'is missing'
  const shown = isScalar(value) ? value.value : value
  const is = typeof shown === 'object' && shown !== null ? 'is a list' : `is “${String(shown ?? '')}”`
  if (issue?.code === 'invalid_type' && issue.expected === 'boolean') return `${is}; write true or false`
  if (issue?.code === 'invalid_type' && issue.expected === 'array')
    return `${is}; write one quote below it on each line that begins with “- text:”`
  if (issue?.code === 'invalid_type' && issue.expected === 'object')
    return `${is}; write “text:” and the words`
  if (issue?.code === 'too_small') return 'is empty; write the words'
  return `${is}; write words on one line`
}

/** `line 4: ` of the file, of the deepest node on the path that there is. */
function lineOf(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: readonly (string | number)[],
): string {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = document.getIn(path.slice(0, depth - 1), true)
    const last = path[depth - 1]
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === last)
      : undefined
    const node = isScalar(pair?.key) ? pair.key : document.getIn(path.slice(0, depth), true)
    const at = isNode(node) ? node.range?.[0] : undefined
    if (at !== undefined) return `line ${lines.linePos(at).line + 1}: `
  }
  return ''
}

function unknownKey(name: string, allowed: readonly string[]): string {
  const near = nearest(name, allowed)
  return `unknown key “${name}”${near === null ? '' : ` (did you mean “${near}”?)`}`
}
