import {
  edges,
  emphasis,
  Kicker,
  Masthead,
  Photo,
  type Photograph,
  Stack,
  StarCorner,
  sides,
  smallest,
  Text,
  template,
  unit,
} from '../src/card/template.ts'

/** The photo fills the card; the headline stands low on it, over as much shade as it needs. */
export default template({
  name: 'photo',
  title: 'A photo fills the card, the headline over it',
  cards: ['headline'],
  photo: 'article',
  render({ card, brand, format }) {
    const u = unit(format)
    const { photo } = card
    const theme = brand.theme === 'auto' ? themeOf(photo) : brand.theme
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
        {photo ? (
          <Photo
            photo={photo}
            style={{ position: 'absolute', top: 0, left: 0, width: format.width, height: format.height }}
            at={[0.5, 0.36]}
            scrim={colors.scrim}
            tone={brand.photos.tone}
            colors={[brand.palettes.dark.surface2, brand.palettes.light.surface]}
            blur={brand.photos.blur ? 0.8 * u : 0}
          />
        ) : (
          <StarCorner
            {...{ brand, format, direction: card.direction, corner: 'top', colors }}
            period={27 * u}
          />
        )}
        <div
          style={{
            flexDirection: sides(card.direction).row,
            alignItems: 'center',
            width: '100%',
            minHeight: 11 * u,
            flexShrink: 0,
            gap: 3 * u,
          }}
        >
          <Masthead {...{ card, brand, format, u, theme, strong: true, narrow: true }} />
          {photo?.credit && (
            <Text
              name="credit"
              text={photo.credit}
              font={brand.fonts.label}
              weight={600}
              size={2.75 * u}
              maxLines={2}
              align="end"
              place="center"
              color={colors.ink}
              style={{ width: (brand.name.length > 24 ? 28 : 42) * u, height: 11 * u }}
            />
          )}
        </div>
        <Stack
          place="end"
          gap={3.75 * u}
          style={{ flexGrow: 1, marginTop: share[format.shape] * format.height }}
        >
          {card.kicker && (
            <Kicker {...{ text: card.kicker, brand, u, fill: colors.accent, color: colors.onAccent }} />
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

/** On a photo as light as snow or a white wall, dark words need a breath of scrim, white ones a fog. */
function themeOf(photo: Photograph | null): 'dark' | 'light' {
  return (photo?.lightness ?? 0) > 0.78 ? 'light' : 'dark'
}

/** Of the card's height between the masthead and the headline's box, which the photo keeps to itself. */
const share = { wide: 0.1, square: 0.24, tall: 0.3, story: 0.16 }
/** The largest headline, in units. */
const ceiling = { wide: 9.5, square: 10, tall: 11, story: 11 }
const lines = { wide: 5, square: 6, tall: 7, story: 8 }
