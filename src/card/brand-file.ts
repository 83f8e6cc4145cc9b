import { parse } from 'culori'
import { z } from 'zod'
import { families } from './families.ts'

const familyNames = families.map(it => it.family)
const family = z.enum(familyNames as [string, ...string[]])
const colour = z.string().refine(text => parse(text) !== undefined, {
  params: { allowed: 'a CSS colour: "#0e3b4a", teal, oklch(0.4 0.1 220)' },
})

/** What a brand.yaml may hold. Unknown keys are refused: a misspelt key must not pass for a choice. */
export const brandFile = z.strictObject({
  name: z.string().trim().min(1).max(60),
  handle: z.string().trim().min(1).max(40).optional(),
  logo: z
    .union([z.string().min(1), z.strictObject({ dark: z.string().min(1), light: z.string().min(1) })])
    .optional(),
  colors: z.strictObject({ primary: colour, accent: colour.optional() }),
  theme: z.enum(['auto', 'dark', 'light']).optional(),
  fonts: z
    .strictObject({ headline: family.optional(), quote: family.optional(), label: family.optional() })
    .optional(),
  pattern: z.enum(['stars', 'none']).optional(),
  templates: z.record(z.enum(['headline', 'quote', 'statement']), z.string()).optional(),
  options: z.record(z.string(), z.unknown()).optional(),
})

export type BrandFile = z.infer<typeof brandFile>

/** The first thing wrong with a brand file, as a reason (key and value) and what is allowed instead. */
export function whatIsWrong(error: z.ZodError, data: unknown): { reason: string; allowed: string } {
  const issue = error.issues[0]
  if (!issue) return { reason: error.message, allowed: '' }
  const key = issue.path.join('.') || 'the file'
  if (issue.code === 'unrecognized_keys')
    return {
      reason: `there is no key ${issue.keys.join(', ')} in ${key}`,
      allowed: `Keys: ${keysAt(issue.path)}.`,
    }
  const value = valueAt(data, issue.path)
  if (value === undefined) return { reason: `${key} is missing`, allowed: `${key}: ${wanted(issue)}.` }
  return { reason: `${key} cannot be “${shown(value)}”`, allowed: `Allowed: ${wanted(issue)}.` }
}

function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.join(', ')
  if (issue.code === 'custom' && typeof issue.params?.allowed === 'string') return issue.params.allowed
  if (issue.code === 'invalid_type') return issue.expected === 'string' ? 'text' : `a ${issue.expected}`
  return issue.message
}

function keysAt(path: readonly PropertyKey[]): string {
  let schema: unknown = brandFile
  for (const key of path) schema = unwrapped(schema)?.shape[String(key)]
  return Object.keys(unwrapped(schema)?.shape ?? {}).join(', ')
}

function unwrapped(schema: unknown): z.ZodObject | null {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.unwrap())
  return schema instanceof z.ZodObject ? schema : null
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  )
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
