import type { Article } from '../article/article.ts'
import type { Problem } from '../problem.ts'

export interface Speaker {
  /** The fullest name in the article without title, or a description («مصدر أمني»). */
  readonly name: string
  /** «الناشط السياسي»; null where the article gives none. */
  readonly role: string | null
  /** 0 to 1; below the threshold of `speakers.ts` the card shows no name. */
  readonly confidence: number
}

export interface Quote {
  /** The words between the marks: exactly `paragraphs[paragraph].slice(start, end)`, or an editor's `edited` text. */
  readonly text: string
  readonly speaker: Speaker | null
  /** Index into the article's paragraphs; start and end are UTF-16 offsets into that paragraph, marks excluded. */
  readonly paragraph: number
  readonly start: number
  readonly end: number
  /** false: speech after a colon that stands without quotation marks. */
  readonly marked: boolean
  /** It completes the reporter's sentence (after أن/إن), so it does not stand alone. */
  readonly fragment: boolean
  /** Fitness for a card; comparable within one article. */
  readonly score: number
  readonly selected: boolean
  /**
   * What a card may print, longest first: the whole text, then contiguous parts of it that end at a sentence or clause
   * end, each cut shown by «…». Never empty.
   */
  readonly versions: readonly string[]
  /** The named features that make up `score`, each with what it added. */
  readonly why?: Readonly<Record<string, number>>
  /** For a fragment: the reporter's words a card prints before it, outside the marks («قال فلان إن»); null where none are fit to. */
  readonly leadIn: string | null
}

/** A key sentence of an article without speech: the reporter's words, never to be set in quotation marks. */
export interface Statement {
  readonly text: string
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly score: number
}

/** What `understand` returns: the article and its quotes, in reading order, the ones for cards selected. */
export interface Story {
  readonly article: Article
  readonly quotes: readonly Quote[]
  /** Only where no quote was found. */
  readonly statements?: readonly Statement[]
  readonly problems: readonly Problem[]
}
