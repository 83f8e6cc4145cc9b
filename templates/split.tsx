import {
  Bar,
  type Brand,
  type CardContent,
  edges,
  emphasis,
  type Format,
  Kicker,
  Masthead,
  Pattern,
  Photo,
  Stack,
  StarCorner,
  sides,
  smallest,
  Text,
  template,
  unit,
} from '../src/card/template.ts'

/** The photo beside a panel with the headline; above it on an upright card. */
export default template({
  name: 'split',
  title: 'A photo beside the headline, or above it',
  cards: ['headline'],
  photo: 'article',
  render({ card, brand, format }) {
    const u = unit(format)
    const wide = format.shape === 'wide'
    const theme = brand.theme === 'light' ? 'light' : 'dark'
    const colors = brand.palettes[theme]
    return (
      <div
        style={{
          width: '100%',
          height: '100%',
          backgroundColor: colors.surface,
          flexDirection: wide ? sides(card.direction).row : 'column-reverse',
        }}
      >
        <Panel {...{ card, brand, format, u, theme }} />
        <div
          style={{ flexShrink: 0, backgroundColor: colors.accent, ...(wide ? { width: u } : { height: u }) }}
        />
        <Picture {...{ card, brand, format, u }} />
      </div>
    )
  },
})

interface PartProps {
  card: CardContent
  brand: Brand
  format: Format
  u: number
}

/** Of the card's width or height that is the photo's; a long headline needs more of it. */
const share = { wide: 0.41, square: 0.42, tall: 0.46, story: 0.44 }
const shareBesideMuch = { wide: 0.27, square: 0.3, tall: 0.38, story: 0.38 }
/** UTF-16 units; ART.md: of a hundred headlines, one is longer than 88. */
const MUCH = 100

function photoShare({ text }: CardContent, { shape }: Format): number {
  return ((text[0] ?? '').length > MUCH ? shareBesideMuch : share)[shape]
}

const ceiling = { wide: 9.5, square: 9.5, tall: 10, story: 10.5 }
const lines = { wide: 7, square: 6, tall: 6, story: 7 }

function Panel({ card, brand, format, u, theme }: PartProps & { theme: 'dark' | 'light' }) {
  const wide = format.shape === 'wide'
  const colors = brand.palettes[theme]
  const inner = { ...edges(format, 5.5 * u, 8 * u, card.direction) }
  const towardsPhoto = wide
    ? { [sides(card.direction).end === 'left' ? 'paddingLeft' : 'paddingRight']: 5 * u }
    : { paddingTop: 5 * u }
  const masthead = (
    <div style={{ width: '100%', flexShrink: 0 }}>
      <Masthead {...{ card, brand, format, u, theme, narrow: true }} />
    </div>
  )
  return (
    <div style={{ flexDirection: 'column', flexGrow: 1, ...inner, ...towardsPhoto }}>
      <StarCorner
        {...{ brand, format, direction: card.direction, corner: wide ? 'top' : 'bottom', colors }}
        period={19 * u}
      />
      {wide && masthead}
      <Stack
        place={wide ? 'end' : 'center'}
        gap={3.75 * u}
        style={{ flexGrow: 1, ...(wide ? { marginTop: 3 * u } : { marginBottom: 3 * u }) }}
      >
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
      {!wide && masthead}
    </div>
  )
}

/** The photo, its credit small over its foot; the brand's panel with stars where there is none. */
function Picture({ card, brand, format, u }: PartProps) {
  const wide = format.shape === 'wide'
  const { safe } = format
  const { end } = sides(card.direction)
  const size = wide
    ? { width: Math.round(photoShare(card, format) * format.width), height: format.height }
    : { width: format.width, height: Math.round(photoShare(card, format) * format.height) }
  const { photo } = card
  const { panel, dark, light } = brand.palettes
  if (!photo)
    return (
      <div style={{ ...size, flexShrink: 0, backgroundColor: panel.fill, overflow: 'hidden' }}>
        {brand.pattern !== 'none' && (
          <Pattern
            {...size}
            points={brand.pattern}
            period={27 * u}
            origin={[size.width / 2, size.height / 2]}
            color={panel.fill}
            stroke={0.7 * u}
            fill={panel.pattern}
          />
        )}
      </div>
    )
  return (
    <div style={{ ...size, flexShrink: 0 }}>
      <Photo
        photo={photo}
        style={{ position: 'absolute', top: 0, left: 0, ...size }}
        at={[0.5, wide ? 0.45 : 0.5]}
        scrim={dark.surface2}
        tone={brand.photos.tone}
        colors={[dark.surface2, light.surface]}
      />
      {photo.credit && (
        <Text
          name="credit"
          text={photo.credit}
          font={brand.fonts.label}
          weight={600}
          size={2.75 * u}
          maxLines={2}
          align={wide ? 'end' : 'start'}
          place="end"
          color={dark.ink}
          style={{
            position: 'absolute',
            // Towards the panel it may come nearer than to the card's edge.
            left: wide && end === 'right' ? 3 * u : Math.max(safe.left, 8 * u),
            right: wide && end === 'left' ? 3 * u : Math.max(safe.right, 8 * u),
            bottom: wide
              ? Math.max(format.covered ? format.height - format.covered.y : safe.bottom, 3 * u)
              : 2.5 * u,
            height: 8 * u,
          }}
        />
      )}
    </div>
  )
}
