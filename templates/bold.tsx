import {
  Bar,
  type CardContent,
  type Format,
  joined,
  Logotype,
  Pattern,
  Stack,
  sides,
  Text,
  template,
  unit,
} from '../src/card/template.ts'

/** Type only: the headline large on the brand's own ground, stars behind it, the newsroom's name above. */
export default template({
  name: 'bold',
  title: 'Type only, on the brand’s colour',
  cards: ['headline'],
  render({ card, brand, format }) {
    const u = unit(format)
    const theme = brand.theme === 'light' ? 'light' : 'dark'
    const colors = brand.palettes[theme]
    const { row } = sides(card.direction)
    const logo = brand.logo?.[theme]
    const byline = bylines(card, brand.name)
    return (
      <div style={{ width: '100%', height: '100%', backgroundColor: colors.surface, ...padding(format, u) }}>
        {brand.pattern === 'stars' && <Stars {...{ format, u, colors, direction: card.direction }} />}
        <div style={{ flexDirection: 'column', width: '100%', height: '100%' }}>
          <div style={{ flexDirection: row, alignItems: 'center', gap: 2 * u, height: 8 * u, width: '100%' }}>
            {logo && <Logotype logo={logo} height={8 * u} maxWidth={30 * u} />}
            <Text
              name="brand"
              text={brand.name}
              font={brand.fonts.label}
              weight={800}
              size={[26, 4.5 * u]}
              maxLines={1}
              color={colors.ink}
              place="center"
              style={{ flexGrow: 1, height: 8 * u }}
            />
          </div>
          <Stack place="end" gap={3.5 * u} style={{ flexGrow: 1, marginTop: 4 * u }}>
            {card.kicker ? (
              <Text
                name="kicker"
                text={card.kicker}
                font={brand.fonts.label}
                size={3.75 * u}
                maxLines={1}
                color={colors.onAccent}
                band={{ color: colors.accent, padX: 2 * u, padY: 1.5 * u, radius: 0 }}
              />
            ) : (
              <Bar width={14 * u} height={1.25 * u} color={colors.accent} />
            )}
            <Text
              name="headline"
              text={card.text}
              font={brand.fonts.headline}
              size={[5 * u, ceiling(format) * u]}
              leading={0.96}
              color={colors.ink}
            />
            {byline.length > 0 && (
              <Text
                name="source"
                text={byline}
                font={brand.fonts.label}
                weight={600}
                size={3.5 * u}
                maxLines={1}
                color={colors.mutedInk}
              />
            )}
          </Stack>
        </div>
      </div>
    )
  },
})

const ceiling = ({ shape }: Format) => ({ wide: 12, square: 14, tall: 14, story: 15 })[shape]

function padding({ safe }: Format, u: number) {
  return {
    paddingTop: Math.max(safe.top, 6 * u),
    paddingBottom: Math.max(safe.bottom, 6 * u),
    paddingLeft: Math.max(safe.left, 8 * u),
    paddingRight: Math.max(safe.right, 8 * u),
  }
}

/** Who reports, where and when, shorter as room runs out; a newsroom's own name is not said twice. */
function bylines({ source, dateline, date }: CardContent, brandName: string): string[] {
  const outlet = source === brandName ? null : source
  const versions = [joined([outlet, dateline, date]), joined([outlet, date]), joined([outlet ?? date])]
  return [...new Set(versions)].filter(it => it !== '')
}

function Stars({ format, u, colors, direction }: StarsProps) {
  const { width, height } = format
  const { end } = sides(direction)
  const period = 24 * u
  const area = { width: Math.round(width * 0.5), height }
  return (
    <div style={{ position: 'absolute', top: 0, [end]: 0 }}>
      <Pattern
        {...area}
        period={period}
        origin={[period / 2, period / 2]}
        color={colors.pattern}
        stroke={u * 0.75}
      />
    </div>
  )
}

interface StarsProps {
  format: Format
  u: number
  colors: { pattern: string }
  direction: CardContent['direction']
}
