import { readFileSync } from 'node:fs'

/** The card every peer paints: an outlet's name and a headline at the lower right of a coloured ground. */
export const design = {
  padding: 60,
  gap: 24,
  source: { text: 'المرفأ', family: 'Cairo', weight: 600, size: 34, color: '#a9bcc4' },
  headline: { family: 'Cairo', weight: 800, size: 84, leading: 1.35, color: '#f7fbfc' },
  grounds: {
    solid: '#0e3b4a',
    gradient: 'linear-gradient(135deg, #0e3b4a, #1b6478)',
  },
  /** Over a photo, under the words. */
  scrim: '#040c10',
  shade: 'linear-gradient(to top, rgba(4, 12, 16, 0.85), rgba(4, 12, 16, 0) 75%)',
} as const

export const grounds = ['solid', 'gradient', 'photo'] as const
export type Ground = (typeof grounds)[number]

export interface Size {
  readonly width: number
  readonly height: number
}

export const sizes = {
  facebook: { width: 1200, height: 630 },
  twitter: { width: 1200, height: 675 },
  whatsapp: { width: 1080, height: 1080 },
  telegram: { width: 1280, height: 720 },
} as const satisfies Record<string, Size>

/** What one peer is asked to paint. */
export interface Order extends Size {
  readonly text: string
  readonly ground: Ground
  /** The file of the photo that fills the card, for the ground of that name. */
  readonly photo: string | null
}

/** The ground in CSS; a photo is an image of its own. */
export const background = (ground: Ground) =>
  ground === 'gradient'
    ? { backgroundImage: design.grounds.gradient }
    : { backgroundColor: design.grounds.solid }

const folder = 'node_modules/@expo-google-fonts/cairo'

export const fontFiles = [
  { name: 'Cairo', weight: 600, path: `${folder}/600SemiBold/Cairo_600SemiBold.ttf` },
  { name: 'Cairo', weight: 800, path: `${folder}/800ExtraBold/Cairo_800ExtraBold.ttf` },
] as const

/** Headlines written for this project, as long as those that newsrooms write. */
export function headlines(count: number): readonly string[] {
  const written = readFileSync('tests/headlines.txt', 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#') && line.length <= 100)
  return Array.from({ length: count }, (_, i) => written[i % written.length] as string)
}
