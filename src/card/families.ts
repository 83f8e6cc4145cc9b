import alexandria from '../../fonts/alexandria.json' with { type: 'json' }
import almarai from '../../fonts/almarai.json' with { type: 'json' }
import amiri from '../../fonts/amiri.json' with { type: 'json' }
import cairo from '../../fonts/cairo.json' with { type: 'json' }
import plex from '../../fonts/ibm-plex-sans-arabic.json' with { type: 'json' }
import markazi from '../../fonts/markazi-text.json' with { type: 'json' }
import kufi from '../../fonts/noto-kufi-arabic.json' with { type: 'json' }
import naskh from '../../fonts/noto-naskh-arabic.json' with { type: 'json' }

/** What a brand needs to know of a family. */
export interface KnownFamily {
  readonly family: string
  /** Distance between baselines it asks for, em. */
  readonly leading: number
  readonly roles: readonly string[]
}

/** The Arabic families that come with the program; a project's own are added where the catalogue is opened. */
export const families: readonly KnownFamily[] = [
  cairo,
  almarai,
  plex,
  kufi,
  alexandria,
  naskh,
  amiri,
  markazi,
]
