declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    /** Opportunities in order; `position` is a UTF-16 offset, the start of the next line. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }
}
