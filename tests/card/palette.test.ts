import { wcagContrast } from 'culori'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Palette, palettes } from '../../src/card/palette.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)

/** The least contrast of a text on the grounds it may stand on. */
function least(text: string, ...grounds: string[]): number {
  return Math.min(...grounds.map(ground => wcagContrast(text, ground)))
}

function expectReadable(it: Palette) {
  const grounds = [it.surface, it.surface2, it.pattern]
  expect(least(it.ink, ...grounds)).toBeGreaterThanOrEqual(7)
  expect(least(it.mutedInk, ...grounds)).toBeGreaterThanOrEqual(4.5)
  expect(least(it.ink, it.mark, it.marker)).toBeGreaterThanOrEqual(7)
  expect(least(it.accentInk, ...grounds)).toBeGreaterThanOrEqual(4.5)
  expect(least(it.accent, ...grounds)).toBeGreaterThanOrEqual(1.6)
  expect(least(it.onAccent, it.accent)).toBeGreaterThanOrEqual(4.5)
  expect(wcagContrast(it.pattern, it.surface)).toBeLessThan(1.3)
}

test('any two brand colours give palettes that read (WCAG 2 contrast)', () => {
  fc.assert(
    fc.property(colour, colour, (primary, accent) => {
      const { light, dark } = palettes(primary, accent)
      expectReadable(light)
      expectReadable(dark)
    }),
    { numRuns: 300 },
  )
})

test.each(['#ffffff', '#000000', '#808080', '#ffff00', '#ff0000', '#0000ff'])(
  'one colour is enough: %s',
  it => {
    const { light, dark } = palettes(it)
    expectReadable(light)
    expectReadable(dark)
  },
)
