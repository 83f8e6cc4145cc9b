import {
  Bar,
  edges,
  emphasis,
  Kicker,
  Masthead,
  Stack,
  StarCorner,
  smallest,
  Text,
  template,
  unit,
} from '../src/card/template.ts'

/** Type only: the headline large on the brand's own ground, who reports it above, stars in the far corner. */
export default template({
  name: 'bold',
  title: 'Type only, on the brand’s colour',
  cards: ['headline'],
  render({ card, brand, format }) {
    const u = unit(format)
    const theme = brand.theme === 'light' ? 'light' : 'dark'
    const colors = brand.palettes[theme]
    return (
      <div
        style={{
          flexDirection: 'column',
          width: '100%',
          height: '100%',
          backgroundColor: colors.surface,
          ...edges(format, 5.5 * u, 8 * u, card.direction),
        }}
      >
        <StarCorner
          {...{ brand, format, direction: card.direction, corner: 'top', colors }}
          period={19 * u}
        />
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
        <div style={{ width: '100%' }}>
          <Masthead {...{ card, brand, format, u, theme }} />
        </div>
        <Stack place="end" gap={4.25 * u} style={{ flexGrow: 1, marginTop: 3 * u }}>
          {card.kicker ? (
            <Kicker {...{ text: card.kicker, brand, u, fill: colors.accent, color: colors.onAccent }} />
          ) : (
            <Bar width={14 * u} height={1.25 * u} color={colors.accent} />
          )}
          <Text
            name="headline"
            text={card.text}
            font={brand.fonts.headline}
            size={[smallest(u), ceiling[format.shape] * u]}
            leading={0.94}
            maxLines={lines[format.shape]}
            highlight={emphasis(colors, theme)}
            color={colors.ink}
          />
        </Stack>
      </div>
    )
  },
})

/** The largest headline, in units: an upright card has the room for more. */
const ceiling = { wide: 12.5, square: 11.5, tall: 12, story: 11.5 }
const lines = { wide: 5, square: 7, tall: 8, story: 9 }
