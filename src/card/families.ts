import alexandria from '../../fonts/alexandria.json' with { type: 'json' }
import almarai from '../../fonts/almarai.json' with { type: 'json' }
import amiri from '../../fonts/amiri.json' with { type: 'json' }
import cairo from '../../fonts/cairo.json' with { type: 'json' }
import plex from '../../fonts/ibm-plex-sans-arabic.json' with { type: 'json' }
import markazi from '../../fonts/markazi-text.json' with { type: 'json' }
import kufi from '../../fonts/noto-kufi-arabic.json' with { type: 'json' }
import naskh from '../../fonts/noto-naskh-arabic.json' with { type: 'json' }

/** The Arabic families a brand may name, and the distance between baselines (em) each asks for. */
export const families = [cairo, almarai, plex, kufi, alexandria, naskh, amiri, markazi] as const
