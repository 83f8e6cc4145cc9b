import {
  Bar,
  type Brand,
  type CardContent,
  edges,
  emphasis,
  type Format,
  Logotype,
  namedBy,
  Pattern,
  Photo,
  QuoteMark,
  quietLeadIn,
  radius,
  Signature,
  Space,
  SpeakerLines,
  Stack,
  StarCorner,
  sides,
  smallest,
  Text,
  template,
  unit,
} from '../src/card/template.ts'

/** A quote with the face of who says it: a tall photo beside the words, or a round one beside the name. */
export default template({
  name: 'portrait',
  title: 'A quote with its speaker’s photo',
  cards: ['quote'],
  photo: 'speaker',
  render({ card, brand, format }) {
    const u = unit(format)
    const wide = format.shape === 'wide'
    const colors = brand.palettes[brand.theme === 'dark' ? 'dark' : 'light']
    const given = { card, brand, format, u }
    const { start } = sides(card.direction)
    const towardsPhoto = { [start === 'right' ? 'paddingRight' : 'paddingLeft']: 5.5 * u }
    return (
      <div
        style={{
          width: '100%',
          height: '100%',
          backgroundColor: colors.surface,
          flexDirection: wide ? sides(card.direction).row : 'column',
        }}
      >
        {wide && <Portrait {...given} width={46 * u} height={format.height} round={0} />}
        {wide && <div style={{ width: u, flexShrink: 0, backgroundColor: colors.accent }} />}
        <div
          style={{
            flexDirection: 'column',
            flexGrow: 1,
            // As an English card: beside a photo at the right, an Arabic foot too reaches the left half, which X covers.
            ...edges(format, 6 * u, 8 * u, wide ? 'ltr' : card.direction),
            ...(wide ? towardsPhoto : {}),
          }}
        >
          {!wide && (
            <StarCorner
              {...{ brand, format, direction: card.direction, corner: 'bottom', colors }}
              period={19 * u}
            />
          )}
          {!wide && <Speaker {...given} />}
          <Words {...given} />
          <Foot {...given} />
        </div>
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

/** The speaker's photo; where there is none, the quotation mark on the brand's colour in its place. */
function Portrait(props: PartProps & { width: number; height: number; round: number }) {
  const { card, brand, u, width, height, round } = props
  const { panel, dark, light } = brand.palettes
  if (card.photo)
    return (
      <Photo
        photo={card.photo}
        style={{ width, height, flexShrink: 0 }}
        radius={round}
        at={[0.5, 0.42]}
        tone={brand.photos.tone}
        colors={[dark.surface2, light.surface]}
      />
    )
  return (
    <div
      style={{
        width,
        height,
        flexShrink: 0,
        borderRadius: round,
        overflow: 'hidden',
        backgroundColor: panel.fill,
        alignItems: 'center',
        justifyContent: 'center',
      }}
    >
      {brand.pattern !== 'none' && (
        <div style={{ position: 'absolute', top: 0, left: 0 }}>
          <Pattern
            {...{ width, height }}
            points={brand.pattern}
            period={22 * u}
            origin={[width / 2, height / 2]}
            color={panel.fill}
            stroke={0.5 * u}
            fill={panel.pattern}
          />
        </div>
      )}
      <div>
        <QuoteMark height={9 * u} color={panel.ornament} />
      </div>
    </div>
  )
}

/** On an upright card: the round photo at the start, name and role beside it. */
function Speaker({ card, brand, format, u }: PartProps) {
  const side = { wide: 0, square: 27, tall: 31, story: 33 }[format.shape] * u
  return (
    <div
      style={{
        flexDirection: sides(card.direction).row,
        alignItems: 'center',
        gap: 4 * u,
        width: '100%',
        flexShrink: 0,
      }}
    >
      <Portrait
        {...{ card, brand, format, u }}
        width={side}
        height={side}
        round={brand.corner === 'sharp' ? side / 2 : radius(brand, u, 3)}
      />
      <Names {...{ card, brand, format, u }} style={{ flexGrow: 1, height: side }} />
    </div>
  )
}

function Names({ card, brand, u, style }: PartProps & { style: Record<string, number> }) {
  const colors = brand.palettes[brand.theme === 'dark' ? 'dark' : 'light']
  return (
    <Stack place="center" gap={1.75 * u} style={style}>
      <SpeakerLines
        {...{ card, brand, colors }}
        name={{ size: [4 * u, 5 * u], maxLines: 2 }}
        role={{ size: 3.5 * u, maxLines: 4 }}
      />
    </Stack>
  )
}

/** The largest quote, in units. */
const ceiling = { wide: 9, square: 10.5, tall: 11.5, story: 11.5 }
const lines = { wide: 5, square: 6, tall: 7, story: 8 }

function Words({ card, brand, format, u }: PartProps) {
  const colors = brand.palettes[brand.theme === 'dark' ? 'dark' : 'light']
  const wide = format.shape === 'wide'
  const who = namedBy(card)
  const theme = brand.theme === 'dark' ? 'dark' : 'light'
  const words = quietLeadIn(card, emphasis(colors, theme), colors.mutedInk)
  return (
    <Stack place="center" gap={1.75 * u} style={{ flexGrow: 1, ...(wide ? {} : { marginTop: 4 * u }) }}>
      {!wide && <Bar width={10 * u} height={u} color={colors.accent} />}
      {!wide && <Space height={u} />}
      <Text
        name="quote"
        {...words}
        font={brand.fonts.quote}
        size={[smallest(u), ceiling[format.shape] * u]}
        leading={1.12}
        maxLines={lines[format.shape]}
        color={colors.ink}
      />
      {wide && who && <Space height={u} />}
      {wide && who && <Bar width={10 * u} height={u} color={colors.accent} />}
      {wide && who && <Space height={0.25 * u} />}
      {wide && (
        <SpeakerLines
          {...{ card, brand, colors }}
          name={{ size: 4.5 * u, maxLines: 2 }}
          role={{ size: 3.5 * u, maxLines: 3 }}
        />
      )}
    </Stack>
  )
}

function Foot({ card, brand, format, u }: PartProps) {
  const theme = brand.theme === 'dark' ? 'dark' : 'light'
  const logo = brand.logo?.[theme]
  return (
    <div
      style={{
        flexDirection: sides(card.direction).row,
        alignItems: 'center',
        gap: 2 * u,
        width: '100%',
        minHeight: 7 * u,
        marginTop: 3 * u,
        flexShrink: 0,
      }}
    >
      {logo && <Logotype logo={logo} height={6.5 * u} maxWidth={26 * u} />}
      <div style={{ flexGrow: 1 }}>
        <Signature
          {...{ card, brand, format, u, color: brand.palettes[theme].mutedInk, narrow: true }}
          marginTop={0}
        />
      </div>
    </div>
  )
}
