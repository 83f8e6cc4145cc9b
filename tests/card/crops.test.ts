import { expect, test } from 'vitest'
import { defaultBrand } from '../../src/card/brand.ts'
import type { Card } from '../../src/card/card.ts'
import { composeCard } from '../../src/card/compose.ts'
import { formatById } from '../../src/card/formats.ts'
import { nodeWorld } from '../../src/node-world.ts'
import type { Rect } from '../../src/text/block.ts'
import { openFonts } from '../../src/text/catalogue.ts'
import { typeset } from '../../src/text/typeset.ts'
import { family } from './family.ts'

const fonts = await openFonts(nodeWorld())

/** What is left of a card, px, when a place crops it around its middle to a ratio of width to height. */
function middle({ width, height }: { width: number; height: number }, ratio: number): Rect {
  const [w, h] = [Math.min(width, height * ratio), Math.min(height, width / ratio)]
  return { x: (width - w) / 2, y: (height - h) / 2, width: w, height: h }
}

const sources = [defaultBrand.logo?.dark.src ?? '', defaultBrand.logo?.light.src ?? '']

/** Where logos stand on a plate, whose other pictures are patterns and photos. */
function logos({ plate }: Card): readonly Rect[] {
  return [...plate.svg.matchAll(/<image [^>]*>/g)]
    .map(it => it[0])
    .filter(it => sources.some(source => it.includes(source)))
    .map(it => {
      const number = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(it)?.[1])
      return { x: number('x'), y: number('y'), width: number('width'), height: number('height') }
    })
}

function expectInside(inner: Rect, outer: Rect, what: string): void {
  expect(inner.x, what).toBeGreaterThanOrEqual(outer.x)
  expect(inner.y, what).toBeGreaterThanOrEqual(outer.y)
  expect(inner.x + inner.width, what).toBeLessThanOrEqual(outer.x + outer.width)
  expect(inner.y + inner.height, what).toBeLessThanOrEqual(outer.y + outer.height)
}

/** The texts of family cards that come nearest to the edges, and those that begin at the other side. */
const told = [
  'longest',
  'usual',
  'english',
  'quote-long',
  'quote-english',
  'statement-long',
  'statement-english',
]

test.each([
  ['twitter', 'X shows link cards at 2:1', 2],
  ['instagram', 'Instagram’s grid is 3:4', 3 / 4],
  ['story', 'a profile shows stories at 3:4', 3 / 4],
  ['whatsapp', 'chats show squares whole', 1],
])('%s: %s, and neither text nor logo is cut', async (id, _, ratio) => {
  const format = formatById(id)
  const left = middle(format, ratio)
  let seen = 0
  for (const { name, templates, contents } of family)
    for (const content of contents.filter(it => told.includes(it.name))) {
      const card = await composeCard(content, format, { brand: defaultBrand, templates })
      for (const logo of logos(card)) {
        seen++
        expectInside(logo, left, `${name}: logo`)
      }
      for (const block of card.blocks)
        for (const item of typeset(block, fonts, id).items)
          expectInside(item.ink, left, `${name}: ${content.name}, ${item.role}`)
    }
  expect(seen).toBeGreaterThan(family.length)
})

test.each(['whatsapp', 'instagram', 'story'])(
  '%s: in a round preview the main text is seen through its middle',
  async id => {
    const format = formatById(id)
    const [x, y, radius] = [format.width / 2, format.height / 2, Math.min(format.width, format.height) / 2]
    for (const { name, templates, contents, kind } of family)
      for (const content of contents.filter(it => told.includes(it.name))) {
        const card = await composeCard(content, format, { brand: defaultBrand, templates })
        const items = card.blocks.flatMap(block => typeset(block, fonts, id).items)
        const main = items.find(it => it.role === kind)
        if (!main) throw new Error(`${name} shows no ${kind}`)
        const { ink } = main
        const away = Math.hypot(ink.x + ink.width / 2 - x, ink.y + ink.height / 2 - y)
        expect(away, `${name}: ${content.name}`).toBeLessThan(radius * 0.8)
      }
  },
)
