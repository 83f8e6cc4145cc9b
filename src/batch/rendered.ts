import { type Run, render, type Source } from '../pipeline.ts'
import type { ArticleReport } from '../publish/report.ts'
import type { World } from '../world.ts'
import type { Claimed } from './task.ts'
import { type Made, tracked } from './tracked.ts'

/** What a source became, and what it was made of. */
export interface Rendered {
  readonly reports: readonly ArticleReport[]
  readonly made: Made
}

/**
 * Renders one source, noting what it looks at on the way. Its first article goes into the folder claimed for it; more of them, as a
 * feed that is called .txt holds, ask the run for theirs.
 */
export async function rendered(
  source: Source,
  claimed: Claimed | null,
  run: Run,
  world: World,
): Promise<Rendered> {
  const { place, design } = run
  const notes = tracked(world, place.out)
  const first = claimed === null ? [] : [claimed]
  const slugs = { claim: (slug: string) => first.shift() ?? place.slugs.claim(slug) }
  const reports = await render(source, {
    ...run,
    design: { ...design, world: notes.world },
    place: { ...place, world: notes.world, slugs },
  })
  return { reports, made: notes.made() }
}
