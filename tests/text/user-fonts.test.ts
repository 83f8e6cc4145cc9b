import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeWorld } from '../../src/node-world.ts'
import { openFonts } from '../../src/text/catalogue.ts'
import { shapeParagraph } from '../../src/text/paragraph.ts'
import type { World } from '../../src/world.ts'

const disk = nodeWorld()
const require = createRequire(import.meta.url)
const cairo = join(dirname(require.resolve('@fontsource-variable/cairo/package.json')), 'files')
const naskh = dirname(require.resolve('@expo-google-fonts/noto-naskh-arabic/package.json'))

/** A project whose fonts/ holds these: name → the file it is. */
function project(files: Readonly<Record<string, string>>): World {
  const inFonts = (path: string) =>
    path.startsWith('fonts/') ? files[path.slice('fonts/'.length)] : undefined
  return {
    ...disk,
    kind: async path => (path === 'fonts' ? 'folder' : disk.kind(path)),
    list: async folder => (folder === 'fonts' ? Object.keys(files).sort() : disk.list(folder)),
    read: path => disk.read(inFonts(path) ?? path),
  }
}

const style = { direction: 'rtl', plain: false, highlight: null } as const

test('woff2 files of a variable font, split by script, serve one family at every weight', async () => {
  const fonts = await openFonts(
    project({
      'cairo-arabic.woff2': join(cairo, 'cairo-arabic-wght-normal.woff2'),
      'cairo-latin.woff2': join(cairo, 'cairo-latin-wght-normal.woff2'),
    }),
  )
  const family = fonts.families.find(entry => entry.licence === 'own')?.family ?? ''
  expect(family).toMatch(/^Cairo/)
  const width = (weight: number) =>
    shapeParagraph('مدينة الكوثر Kawthar', { ...style, font: { family, weight } }, fonts).words.map(
      it => it.width,
    )
  const { runs } = shapeParagraph('مدينة الكوثر Kawthar', { ...style, font: { family, weight: 700 } }, fonts)
  expect(runs.map(run => run.face.family)).toEqual(runs.map(() => family))
  expect(width(900)).not.toEqual(width(300))
})

test('a file that is no font is a problem naming it; the others serve', async () => {
  const fonts = await openFonts(
    project({
      'broken.ttf': new URL('fonts.test.ts', import.meta.url).pathname,
      'Naskh.ttf': join(naskh, '700Bold/NotoNaskhArabic_700Bold.ttf'),
    }),
  )
  expect(fonts.problems.map(it => [it.code, it.message.includes('fonts/broken.ttf')])).toEqual([
    ['broken-font', true],
  ])
  expect(fonts.families.find(entry => entry.licence === 'own')?.family).toBe('Noto Naskh Arabic')
})

test('a family no one has is named with those there are', async () => {
  const fonts = await openFonts(disk)
  expect(() => fonts.chain({ family: 'Caïro', weight: 400 })).toThrow('There is no font “Caïro”')
})
