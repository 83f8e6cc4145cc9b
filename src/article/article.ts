import type { Problem } from '../problem.ts'

/** Where a field of an article was found, for the report and for an editor's doubts. */
export type Origin = 'front-matter' | 'text' | 'meta' | 'json-ld' | 'body' | 'address'

export interface Found<T = string> {
  readonly value: T
  readonly from: Origin
}

/** A quote as an editor keeps it in front matter (`quotes:`), to be rendered exactly so. */
export interface PlannedQuote {
  readonly text: string
  /** The shorter form a card prints when the whole is too long; a contiguous part of `text`, cuts shown by «…». */
  readonly cut?: string | null
  /** The reporter's words right before the marks, printed outside them. */
  readonly leadIn?: string | null
  readonly speaker: string | null
  readonly role: string | null
  readonly selected: boolean
  /** The words were changed on purpose; they need not stand in the body. */
  readonly edited: boolean
}

/**
 * What `read` returns: one article out of whatever it arrived in. Paragraphs are clean (valid UTF-16 in NFC, no residue of
 * share buttons, tags or repeated titles, no empty one, white space folded) and in reading order; the headline is not
 * among them.
 */
export interface Article {
  /** The path as given, or `-` for standard input. */
  readonly input: string
  /** The file name without its ending; names the output folder. */
  readonly slug: string
  readonly headline: Found
  readonly kicker: Found | null
  /** The outlet: «المرفأ». */
  readonly source: Found | null
  /** Where the report was filed: «دمشق». */
  readonly dateline: Found | null
  readonly author: Found | null
  /** As written in the article. */
  readonly date: Found | null
  readonly url: Found | null
  readonly image: Found | null
  readonly imageAlt?: Found | null
  readonly imageCredit?: Found | null
  /** Where the subject of the image stands, as an editor wrote it: `40% 30%` from the left and the top. */
  readonly imageFocus?: Found | null
  readonly paragraphs: readonly string[]
  /** The editor's own choice of quotes, when front matter holds one. */
  readonly planned: readonly PlannedQuote[] | null
  readonly problems: readonly Problem[]
}
