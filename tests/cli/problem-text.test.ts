import { describe, expect, it } from 'vitest'
import { problemText } from '../../src/cli/problem-text.ts'
import { problem, problemOf } from '../../src/problem.ts'
import { fakeShell } from './fake-shell.ts'

const { shell } = fakeShell()

describe('problemText', () => {
  it('says what it is about, the sentence, the code, and what to do next', () => {
    const text = problemText('a.txt', problem('no-headline', { path: 'the text' }), shell)
    expect(text).toMatch(/^✗ a\.txt: No headline .+ \[no-headline\]\n {2}Put the headline .+\n$/)
  })
  it('does not name the file twice', () => {
    const text = problemText('a.txt', problem('missing-file', { path: 'a.txt' }), shell)
    expect(text.match(/a\.txt/g)).toHaveLength(1)
  })
  it('calls standard input by its name', () => {
    expect(problemText('-', problem('empty-article', { path: '-' }), shell)).toMatch(
      /^✗ Standard input holds/,
    )
    expect(problemText('-', problem('no-quotes'), shell)).toMatch(/^· standard input: No direct quote/)
  })
  it('has no empty line where nothing need be done', () => {
    expect(problemText('a.txt', problem('no-quotes'), shell)).toMatch(/^· a\.txt: .+\n$/)
  })
  it('shows the stack of what was thrown only when debugging', () => {
    const it = problemOf(new Error('boom'))
    expect(problemText(null, it, shell)).not.toContain('problem-text.test')
    expect(problemText(null, it, { ...shell, debug: true })).toContain('problem-text.test')
  })
})
