import type { Face } from './face.ts'
import type { FontEntry } from './fonts.ts'

/** A family and how its faces are opened. */
export interface Family {
  readonly entry: FontEntry
  /** The faces nearest to a weight: several where the family is split by script. Fails with `broken-font`. */
  open(weight: number): readonly Face[]
}
