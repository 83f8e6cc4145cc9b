import { join } from 'node:path'
import { type Problem, problem } from '../problem.ts'
import type { World } from '../world.ts'
import { Face } from './face.ts'
import type { Family } from './family.ts'
import { hb } from './harfbuzz.ts'
import { opticalEdges } from './optical.ts'

export interface UserFonts {
  readonly families: readonly Family[]
  /** Files that are no fonts, each named. */
  readonly problems: readonly Problem[]
}

/** What a font file says of itself. */
interface FontFile {
  readonly path: string
  readonly family: string
  /** The weights it can be set in: one, or the ends of a variable font's axis. */
  readonly weights: readonly [min: number, max: number]
  readonly variable: boolean
  readonly italic: boolean
  readonly bytes: Uint8Array
}

/**
 * The fonts dropped into a project's folder: .ttf, .otf and .woff2, variable or not. A missing folder holds none. Italics are left
 * out: Arabic has none, and a slanted face must not stand in for an upright one.
 */
export async function userFonts(world: World, folder: string): Promise<UserFonts> {
  if ((await world.kind(folder)) !== 'folder') return { families: [], problems: [] }
  const names = (await world.list(folder)).filter(name => /\.(ttf|otf|woff2)$/i.test(name))
  const files: FontFile[] = []
  const problems: Problem[] = []
  for (const name of names) {
    const path = join(folder, name)
    try {
      files.push(describe(path, await sfnt(await world.read(path), name)))
    } catch (error) {
      problems.push(
        problem('broken-font', { path, reason: error instanceof Error ? error.message : String(error) }),
      )
    }
  }
  const byFamily = grouped(files.filter(file => !file.italic))
  return { families: [...byFamily].map(([family, own]) => familyOf(family, own, folder)), problems }
}

async function sfnt(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  if (!/\.woff2$/i.test(name)) return bytes
  const { decompress } = await import('wawoff2')
  // A copy: what it returns lies in memory that the next file is unpacked into.
  return Uint8Array.from(await decompress(bytes))
}

/** OpenType name ids: the typographic family, or the legacy one. */
const [FAMILY, TYPOGRAPHIC_FAMILY] = [1, 16]
/** usWeightClass and fsSelection (bit 0: italic) stand at these bytes of the OS/2 table. */
const [WEIGHT_CLASS, SELECTION] = [4, 62]

function describe(path: string, bytes: Uint8Array): FontFile {
  const face = new hb.Face(new hb.Blob(bytes))
  if (face.collectUnicodes().length === 0) throw new Error('it maps no characters')
  const family = face.getName(TYPOGRAPHIC_FAMILY, 'en') || face.getName(FAMILY, 'en')
  if (!family) throw new Error('it has no family name')
  const axis = face.getAxisInfos().wght
  const table = face.referenceTable('OS/2')
  const os2 = table && table.length > SELECTION + 1 ? new DataView(table.buffer, table.byteOffset) : null
  const own = os2?.getUint16(WEIGHT_CLASS) ?? 400
  const weights = axis ? ([axis.min, axis.max] as const) : ([own, own] as const)
  const italic = ((os2?.getUint16(SELECTION) ?? 0) & 1) === 1
  return { path, family, weights, variable: axis !== undefined, italic, bytes }
}

function familyOf(family: string, files: readonly FontFile[], folder: string): Family {
  // Of two equally near the heavier, as with the catalogue's own.
  const distance = ({ weights: [min, max] }: FontFile, weight: number) =>
    min > weight ? min - weight - 0.5 : Math.max(weight - max, 0)
  const open = (weight: number) => {
    const least = Math.min(...files.map(file => distance(file, weight)))
    return files.filter(file => distance(file, weight) === least).map(file => faceOf(file, weight))
  }
  const faces = open(400)
  const face = faces.find(it => it.has(0x627)) ?? (faces[0] as Face)
  const edges = opticalEdges(face)
  const entry = {
    family,
    package: folder,
    files: Object.fromEntries(files.flatMap(file => hundreds(file).map(weight => [weight, file.path]))),
    licence: 'own',
    scripts: face.has(0x627) ? ['Arabic', 'Latin'] : ['Latin'],
    roles: ['headline'] as const,
    leading: leadingFrom(edges.top + edges.bottom),
  }
  return { entry, open }
}

function faceOf({ family, weights: [min, max], variable, bytes }: FontFile, wanted: number): Face {
  const weight = Math.min(Math.max(wanted, min), max)
  return new Face(family, weight, bytes, variable ? weight : null)
}

/** The weights a file is listed with: a variable one with every hundred of its axis. */
function hundreds({ weights: [min, max], variable }: FontFile): readonly number[] {
  if (!variable) return [min]
  return [100, 200, 300, 400, 500, 600, 700, 800, 900].filter(weight => weight >= min && weight <= max)
}

/** As the catalogue's families are set: their ink and a third of an em of air, within what a line bears. */
function leadingFrom(ink: number): number {
  return Math.round(Math.min(1.9, Math.max(1.2, ink + 0.33)) * 100) / 100
}

function grouped(files: readonly FontFile[]): Map<string, FontFile[]> {
  const families = new Map<string, FontFile[]>()
  for (const file of files) families.set(file.family, [...(families.get(file.family) ?? []), file])
  return families
}
