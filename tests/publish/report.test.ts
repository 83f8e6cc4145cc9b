import { describe, expect, it } from 'vitest'
import { problem } from '../../src/problem.ts'
import { added, isSound, noTotals } from '../../src/publish/report.ts'

const note = problem('no-quotes')
const warning = problem('over-budget')
const error = problem('no-headline')

describe('isSound', () => {
  it.each([
    ['nothing', [], true, true],
    ['a note', [note], true, true],
    ['a warning', [note, warning], true, false],
    ['an error', [note, error], false, false],
  ])('%s', (_, problems, relaxed, strict) => {
    expect(isSound(problems, false)).toBe(relaxed)
    expect(isSound(problems, true)).toBe(strict)
  })
})

describe('added', () => {
  const article = (...problems: (typeof note)[]) => ({
    input: 'a',
    slug: 'a',
    headline: null,
    cards: [],
    problems,
  })
  it('counts failed articles as strictness has it, and warnings over all of them', () => {
    const articles = [article(note), article(warning), article(error, warning)]
    const totals = (strict: boolean) => articles.reduce((sum, it) => added(sum, it, strict), noTotals)
    expect(totals(false)).toMatchObject({ articles: 3, failed: 1, warnings: 2 })
    expect(totals(true)).toMatchObject({ failed: 2 })
  })
})
