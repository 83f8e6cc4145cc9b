import { Photo, Stack, type Template, Text, template } from '../src/card/template.ts'
import { background, design, type Ground } from './design.ts'

const { padding, gap, source, headline, scrim } = design

/** The bench's card as a template of ours. The headline is as large as the peers', smaller only where it would not fit. */
export function card(ground: Ground): Template {
  return template({
    name: `bench-${ground}`,
    title: 'The bench’s card',
    cards: ['headline'],
    ...(ground === 'photo' ? { photo: 'article' as const } : {}),
    render: ({ card, format }) => (
      <div
        style={{
          width: '100%',
          height: '100%',
          padding,
          ...background(ground),
        }}
      >
        {card.photo && (
          <Photo
            photo={card.photo}
            style={{ position: 'absolute', top: 0, left: 0, width: format.width, height: format.height }}
            scrim={scrim}
          />
        )}
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
