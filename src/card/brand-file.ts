import culori from 'culori/require'
import { z } from 'zod'

const colour = z
  .string()
  .refine(text => culori.parse(text) !== undefined, {
    params: { allowed: 'a CSS colour: "#0e3b4a", teal, oklch(0.4 0.1 220)' },
  })
  .describe('A CSS colour: "#0e3b4a", teal, oklch(0.4 0.1 220)')
const path = z.string().min(1)
const handle = z.string().trim().min(1).max(40)
const px = z.int().min(200).max(4096)

const logo = z
  .union([path, z.strictObject({ dark: path, light: path })], {
    error: 'the path of an SVG or PNG, or { dark: …, light: … } with two of them',
  })
  .describe('An SVG of outlines or a PNG; or one for dark and one for light grounds')

const format = z
  .strictObject({
    title: z.string().min(1).optional(),
    width: px.describe('px'),
    height: px.describe('px'),
    margin: z.number().min(0).max(25).optional().describe('% of each side kept free of text; 5 by default'),
    budget: z
      .int()
      .min(10)
      .max(20_000)
      .optional()
      .describe('KB a picture should not exceed; 5000 by default'),
  })
  .describe('A format of your own, made with -f and its name')

const kind = z.enum(['headline', 'quote', 'statement'])

/**
 * What a brand.yaml may hold, its fonts being of these families; any name where none are given. Unknown keys are refused: a
 * misspelt key must not pass for a choice.
 */
export function brandFile(families: readonly string[] | null) {
  const family = families === null ? z.string().min(1) : z.enum(families as [string, ...string[]])
  return z.strictObject({
    name: z.string().trim().min(1).max(60).describe('The newsroom’s name as cards show it'),
    handle: handle.optional().describe('Where readers find it: "@name" or a web address'),
    handles: z
      .record(z.string(), handle)
      .optional()
      .describe('Another handle for single formats: { twitter: "@name", telegram: "t.me/name" }'),
    logo: logo.optional(),
    colors: z
      .strictObject({ primary: colour, accent: colour.optional() })
      .describe('One or two colours; all others are made from them'),
    theme: z.enum(['auto', 'dark', 'light']).optional(),
    fonts: z
      .strictObject({ headline: family.optional(), quote: family.optional(), label: family.optional() })
      .optional(),
    pattern: z
      .union([z.literal([8, 10, 12]), z.enum(['stars', 'none'])], { error: '8, 10, 12, stars, none' })
      .optional()
      .describe('Girih stars of 8, 10 or 12 points; `stars` is 8'),
    corner: z.enum(['sharp', 'soft', 'round']).optional().describe('Corners of bands and photos'),
    numerals: z.enum(['as-written', 'arab', 'latn']).optional(),
    quoteMarks: z.enum(['as-written', 'guillemets', 'curly']).optional(),
    dates: z
      .strictObject({
        months: z.enum(['gulf', 'levant', 'maghreb', 'morocco']),
        calendar: z.enum(['gregorian', 'hijri', 'both']).default('gregorian'),
      })
      .optional(),
    photos: z
      .strictObject({
        tone: z.enum(['natural', 'mono', 'duotone']).optional().describe('duotone: in the brand’s colours'),
        blur: z.boolean().optional().describe('A soft photo behind text'),
      })
      .optional(),
    portraits: path.optional().describe('A folder of portraits, each file named after its speaker'),
    formats: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), format).optional(),
    templates: z.partialRecord(kind, z.string()).optional().describe('Template by kind of card'),
    options: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('What a template lets a brand choose, by template'),
  })
}

export type BrandFile = z.infer<ReturnType<typeof brandFile>>

/** The first thing wrong with a brand file, as a reason (key and value) and what is allowed instead. */
export function whatIsWrong(
  error: z.ZodError,
  data: unknown,
  schema: z.ZodObject,
): { path: readonly PropertyKey[]; reason: string; allowed: string } {
  const issue = error.issues[0]
  if (!issue) return { path: [], reason: error.message, allowed: '' }
  const { path } = issue
  const key = path.join('.') || 'the file'
  if (issue.code === 'unrecognized_keys')
    return {
      path: [...path, issue.keys[0] ?? ''],
      reason: `there is no key ${issue.keys.join(', ')} in ${key}`,
      allowed: `Keys: ${keysAt(schema, path)}.`,
    }
  const value = valueAt(data, path)
  if (value === undefined) return { path, reason: `${key} is missing`, allowed: `${key}: ${wanted(issue)}.` }
  return { path, reason: `${key} cannot be “${shown(value)}”`, allowed: `Allowed: ${wanted(issue)}.` }
}

function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.join(', ')
  if (issue.code === 'invalid_key') return 'small Latin letters, digits and hyphens'
  if (issue.code === 'custom' && typeof issue.params?.allowed === 'string') return issue.params.allowed
  if (issue.code === 'invalid_type') return issue.expected === 'string' ? 'text' : `a ${issue.expected}`
  if (issue.code === 'too_small') return `at least ${issue.minimum}`
  if (issue.code === 'too_big') return `at most ${issue.maximum}`
  return issue.message
}

function keysAt(root: z.ZodObject, path: readonly PropertyKey[]): string {
  let schema: unknown = root
  for (const key of path) {
    const at = unwrapped(schema)
    schema = at instanceof z.ZodRecord ? at.valueType : at?.shape[String(key)]
  }
  const found = unwrapped(schema)
  return found instanceof z.ZodObject ? Object.keys(found.shape).join(', ') : ''
}

function unwrapped(schema: unknown): z.ZodObject | z.ZodRecord | null {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.unwrap())
  if (schema instanceof z.ZodUnion) return schema.options.map(unwrapped).find(it => it !== null) ?? null
  return schema instanceof z.ZodObject || schema instanceof z.ZodRecord ? schema : null
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
