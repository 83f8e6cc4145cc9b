import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import { Failure } from '../problem.ts'
import type { World } from '../world.ts'
import { type BrandFile, brandFile, whatIsWrong } from './brand-file.ts'
import type { KnownFamily } from './families.ts'

/** A brand.yaml read and checked. Fails with `bad-brand`, whose `path` also says the line. */
export async function readBrandFile(
  world: World,
  path: string,
  families: readonly KnownFamily[],
): Promise<BrandFile> {
  const lines = new LineCounter()
  const text = new TextDecoder().decode(await world.read(path))
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', uniqueKeys: true })
  const [broken] = document.errors
  if (broken) {
    const reason = broken.message.split(/\n| at line/)[0] ?? broken.message
    const at = `${path}:${broken.linePos?.[0].line ?? 1}`
    throw new Failure('bad-brand', { path: at, reason, allowed: 'Write it as YAML: `key: value` lines.' })
  }
  const data: unknown = document.toJS({ maxAliasCount: 10 }) ?? {}
  const schema = brandFile(families.map(it => it.family))
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const wrong = whatIsWrong(result.error, data, schema)
  const line = lineOf(document.contents, wrong.path, lines)
  throw new Failure('bad-brand', {
    path: line === null ? path : `${path}:${line}`,
    reason: wrong.reason,
    allowed: wrong.allowed,
  })
}

/** The line of the deepest key of a path that the file has; null when it has none. */
function lineOf(contents: unknown, path: readonly PropertyKey[], lines: LineCounter): number | null {
  let node: unknown = contents
  let line: number | null = null
  for (const key of path) {
    const pair = isMap(node)
      ? (node as YAMLMap).items.find(it => isScalar(it.key) && it.key.value === key)
      : null
    if (!pair) break
    if (isScalar(pair.key) && pair.key.range) line = lines.linePos(pair.key.range[0]).line
    node = pair.value
  }
  return line
}
