import {
  Bar,
  type Brand,
  type CardContent,
  edges,
  joined,
  Logotype,
  Stack,
  StarCorner,
  sides,
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
          ...edges(format, 5.5 * u, 8 * u),
        }}
      >
        {brand.pattern !== 'none' && (
          <StarCorner
            {...{ format, direction: card.direction, corner: 'top' }}
            period={19 * u}
            color={colors.pattern}
            line={colors.surface}
          />
        )}
        <Masthead {...{ card, brand, u, theme }} />
        <Stack place="end" gap={4.25 * u} style={{ flexGrow: 1, marginTop: 3 * u }}>
          {card.kicker ? (
            <Text
              name="kicker"
              text={card.kicker}
              font={brand.fonts.label}
              size={[26, 3.75 * u]}
              maxLines={2}
              color={colors.onAccent}
              band={{ color: colors.accent, padX: 2 * u, padY: 1.25 * u, radius: 0 }}
            />
          ) : (
            <Bar width={14 * u} height={1.25 * u} color={colors.accent} />
          )}
          <Text
            name="headline"
            text={card.text}
            font={brand.fonts.headline}
            size={[5 * u, ceiling[format.shape] * u]}
            leading={0.94}
            maxLines={lines[format.shape]}
            highlight={{ color: colors.accentInk, weight: null, marker: null }}
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

interface MastheadProps {
  card: CardContent
  brand: Brand
  u: number
  theme: 'light' | 'dark'
}

/** The newsroom's logo, its name, and under that where the report comes from. */
function Masthead({ card, brand, u, theme }: MastheadProps) {
  const colors = brand.palettes[theme]
  const logo = brand.logo?.[theme]
  const sources = bylines(card, brand)
  return (
    <div
      style={{ flexDirection: sides(card.direction).row, alignItems: 'center', gap: 2 * u, width: '100%' }}
    >
      {logo && <Logotype logo={logo} height={9 * u} maxWidth={36 * u} />}
      <Stack place="center" gap={1.25 * u} style={{ flexGrow: 1, height: 11 * u }}>
        <Text
          name="brand"
          text={brand.name}
          font={brand.fonts.label}
          weight={800}
          size={[26, (sources.length > 0 ? 3.75 : 4.5) * u]}
          maxLines={1}
          color={colors.ink}
        />
        {sources.length > 0 && (
          <Text
            name="source"
            text={sources}
            font={brand.fonts.label}
            weight={600}
            size={3.25 * u}
            maxLines={1}
            color={colors.mutedInk}
          />
        )}
      </Stack>
    </div>
  )
}

/** Who reports, where and when, shorter as room runs out; a newsroom's own name is not said twice. */
function bylines({ source, dateline, date }: CardContent, { name, handle }: Brand): string[] {
  const outlet = source === name ? handle : (source ?? handle)
  const versions = [joined([outlet, dateline, date]), joined([outlet, date]), joined([outlet ?? date])]
  return [...new Set(versions)].filter(it => it !== '')
}
