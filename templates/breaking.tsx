import { z } from 'zod'
import {
  edges,
  emphasis,
  type Format,
  finest,
  joined,
  Masthead,
  Stack,
  StarCorner,
  sides,
  smallest,
  Text,
  template,
  unit,
} from '../src/card/template.ts'

// White on it has 6:1, and it stays red when a platform halves its colour resolution (JPEG 4:2:0).
const RED = '#c2132b'
const RED_LINE = '#cc2a3f'

/** عاجل: a red band, the headline heavier than any other, and when. */
export default template({
  name: 'breaking',
  title: 'Breaking news: a red band, and the time',
  cards: ['headline'],
  options: z.object({ label: z.string().optional() }),
  render({ card, brand, format, options }) {
    const u = unit(format)
    const theme = brand.theme === 'light' ? 'light' : 'dark'
    const colors = brand.palettes[theme]
    const { row } = sides(card.direction)
    const inset = edges(format, 5.5 * u, 8 * u, card.direction)
    const when = [joined([card.dateline, card.date]), card.date ?? card.dateline ?? ''].filter(
      it => it !== '',
    )
    const label = options.label ?? (card.direction === 'rtl' ? 'عاجل' : 'Breaking')
    return (
      <div
        style={{ flexDirection: 'column', width: '100%', height: '100%', backgroundColor: colors.surface }}
      >
        <div
          style={{
            flexDirection: row,
            alignItems: 'flex-start',
            flexShrink: 0,
            width: '100%',
            height: bandTop(format, u) + 14 * u,
            backgroundColor: RED,
            overflow: 'hidden',
            paddingTop: bandTop(format, u),
            paddingLeft: inset.paddingLeft,
            paddingRight: inset.paddingRight,
            gap: 4 * u,
          }}
        >
          <StarCorner
            {...{ brand, format, direction: card.direction, corner: 'top', period: 19 * u }}
            colors={{ surface: RED, pattern: RED_LINE }}
          />
          <Text
            name="label"
            text={label}
            font={brand.fonts.headline}
            weight={900}
            size={[finest(u), 8.5 * u]}
            maxLines={1}
            place="center"
            color="#ffffff"
            style={{ width: 44 * u, height: 11 * u }}
          />
          {when.length > 0 && (
            <Text
              name="when"
              text={when}
              font={brand.fonts.label}
              weight={700}
              size={[finest(u), 3.5 * u]}
              maxLines={1}
              align="end"
              place="center"
              color="#ffffff"
              style={{ flexGrow: 1, height: 11 * u }}
            />
          )}
        </div>
        {format.shape === 'story' && (
          <StarCorner
            {...{
              brand,
              format,
              direction: card.direction === 'rtl' ? 'ltr' : 'rtl',
              corner: 'bottom',
              colors,
            }}
            period={19 * u}
          />
        )}
        <div style={{ flexDirection: 'column', flexGrow: 1, ...inset, paddingTop: 4.5 * u }}>
          <Stack place="center" gap={3 * u} style={{ flexGrow: 1, marginBottom: 3 * u }}>
            <Text
              name="headline"
              text={card.text}
              font={brand.fonts.headline}
              weight={900}
              size={[smallest(u), ceiling[format.shape] * u]}
              leading={0.94}
              maxLines={lines[format.shape]}
              highlight={emphasis(colors, theme)}
              color={colors.ink}
            />
          </Stack>
          <div style={{ width: '100%', flexShrink: 0 }}>
            <Masthead {...{ card: { ...card, date: null, dateline: null }, brand, format, u, theme }} />
          </div>
        </div>
      </div>
    )
  },
})

/** Where the words of the band begin. */
function bandTop({ safe }: Format, u: number): number {
  return Math.max(safe.top, 3.5 * u)
}

const ceiling = { wide: 12, square: 13, tall: 14, story: 13 }
const lines = { wide: 5, square: 7, tall: 8, story: 8 }
