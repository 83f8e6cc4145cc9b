import type { JSXElement } from 'satori/jsx'
import type { Brand } from './brand.ts'
import type { CardContent } from './content.ts'
import { Text, type TextProps } from './template.ts'

export interface SpeakerLinesProps {
  readonly card: CardContent
  readonly brand: Brand
  readonly colors: { readonly ink: string; readonly mutedInk: string }
  readonly name: Pick<TextProps, 'size' | 'maxLines'>
  readonly role: Pick<TextProps, 'size' | 'maxLines'>
}

/** Whom a quote card names: its speaker, or the outlet where no one is sure. */
export function namedBy({ speaker, source }: CardContent): string | null {
  return speaker?.name ?? source
}

/** Name and role of who says it, under one another in a <Stack>; nothing where no one is named. */
export function SpeakerLines({ card, brand, colors, name, role }: SpeakerLinesProps): JSXElement {
  const who = namedBy(card)
  const font = brand.fonts.label
  return (
    <>
      {who && <Text name="speaker" text={who} font={font} weight={800} {...name} color={colors.ink} />}
      {card.speaker?.role && (
        <Text
          name="role"
          text={card.speaker.role}
          font={font}
          weight={600}
          {...role}
          color={colors.mutedInk}
        />
      )}
    </>
  )
}
