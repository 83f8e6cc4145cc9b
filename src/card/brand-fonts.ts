import type { FontChoice } from '../text/block.ts'
import type { BrandFile } from './brand-file.ts'
import type { KnownFamily } from './families.ts'

/** A family in its part, with the distance between baselines (em) it asks for. */
export interface BrandFont extends FontChoice {
  readonly leading: number
}

const defaults = { headline: 'Cairo', quote: 'Noto Naskh Arabic', label: 'Cairo' } as const
const weights = { headline: 800, quote: 700, label: 700 } as const

/** The font of a role. A brand that names only its headline font wears it for labels too. */
export function brandFont(
  chosen: BrandFile['fonts'],
  role: keyof typeof weights,
  families: readonly KnownFamily[],
): BrandFont {
  const family = chosen?.[role] ?? (role === 'label' ? chosen?.headline : undefined) ?? defaults[role]
  const leading = families.find(it => it.family === family)?.leading ?? 1.4
  return { family, weight: weights[role], leading }
}
