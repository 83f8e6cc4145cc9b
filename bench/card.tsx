import { Stack, type Template, Text, template } from '../src/card/template.ts'
import { design, type Ground } from './design.ts'

const { padding, gap, source, headline, grounds } = design

/** The bench's card as a template of ours. The headline is as large as the peers', smaller only where it would not fit. */
export function card(ground: Ground): Template {
  return template({
    name: `bench-${ground}`,
    title: 'The bench’s card',
    cards: ['headline'],
    render: ({ card }) => (
      <div
        style={{
          width: '100%',
          height: '100%',
          padding,
          [ground === 'solid' ? 'backgroundColor' : 'backgroundImage']: grounds[ground],
        }}
      >
        <Stack place="end" gap={gap} style={{ flexGrow: 1 }}>
          <Text
            name="source"
            text={source.text}
            font={{ family: source.family, weight: source.weight, leading: 1.4 }}
            size={source.size}
            color={source.color}
          />
          <Text
            name="headline"
            text={card.text}
            font={{ family: headline.family, weight: headline.weight, leading: headline.leading }}
            size={[40, headline.size]}
            color={headline.color}
          />
        </Stack>
      </div>
    ),
  })
}
