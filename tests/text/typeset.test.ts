import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, TextItem } from '../../src/text/block.ts'
import { LONGEST } from '../../src/text/faults.ts'
import { fitText } from '../../src/text/fit.ts'
import type { SetText } from '../../src/text/set.ts'
import { typeset } from '../../src/text/typeset.ts'
import { blockOf, fonts, paragraph, textItem } from './setting.ts'

const headlines = readFileSync(new URL('../headlines.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')

function set(item: TextItem, width?: number, height?: number): { block: Block; text: SetText } {
  const block = blockOf([item], width, height)
  return { block, text: typeset(block, fonts, 'test') }
}

/** What must hold of every set text: all its words, in order, inside the box, no line begun by a closing mark. */
function expectWhole(item: TextItem, block: Block, text: SetText): void {
  const [it] = text.items
  expect(text.problems).toEqual([])
  if (!it) throw new Error('nothing was set')
  const words = (all: string) => all.split(/\s+/).filter(word => word !== '')
  expect(words(it.lines.map(line => line.text).join(' '))).toEqual(words(it.text))
  expect(it.fontSize).toBeGreaterThanOrEqual(item.size.min)
  expect(it.fontSize).toBeLessThanOrEqual(item.size.max)
  const { box } = block
  expect(it.ink.y).toBeGreaterThanOrEqual(box.y - 1)
  expect(it.ink.y + it.ink.height).toBeLessThanOrEqual(box.y + box.height + 1)
  // Hanging marks and the swing of a last letter may pass the edge, by no more than a wide mark.
  expect(it.ink.x).toBeGreaterThanOrEqual(box.x - it.fontSize * 0.6)
  expect(it.ink.x + it.ink.width).toBeLessThanOrEqual(box.x + box.width + it.fontSize * 0.6)
  for (const line of it.lines.slice(1)) expect(line.text).not.toMatch(/^[،؛؟!.:»”)\]…%٪]/u)
}

describe('300 headlines', () => {
  const boxes = [
    ['wide', 1080, 400],
    ['square', 950, 700],
    ['narrow', 620, 560],
  ] as const
  test.each(boxes)('in a %s box: whole, inside, no orphan where another break exists', (_, width, height) => {
    for (const headline of headlines) {
      const item = textItem(headline, { size: { min: 36, max: 88 } })
      const { block, text } = set(item, width, height)
      expectWhole(item, block, text)
      const lines = text.items[0]?.lines ?? []
      const last = lines.at(-1)?.text ?? ''
      const before = lines.at(-2)?.text.split(' ').length ?? 0
      // With three words or more above it, the last one could have had company.
      if (!last.includes(' ') && before > 2) expect(last.length, headline).toBeGreaterThan(8)
    }
  })
})

test('any words, digits, marks and Latin: whole and inside, or a problem that says so', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[ابتثجحخدذرزسشصضطظعغفقكلمنهوي]{1,12}$/),
    fc.stringMatching(/^[A-Za-z]{1,9}$/),
    fc.stringMatching(/^[0-9٠-٩]{1,6}$/),
    fc.constantFrom('و', '«كلمة»', 'السّلامُ', '(US)', '50%', '؟', '،', 'لله', '“quote”', 'ﷺ', '…'),
  )
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 200, max: 1100 }),
      (list, width) => {
        const item = textItem(list.join(' '), { maxLines: 12 })
        const { block, text } = set(item, width)
        if (text.items.length > 0) return expectWhole(item, block, text)
        expect(text.problems.map(it => it.code)).toEqual(['text-does-not-fit'])
      },
    ),
    { numRuns: 300 },
  )
})

test('the shorter version is taken only when the longer does not fit at the floor', () => {
  const long = headlines.filter(line => line.length > 120).join(' ')
  const item = textItem('', { versions: [long, 'نص قصير يكفيه المكان…'], size: { min: 60, max: 80 } })
  expect(set(item).text.items[0]?.text).toBe('نص قصير يكفيه المكان…')
  expect(set({ ...item, size: { min: 12, max: 80 }, maxLines: 40 }, 1080, 900).text.items[0]?.text).toBe(long)
})

test('what is wrong with a version that was not set is not held against the card', () => {
  const sound = 'نص قصير سليم'
  for (const odd of ['كلمة '.repeat(900), `خبر \u{10380} ${'طويل '.repeat(200)}`]) {
    const { text } = set(textItem('', { versions: [odd, sound] }))
    expect([text.items[0]?.text, text.problems]).toEqual([sound, []])
  }
})

test('a highlight that is never closed is printed as it stands, and said', () => {
  const { text } = set(textItem('وزير النقل ==يعلن افتتاح الجسر'))
  expect(text.problems.map(it => it.code)).toEqual(['stray-mark'])
  expect(set(textItem('وزير النقل ==يعلن== افتتاح الجسر')).text.problems).toEqual([])
})

test('colour and marker leave the shapes and places of a joined word as they were', () => {
  const highlight = { color: '#cc0000', weight: null, marker: { color: '#ffee88', pad: 0.05, radius: 0 } }
  const glyphs = (text: string) =>
    set(textItem(text, { highlight }))
      .text.runs.flatMap(run => run.glyphs)
      .map(({ id, x, y }) => `${id} ${x.toFixed(3)} ${y}`)
      .sort()
  expect(glyphs('افتتاح متحف الخط ال==عر==بي في ==مدينة الكوثر==')).toEqual(
    glyphs('افتتاح متحف الخط العربي في مدينة الكوثر'),
  )
  const marked = set(textItem('افتتاح متحف الخط ال==عر==بي', { highlight })).text
  expect(new Set(marked.runs.map(run => run.color))).toEqual(new Set(['#000000', '#cc0000']))
  expect(marked.rects).toHaveLength(1)
})

test('a Latin phrase over two lines reads from left to right in each, and from the upper line to the lower', () => {
  const source = 'تقرير New York Times Review of Books الأسبوعي'
  const shaped = paragraph(source)
  const fitted = fitText(shaped, textItem(source, { size: { min: 80, max: 80 } }), 640, 420)
  const latin = fitted?.lines.map(line =>
    [...line.glyphs]
      .sort((a, b) => a.x - b.x)
      .map(glyph => shaped.text.charAt(glyph.cluster))
      .join('')
      .replace(/[^A-Za-z ]/g, '')
      .trim(),
  )
  expect(latin?.length).toBeGreaterThan(1)
  expect(latin?.join(' ').replace(/\s+/g, ' ').trim()).toBe('New York Times Review of Books')
})

describe('bad input', () => {
  const odd: readonly (readonly [string, string, string])[] = [
    ['only controls', '\u202E\u2066\u200F\u0007', 'nothing-to-set'],
    ['only spaces', '     ', 'nothing-to-set'],
    ['a lone surrogate', 'خبر \uD83D مقطوع', 'damaged-text'],
    ['an unassigned character', 'خبر \u0378 غريب', 'missing-glyph'],
    ['ten thousand marks on one letter', `ب${'\u064E'.repeat(10_000)}`, 'text-too-long'],
    ['three thousand marks on one letter', `ب${'\u064E'.repeat(3000)}`, 'too-many-marks'],
    ['a word of a megabyte', 'ب'.repeat(1_000_000), 'text-too-long'],
    ['a word of four thousand letters', 'ب'.repeat(LONGEST), 'text-does-not-fit'],
  ]
  test.each(odd)('%s: a bounded time, and a problem where something is wrong', (_, source, code) => {
    const before = performance.now()
    const { text } = set(textItem(source))
    const codes = [...new Set(text.problems.map(it => it.code))]
    expect(codes).toContain(code)
    expect(performance.now() - before).toBeLessThan(5000)
  })
})
