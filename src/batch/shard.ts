import { createHash } from 'node:crypto'
import { Failure } from '../problem.ts'

/** Part `part` of `parts`, counted from 1. */
export interface Shard {
  readonly part: number
  readonly parts: number
}

/** `2/5`. Fails with `bad-option`. */
export function parseShard(value: string): Shard {
  const [part, parts] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).slice(1).map(Number)
  if (part !== undefined && parts !== undefined && part >= 1 && part <= parts) return { part, parts }
  throw new Failure('bad-option', {
    option: '--shard',
    value,
    allowed: 'a part and how many there are, as in 2/5',
  })
}

/** Whether an input belongs to a part: by its path alone, so that it stays there whatever else comes and goes. */
export function isIn({ part, parts }: Shard, input: string): boolean {
  const number = createHash('sha256').update(input.replaceAll('\\', '/')).digest().readUInt32BE()
  return number % parts === part - 1
}
