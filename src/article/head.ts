/** What the lines between headline and story tell, and what a dateline tells. */
export interface Head {
  readonly kicker: string | null
  readonly source: string | null
  readonly dateline: string | null
  readonly author: string | null
  readonly date: string | null
}

export const noHead: Head = { kicker: null, source: null, dateline: null, author: null, date: null }

/** What two heads say together; the first has the last word. */
export const joinHeads = (a: Head, b: Head): Head => ({
  kicker: a.kicker ?? b.kicker,
  source: a.source ?? b.source,
  dateline: a.dateline ?? b.dateline,
  author: a.author ?? b.author,
  date: a.date ?? b.date,
})
