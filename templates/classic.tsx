import { Stack, Text, template, unit } from '../src/card/template.ts'

export default template({
  name: 'classic',
  title: 'The words in naskh',
  cards: ['quote', 'statement'],
  render({ card, brand, format }) {
    const u = unit(format)
    const colors = brand.palettes.light
    return (
      <div style={{ width: '100%', height: '100%', backgroundColor: colors.surface, padding: 8 * u }}>
        <Stack gap={3 * u} style={{ flexGrow: 1 }}>
          <Text
            name="quote"
            text={card.text}
            font={brand.fonts.quote}
            size={[5 * u, 9 * u]}
            color={colors.ink}
          />
        </Stack>
      </div>
    )
  },
})
