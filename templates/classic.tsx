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
  QuoteMark,
  quietLeadIn,
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

/** The words in naskh on paper, beside a panel in the brand's colour that holds the quotation mark and the logo. */
export default template({
  name: 'classic',
  title: 'The words in naskh, beside a panel with the quotation mark',
  cards: ['quote'],
  render({ card, brand, format }) {
    const u = unit(format)
    const { row } = sides(card.direction)
    const paper = brand.palettes[brand.theme === 'dark' ? 'dark' : 'light']
    return (
      <div
        style={{
          width: '100%',
          height: '100%',
          backgroundColor: paper.surface,
          flexDirection: format.shape === 'wide' ? row : 'column',
        }}
      >
        <Panel {...{ card, brand, format, u }} />
        <div
          style={{
            flexDirection: 'column',
            flexGrow: 1,
            ...edges(format, 6 * u, 8 * u, card.direction),
            ...(format.shape === 'wide'
              ? { [card.direction === 'rtl' ? 'paddingRight' : 'paddingLeft']: 6 * u }
              : { paddingTop: 7 * u }),
          }}
        >
          <StarCorner
            {...{ brand, format, direction: card.direction, corner: 'bottom', colors: paper }}
            period={19 * u}
          />
          <Words {...{ card, brand, format, u }} />
          <Signature {...{ card, brand, format, u, color: paper.mutedInk }} />
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

/** The largest quote, in units. */
const ceiling = { wide: 10, square: 10.5, tall: 10.5, story: 10 }
/** More lines are a wall of text: a shorter cut of the quote is printed before that. */
const lines = { wide: 5, square: 7, tall: 8, story: 9 }

function Words({ card, brand, format, u }: PartProps) {
  const paper = brand.palettes[brand.theme === 'dark' ? 'dark' : 'light']
  const who = namedBy(card)
  const theme = brand.theme === 'dark' ? 'dark' : 'light'
  const words = quietLeadIn(card, emphasis(paper, theme), paper.mutedInk)
  return (
    <Stack place="center" gap={1.75 * u} style={{ flexGrow: 1 }}>
      <Text
        name="quote"
        {...words}
        font={brand.fonts.quote}
        size={[smallest(u), ceiling[format.shape] * u]}
        leading={1.12}
        maxLines={lines[format.shape]}
        color={paper.ink}
      />
      {who && <Space height={1.5 * u} />}
      {who && <Bar width={10 * u} height={u} color={paper.accent} />}
      {who && <Space height={0.25 * u} />}
      <SpeakerLines
        {...{ card, brand, colors: paper }}
        name={{ size: 4.5 * u, maxLines: 2 }}
        role={{ size: 3.5 * u, maxLines: 3 }}
      />
    </Stack>
  )
}

/** At the start of a wide card, on top of an upright one. A star stands behind the quotation mark. */
function Panel({ card, brand, format, u }: PartProps) {
  const { fill, ornament, pattern, theme } = brand.palettes.panel
  const { row, start } = sides(card.direction)
  const wide = format.shape === 'wide'
  const top = Math.max(format.safe.top, 6 * u)
  const size = wide
    ? { width: 19 * u, height: format.height }
    : { width: format.width, height: top + (MARK + 7) * u }
  const inset = wide ? size.width / 2 : 8 * u + (MARK * u * 88) / 160
  const logo = brand.logo?.[theme]
  return (
    <div
      style={{
        ...size,
        flexShrink: 0,
        flexDirection: wide ? 'column' : row,
        alignItems: wide ? 'center' : 'flex-start',
        justifyContent: 'space-between',
        backgroundColor: fill,
        ...edges(format, 6 * u, 8 * u),
        ...(wide ? { paddingLeft: 0, paddingRight: 0 } : { paddingBottom: 7 * u }),
      }}
    >
      {brand.pattern !== 'none' && (
        <div style={{ position: 'absolute', top: 0, left: 0 }}>
          <Pattern
            {...size}
            points={brand.pattern}
            period={19 * u}
            origin={[start === 'right' ? size.width - inset : inset, top + (MARK / 2) * u]}
            color={fill}
            stroke={0.5 * u}
            fill={pattern}
          />
        </div>
      )}
      <div>
        <QuoteMark height={MARK * u} color={ornament} />
      </div>
      {logo && (
        <div style={{ height: MARK * u, alignItems: wide ? 'flex-end' : 'center' }}>
          <Logotype logo={logo} height={8 * u} maxWidth={(wide ? 13 : 36) * u} />
        </div>
      )}
    </div>
  )
}

/** Height of the quotation mark, in units. */
const MARK = 9
