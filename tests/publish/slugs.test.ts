import { describe, expect, it } from 'vitest'
import { Slugs } from '../../src/publish/slugs.ts'

function claimed(...slugs: readonly string[]): readonly string[] {
  const all = new Slugs()
  return slugs.map(slug => all.claim(slug).slug)
}

describe('Slugs', () => {
  it('numbers a name that is taken, past the numbers that are taken, too', () => {
    expect(claimed('news', 'news-2', 'news', 'news')).toEqual(['news', 'news-2', 'news-3', 'news-4'])
  })
  it('takes names for equal that a file system may not tell apart', () => {
    expect(claimed('News', 'news')).toEqual(['News', 'news-2'])
  })
  it.each([
    ['..', 'article'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['a\\b:c', 'a-b-c'],
    ['.hidden', 'hidden'],
    ['', 'article'],
  ])('never leads out of the output folder: %j', (slug, folder) => {
    expect(claimed(slug)).toEqual([folder])
  })
})
