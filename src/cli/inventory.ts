import type { World } from '../world.ts'

/** One thing there is, as columns; all rows of a list have the same ones. */
export type Row = Readonly<Record<string, string | number | readonly (string | number)[]>>

/** What there is of templates, fonts or formats, in the order of preference. */
export async function inventory(
  what: 'templates' | 'fonts' | 'formats',
  world: World,
): Promise<readonly Row[]> {
  return { templates, fonts, formats }[what](world)
}

/** Rows as aligned columns under their names. */
export function table(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {})
  const lines = [names, ...rows.map(row => names.map(name => cell(row[name])))]
  const widths = names.map((_, column) => Math.max(...lines.map(line => (line[column] ?? '').length)))
  return lines
    .map(
      line =>
        `${line
          .map((text, column) => text.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

function cell(value: Row[string] | undefined): string {
  return Array.isArray(value) ? value.join(' ') : String(value ?? '')
}

async function formats(): Promise<readonly Row[]> {
  const { formats } = await import('../card/formats.ts')
  return formats.map(({ id, title, width, height, budget }) => ({ id, title, width, height, budget }))
}

async function fonts(world: World): Promise<readonly Row[]> {
  const { openFonts } = await import('../text/catalogue.ts')
  const { families } = await openFonts(world)
  return families.map(({ family, files, roles, scripts, licence }) => ({
    family,
    weights: Object.keys(files).map(Number),
    roles,
    scripts,
    licence,
  }))
}

async function templates(): Promise<readonly Row[]> {
  const { loadTemplates, templateNames } = await import('../card/templates.ts')
  const kinds = ['headline', 'quote', 'statement'] as const
  const choices = kinds.flatMap(kind => templateNames(kind).map(name => ({ kind, name })))
  const names = [...new Set(choices.map(choice => choice.name))]
  return Promise.all(
    names.map(async name => {
      const cards = choices.filter(choice => choice.name === name).map(choice => choice.kind)
      const kind = cards[0] ?? 'headline'
      const { template } = (await loadTemplates({ [kind]: name }))[kind]
      return { name, cards, title: template.title }
    }),
  )
}
