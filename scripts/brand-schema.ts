/** Writes brand.schema.json, by which editors complete and check a brand.yaml: `node scripts/run.mjs scripts/brand-schema.ts`. */
import { writeFile } from 'node:fs/promises'
import { brandSchema } from '../src/card/brand-schema.ts'

await writeFile('brand.schema.json', brandSchema())
