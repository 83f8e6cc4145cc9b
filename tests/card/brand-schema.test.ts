import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { brandSchema } from '../../src/card/brand-schema.ts'

test('brand.schema.json is what the code asks for (else run scripts/brand-schema.ts)', () => {
  expect(readFileSync('brand.schema.json', 'utf8')).toBe(brandSchema())
})
