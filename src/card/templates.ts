import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import bold from '../../templates/bold.tsx'
import breaking from '../../templates/breaking.tsx'
import classic from '../../templates/classic.tsx'
import paper from '../../templates/paper.tsx'
import photo from '../../templates/photo.tsx'
import portrait from '../../templates/portrait.tsx'
import split from '../../templates/split.tsx'
import statement from '../../templates/statement.tsx'
import { lazy } from '../lazy.ts'
import { Failure } from '../problem.ts'
import type { CardKind } from './card.ts'
import type { Template } from './template.ts'
import { templateFailure } from './template-failure.ts'

const jitiPackage = lazy<typeof import('jiti')>('jiti')

/** A template and where to look when it fails. */
export interface LoadedTemplate {
  // biome-ignore lint/suspicious/noExplicitAny: each template has options of its own type, checked by its own schema.
  readonly template: Template<any>
  readonly where: string
}

export type Templates = Readonly<Record<CardKind, LoadedTemplate>>

const builtIn: readonly LoadedTemplate[] = [
  { template: bold, where: 'templates/bold.tsx' },
  { template: photo, where: 'templates/photo.tsx' },
  { template: split, where: 'templates/split.tsx' },
  { template: breaking, where: 'templates/breaking.tsx' },
  { template: classic, where: 'templates/classic.tsx' },
  { template: portrait, where: 'templates/portrait.tsx' },
  { template: paper, where: 'templates/paper.tsx' },
  { template: statement, where: 'templates/statement.tsx' },
]

const kinds = ['headline', 'quote', 'statement'] as const satisfies readonly CardKind[]

/**
 * The template for each kind of card: `request` maps a kind to a built-in's name or to the path of a .tsx file; the
 * others get their default. Fails with `unknown-template`, `missing-file` or `bad-template`.
 */
export async function loadTemplates(request: Readonly<Record<string, string>> = {}): Promise<Templates> {
  const loaded = await Promise.all(kinds.map(async kind => [kind, await load(kind, request[kind])] as const))
  return Object.fromEntries(loaded) as Templates
}

/** The built-in templates for a kind of card, the default first. */
export function templateNames(kind: CardKind): readonly string[] {
  return builtIn.filter(it => it.template.cards.includes(kind)).map(it => it.template.name)
}

async function load(kind: CardKind, name: string | undefined): Promise<LoadedTemplate> {
  const fitting = builtIn.filter(it => it.template.cards.includes(kind))
  const found = name === undefined ? fitting[0] : fitting.find(it => it.template.name === name)
  if (found) return found
  if (name !== undefined && /\.[jt]sx?$/.test(name)) return await loadFile(kind, name)
  throw new Failure('unknown-template', { name: name ?? '', kind, allowed: templateNames(kind).join(', ') })
}

async function loadFile(kind: CardKind, path: string): Promise<LoadedTemplate> {
  const where = resolve(path)
  if (!existsSync(where)) throw new Failure('missing-file', { path })
  const bad = (reason: string) => new Failure('bad-template', { name: path, reason, where: path })
  let template: unknown
  try {
    template = await jiti().import(where, { default: true })
  } catch (cause) {
    throw templateFailure(path, path, cause)
  }
  if (!isTemplate(template)) throw bad('its default export is no template({ name, cards, render })')
  if (!template.cards.includes(kind))
    throw bad(`it is for ${template.cards.join(', ')} cards, not for ${kind}`)
  return { template, where: path }
}

/** A user's file may lie anywhere, without node_modules beside it: what templates import is resolved from here. */
function jiti() {
  const here = createRequire(import.meta.url).resolve
  return jitiPackage().createJiti(import.meta.url, {
    jsx: { runtime: 'automatic', importSource: 'satori/jsx' },
    alias: {
      'bitaqa/template': fileURLToPath(new URL(`./template.${import.meta.url.slice(-2)}`, import.meta.url)),
      'satori/jsx/jsx-runtime': here('satori/jsx/jsx-runtime'),
      zod: here('zod'),
    },
    moduleCache: false,
  })
}

function isTemplate(it: unknown): it is Template {
  const shape = it as Partial<Template> | null | undefined
  return typeof shape?.name === 'string' && Array.isArray(shape.cards) && typeof shape.render === 'function'
}
