import {
  type Brand,
  type CardContent,
  edges,
  type Format,
  finest,
  handleFor,
  isHighlighted,
  joined,
  Logotype,
  SpeakerLines,
  Stack,
  sides,
  smallest,
  Text,
  template,
  unit,
} from '../src/card/template.ts'

/**
 * A sheet of paper, on a dark desk where the brand is dark. The words are marked as with a highlighter: those the editor
 * marked `==so==`, or all of them.
 */
export default template({
  name: 'paper',
  title: 'The words marked as with a highlighter',
  cards: ['quote'],
  render({ card, brand, format }) {
    const u = unit(format)
    const { light, dark } = brand.palettes
    const { start } = sides(card.direction)
    const given = { card, brand, format, u }
    return (
      <div
        style={{
          width: '100%',
          height: '100%',
          backgroundColor: brand.theme === 'dark' ? dark.surface : light.surface2,
        }}
      >
        <div
          style={{
            position: 'absolute',
            top: 3 * u,
            bottom: 3 * u,
            left: 3 * u,
            right: 3 * u,
            backgroundColor: light.surface,
          }}
        />
        <div
          style={{
            position: 'absolute',
            top: 0,
            bottom: 0,
            [start]: 0,
            width: 3 * u,
            backgroundColor: light.accent,
          }}
        />
        <div
          style={{ flexDirection: 'column', flexGrow: 1, ...edges(format, 6.5 * u, 9 * u, card.direction) }}
        >
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

const ceiling = { wide: 8.75, square: 10, tall: 10.5, story: 10.5 }
const lines = { wide: 5, square: 7, tall: 8, story: 9 }

function Words({ card, brand, format, u }: PartProps) {
  const colors = brand.palettes.light
  const chosen = card.text.some(isHighlighted)
  // The marker begins where the quotation does.
  const from = card.leadIn === null ? 0 : card.leadIn.length + 1
  const marked = card.text.map(it => `${it.slice(0, from)}==${it.slice(from)}==`)
  return (
    <Stack place="center" style={{ flexGrow: 1, marginTop: 1.5 * u }}>
      <Text
        name="quote"
        text={chosen ? card.text : marked}
        font={brand.fonts.quote}
        size={[smallest(u), ceiling[format.shape] * u]}
        leading={1.2}
        maxLines={lines[format.shape]}
        highlight={{
          // Not the accent's own text colour: strokes reach beyond the marker.
          color: null,
          weight: null,
          marker: {
            color: chosen ? colors.marker : colors.mark,
            // Beside other words a marker must leave them their space.
            pad: chosen ? 0.1 : 0.16,
            radius: brand.corner === 'sharp' ? 0 : 0.08,
          },
        }}
        color={colors.ink}
      />
    </Stack>
  )
}

/** Who says it and where it was reported, with the logo at the far side. */
function Foot({ card, brand, format, u }: PartProps) {
  const colors = brand.palettes.light
  const logo = brand.logo?.light
  const source = card.speaker && card.source !== brand.name ? card.source : handleFor(brand, format)
  const sources = [joined([brand.name, source]), brand.name]
  return (
    <div style={{ flexDirection: 'column', width: '100%', flexShrink: 0, marginTop: 3 * u }}>
      <div style={{ width: '100%', height: 0.25 * u, backgroundColor: colors.line }} />
      <div
        style={{
          flexDirection: sides(card.direction).row,
          alignItems: 'center',
          width: '100%',
          gap: 2 * u,
          marginTop: 1.5 * u,
        }}
      >
        <Stack place="center" gap={1.5 * u} style={{ flexGrow: 1, height: 23 * u }}>
          <SpeakerLines
            {...{ card, brand, colors }}
            name={{ size: [3.5 * u, 4.25 * u], maxLines: 1 }}
            role={{ size: [3.25 * u, 3.5 * u], maxLines: 2 }}
          />
          <Text
            name="source"
            text={sources}
            font={brand.fonts.label}
            weight={600}
            size={[finest(u), 3.25 * u]}
            maxLines={1}
            color={colors.mutedInk}
          />
        </Stack>
        {logo && <Logotype logo={logo} height={8 * u} maxWidth={26 * u} />}
      </div>
    </div>
  )
}
