/** What no file name may hold on some system, what would lead out of the output folder, and controls that turn letters round. */
const forbidden = /[/\\:*?"<>|\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/**
 * Gives each article of a run a folder of its own: the slug, or `slug-2`, `slug-3` … when it is taken. Compared without
 * case, since some file systems do not tell `News` from `news`.
 */
export class Slugs {
  /** The contact sheet stands beside the articles' folders. */
  readonly #taken = new Set(['index.html'])

  /** `isShared`: another article of this run has the name already. */
  claim(slug: string): { readonly slug: string; readonly isShared: boolean } {
    const wanted = slug.replace(forbidden, '-').replace(/^[.\s]+|[.\s]+$/g, '') || 'article'
    let free = wanted
    for (let n = 2; this.#taken.has(free.toLowerCase()); n++) free = `${wanted}-${n}`
    this.#taken.add(free.toLowerCase())
    return { slug: free, isShared: free !== wanted }
  }
}
