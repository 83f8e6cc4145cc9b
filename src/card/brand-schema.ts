import { z } from 'zod'
import { brandFile } from './brand-file.ts'

/** The JSON Schema of a brand.yaml. Any font may be named: a project can bring its own. */
export function brandSchema(): string {
  const schema = z.toJSONSchema(brandFile(null), { io: 'input' })
  return `${JSON.stringify({ title: 'Bitaqa brand', ...schema }, null, 2)}\n`
}
