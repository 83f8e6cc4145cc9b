import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { defaultBrand } from '../../src/card/brand.ts'
import { compose } from '../../src/card/compose.ts'
import { formats } from '../../src/card/formats.ts'
import { loadTemplates } from '../../src/card/templates.ts'
import { nodeWorld } from '../../src/node-world.ts'
import { typeset } from '../../src/text/typeset.ts'
import { fonts } from '../text/setting.ts'
import { story } from './cards.ts'

const headlines = readFileSync(new URL('../headlines.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const templates = await loadTemplates({ headline: 'bold', quote: 'classic' })

/** 300 headlines in every format and both templates, a part of them in each test so that none takes long. */
describe.each(formats.map(format => format.id))('%s', id => {
  test.each(['headline', 'quote'] as const)(
    '300 texts as %s: nothing clipped, no orphan, no forbidden line start',
    async kind => {
      const chosen = formats.filter(format => format.id === id)
      const wrong: string[] = []
      for (const text of headlines) {
        const of = kind === 'headline' ? story(text) : story('عنوان', [{ text, versions: [text] }])
        const options = { brand: defaultBrand, formats: chosen, kinds: [kind], templates, world: nodeWorld() }
        for (const card of await compose(of, options)) {
          for (const set of card.blocks.map(block => typeset(block, fonts, id))) {
            if (set.problems.length > 0) wrong.push(`${set.problems[0]?.code}: ${text}`)
            const { ink } = set
            const inside = ink.x >= 0 && ink.y >= 0 && ink.x + ink.width <= card.format.width
            if (!inside || ink.y + ink.height > card.format.height) wrong.push(`clipped: ${text}`)
            for (const item of set.items) {
              const lines = item.lines.map(line => line.text)
              if (lines.slice(1).some(line => /^[،؛؟!.:»”)\]…%٪]/u.test(line)))
                wrong.push(`line start: ${text}`)
              const [before = '', last = ''] = lines.slice(-2)
              const lonely = lines.length > 1 && !/[\s\u00A0]/.test(last) && last.length < 7
              if (lonely && before.split(' ').length > 2) wrong.push(`orphan: ${lines.join(' / ')}`)
            }
          }
        }
      }
      expect(wrong).toEqual([])
    },
    60_000,
  )
})
