import { z } from 'zod'
import { problemCodes } from '../../src/problem.ts'

const problem = z.strictObject({
  code: z.enum(problemCodes),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string().min(1),
  hint: z.string(),
})

const card = z.strictObject({
  kind: z.enum(['headline', 'quote']),
  format: z.string(),
  file: z.string().endsWith('.png'),
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
  encoding: z.enum(['indexed', 'full', 'near', 'palette']),
  text: z.string().min(1),
  leadIn: z.string().min(1).nullable(),
  speaker: z.string().min(1).nullable(),
  fontSize: z.number().min(20),
  lines: z.array(z.string().min(1)).min(1),
})

const article = z.strictObject({
  input: z.string(),
  slug: z.string().min(1),
  headline: z.string().min(1).nullable(),
  cards: z.array(card),
  problems: z.array(problem),
})

/** The document of `render --json`, as other programs may rely on it: nothing missing and nothing more. */
export const runDocument = z.strictObject({
  articles: z.array(article),
  totals: z.strictObject({
    articles: z.int(),
    failed: z.int(),
    cards: z.int(),
    bytes: z.int(),
    warnings: z.int(),
  }),
})

const quote = z.strictObject({
  text: z.string().min(1),
  speaker: z.strictObject({ name: z.string().min(1), role: z.string().nullable() }).nullable(),
  paragraph: z.int(),
  start: z.int(),
  end: z.int(),
  marked: z.boolean(),
  fragment: z.boolean(),
  score: z.number(),
  selected: z.boolean(),
  leadIn: z.string().nullable(),
  why: z.record(z.string(), z.number()),
})

const field = z.string().min(1).nullable()

/** The document of `extract --json`. */
export const extractDocument = z.strictObject({
  headline: z.string().min(1),
  kicker: field,
  source: field,
  dateline: field,
  author: field,
  date: field,
  url: field,
  image: field,
  paragraphs: z.array(z.string().min(1)),
  quotes: z.array(quote),
  statements: z.array(z.unknown()),
  problems: z.array(problem),
})
