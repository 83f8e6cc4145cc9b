import { Failure } from '../problem.ts'
import type { World } from '../world.ts'
import type { SpecimenOptions } from './specimen.ts'

export interface Case {
  /** Names the file; null when the whole path was given. */
  readonly name: string | null
  readonly text: string
}

/** The text given, or those of the --from file. Fails with `wrong-usage`, `bad-option`, or as `World.read` does. */
export async function casesOf(
  text: string,
  { from }: SpecimenOptions,
  world: World,
): Promise<readonly Case[]> {
  if ((from === undefined) === (text.trim() === '')) {
    throw new Failure('wrong-usage', {
      reason: from === undefined ? 'There is no text to set' : 'Give either a text or --from, not both',
      usage: 'bitaqa specimen <text...> | --from <cases.json>',
    })
  }
  if (from === undefined) return [{ name: null, text }]
  const data = parsed(new TextDecoder().decode(await world.read(from)), from)
  return Object.entries(data).map(([name, value]) => ({ name, text: value }))
}

function parsed(json: string, path: string): Readonly<Record<string, string>> {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (cause) {
    throw notCases(path, cause)
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw notCases(path)
  for (const [name, value] of Object.entries(data)) {
    if (typeof value !== 'string' || /[/\\\0]|^\.*$/.test(name)) throw notCases(path)
  }
  return data as Record<string, string>
}

function notCases(path: string, cause?: unknown): Failure {
  const allowed = 'a JSON object of names and texts, {"name": "text"}; a name becomes a file’s name'
  return new Failure('bad-option', { option: '--from', value: path, allowed }, cause)
}
