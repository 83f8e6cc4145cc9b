import type { Problem } from '../problem.ts'
import type { ArticleReport } from '../publish/report.ts'
import type { RunRequest } from '../run.ts'
import type { Content } from '../world.ts'
import type { Claimed } from './task.ts'
import type { Made } from './tracked.ts'

/** What a worker is started with. */
export interface Start {
  readonly request: RunRequest
  /** False: nothing is written. */
  readonly keep: boolean
  /** Articles' photos may be fetched from the web. */
  readonly fetch: boolean
  /** Of the program. */
  readonly version: string
}

export type ToWorker =
  | {
      readonly kind: 'render'
      readonly id: number
      readonly input: string
      readonly content: Content
      readonly claimed: Claimed
    }
  | { readonly kind: 'written'; readonly id: number; readonly problem: Problem | null }

export type FromWorker =
  | {
      readonly kind: 'write'
      readonly id: number
      readonly path: string
      readonly bytes: Uint8Array | string
    }
  | {
      readonly kind: 'done'
      readonly id: number
      readonly reports: readonly ArticleReport[]
      readonly made: Made
    }
