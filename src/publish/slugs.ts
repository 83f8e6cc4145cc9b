/** Characters no file name may hold on some system, and those that would lead out of the output folder. */
const forbidden = /[/\\:*?"<>|\p{Cc}]/gu

/**
 * Gives each article of a run a folder of its own: the slug, or `slug-2`, `slug-3` … when it is taken. Compared without
 * case, since some file systems do not tell `News` from `news`.
 */
export class Slugs {
  readonly #taken = new Set<string>()

  /** `isShared`: another article of this run has the name already. */
  claim(slug: string): { readonly slug: string; readonly isShared: boolean } {
    const wanted = slug.replace(forbidden, '-').replace(/^[.\s]+|[.\s]+$/g, '') || 'article'
    let free = wanted
    for (let n = 2; this.#taken.has(free.toLowerCase()); n++) free = `${wanted}-${n}`
    this.#taken.add(free.toLowerCase())
    return { slug: free, isShared: free !== wanted }
  }
}
