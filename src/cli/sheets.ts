import { paintText } from '../paint/paint.ts'
import { Failure } from '../problem.ts'
import { openFonts } from '../text/catalogue.ts'
import type { World } from '../world.ts'
import { ALL, fontSheet } from './font-sheet.ts'

/** Every letter of the alphabet in one sentence, then both kinds of digits and Latin. */
const SAMPLE = 'نصٌّ حكيمٌ له سرٌّ قاطعٌ وذو شأنٍ عظيمٍ مكتوبٌ على ثوبٍ أخضر «2026» ١٢٫٥٪ Kawthar'
const WIDTH = 1600

/** Draws what can be seen of a list; returns the file written. Fails with `bad-option` for a list that has no sheet. */
export async function drawSheet(
  what: 'templates' | 'fonts' | 'formats',
  file: string,
  world: World,
): Promise<string> {
  if (what === 'templates') {
    const { familySheet } = await import('./family-sheet.ts')
    const brand = (await world.kind('brand.yaml')) === 'file' ? 'brand.yaml' : null
    await world.write(file, await familySheet(world, brand))
    return file
  }
  if (what !== 'fonts') {
    const allowed = 'list templates -o sheet.png, list fonts -o sheet.png'
    throw new Failure('bad-option', { option: '--out', value: what, allowed })
  }
  const options = {
    font: ALL,
    weight: 700,
    size: 54,
    width: WIDTH,
    align: 'start',
    dir: 'rtl',
    asCard: true,
  } as const
  const { set, height } = fontSheet(SAMPLE, options, await openFonts(world))
  await world.write(file, await paintText(set, WIDTH, height))
  return file
}
