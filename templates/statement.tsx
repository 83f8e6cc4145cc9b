import {
  Bar,
  edges,
  emphasis,
  Kicker,
  Logotype,
  Signature,
  Stack,
  Star,
  StarCorner,
  smallest,
  Text,
  template,
  unit,
} from '../src/card/template.ts'

/** A key sentence of the article, in the reporter's own voice: centred, and never in quotation marks. */
export default template({
  name: 'statement',
  title: 'A key sentence, without quotation marks',
  cards: ['statement'],
  render({ card, brand, format }) {
    const u = unit(format)
    const theme = brand.theme === 'light' ? 'light' : 'dark'
    const colors = brand.palettes[theme]
    const logo = brand.logo?.[theme]
    return (
      <div
        style={{
          flexDirection: 'column',
          alignItems: 'center',
          width: '100%',
          height: '100%',
          backgroundColor: colors.surface,
          // As an English card: a centred foot reaches the left half, which X covers.
          ...edges(format, 6 * u, 9 * u, 'ltr'),
        }}
      >
        {(['rtl', 'ltr'] as const).map(direction => (
          <StarCorner
            {...{ brand, format, direction, colors, period: 15 * u }}
            corner={direction === 'rtl' ? 'top' : 'bottom'}
          />
        ))}
        {logo ? (
          <Logotype logo={logo} height={8 * u} maxWidth={36 * u} />
        ) : (
          <Star points={brand.pattern === 'none' ? 8 : brand.pattern} size={8 * u} color={colors.accent} />
        )}
        <Stack place="center" gap={4 * u} style={{ flexGrow: 1, width: '100%', marginTop: 3.5 * u }}>
          {card.kicker && (
            <Kicker
              {...{ text: card.kicker, brand, u, fill: colors.accent, color: colors.onAccent }}
              align="center"
            />
          )}
          <Text
            name="statement"
            text={card.text}
            font={brand.fonts.headline}
            weight={700}
            size={[smallest(u), ceiling[format.shape] * u]}
            leading={1.04}
            maxLines={lines[format.shape]}
            align="center"
            highlight={emphasis(colors, theme)}
            color={colors.ink}
          />
          <Bar width={12 * u} height={u} color={colors.accent} align="center" />
        </Stack>
        <Signature {...{ card, brand, format, u, color: colors.mutedInk }} align="center" withSource />
      </div>
    )
  },
})

const ceiling = { wide: 9.25, square: 11, tall: 11.5, story: 11.5 }
const lines = { wide: 6, square: 8, tall: 8, story: 9 }
