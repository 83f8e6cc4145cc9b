import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure } from '../problem.ts'
import type { CardKind } from './card.ts'
import type { Template } from './template.ts'
import { templateFailure } from './template-failure.ts'

/** A template and where to look when it fails. */
export interface LoadedTemplate {
  // biome-ignore lint/suspicious/noExplicitAny: each template has options of its own type, checked by its own schema.
  readonly template: Template<any>
  readonly where: string
}

export type Templates = Readonly<Record<CardKind, LoadedTemplate>>

type Module = () => Promise<{ readonly default: LoadedTemplate['template'] }>

/** The built-in templates by the kind of card they are for, its default first; each is read when it is asked for. */
const builtIn: Readonly<Record<CardKind, Readonly<Record<string, Module>>>> = {
  headline: {
    bold: () => import('../../templates/bold.tsx'),
    photo: () => import('../../templates/photo.tsx'),
    split: () => import('../../templates/split.tsx'),
    breaking: () => import('../../templates/breaking.tsx'),
  },
  quote: {
    classic: () => import('../../templates/classic.tsx'),
    portrait: () => import('../../templates/portrait.tsx'),
    paper: () => import('../../templates/paper.tsx'),
  },
  statement: {
    statement: () => import('../../templates/statement.tsx'),
  },
}

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
  return Object.keys(builtIn[kind])
}

async function load(kind: CardKind, wanted: string | undefined): Promise<LoadedTemplate> {
  const name = wanted ?? (templateNames(kind)[0] as string)
  const module = Object.entries(builtIn[kind]).find(([own]) => own === name)?.[1]
  if (module) return { template: (await module()).default, where: `templates/${name}.tsx` }
  if (/\.[jt]sx?$/.test(name)) return await loadFile(kind, name)
  throw new Failure('unknown-template', { name, kind, allowed: templateNames(kind).join(', ') })
}

async function loadFile(kind: CardKind, path: string): Promise<LoadedTemplate> {
  const where = resolve(path)
  if (!existsSync(where)) throw new Failure('missing-file', { path })
  const bad = (reason: string) => new Failure('bad-template', { name: path, reason, where: path })
  let template: unknown
  try {
    template = await (await jiti()).import(where, { default: true })
  } catch (cause) {
    throw templateFailure(path, path, cause)
  }
  if (!isTemplate(template)) throw bad('its default export is no template({ name, cards, render })')
  if (!template.cards.includes(kind))
    throw bad(`it is for ${template.cards.join(', ')} cards, not for ${kind}`)
  return { template, where: path }
}

/** A user's file may lie anywhere, without node_modules beside it: what templates import is given from here. */
async function jiti() {
  const { createJiti } = await import('jiti')
  return createJiti(import.meta.url, {
    jsx: { runtime: 'automatic', importSource: 'satori/jsx' },
    virtualModules: {
      'bitaqa/template': await import('../template.ts'),
      'satori/jsx/jsx-runtime': await import('satori/jsx/jsx-runtime'),
      zod: await import('zod'),
    },
    moduleCache: false,
  })
}

function isTemplate(it: unknown): it is Template {
  const shape = it as Partial<Template> | null | undefined
  return typeof shape?.name === 'string' && Array.isArray(shape.cards) && typeof shape.render === 'function'
}
