import { describe, expect, it } from 'vitest'
import { formats } from '../../src/card/formats.ts'
import { main } from '../../src/cli/program.ts'
import { fakeShell } from './fake-shell.ts'

async function run(...args: readonly string[]) {
  const { shell, printed } = fakeShell()
  return { status: await main(args, shell), ...printed }
}

const wrong: readonly (readonly [line: string, code: string, says: string])[] = [
  ['rendr a.txt', 'unknown-command', 'did you mean “render”?'],
  ['render', 'wrong-usage', 'bitaqa render [options] <inputs...>'],
  ['render a.txt --formts x', 'unknown-option', 'did you mean “--formats”?'],
  ['render a.txt -f', 'wrong-usage', 'argument missing'],
  ['render a.txt -f facbook', 'unknown-format', 'did you mean “facebook”?'],
  ['render a.txt -f facebook,nope', 'unknown-format', formats.map(it => it.id).join(', ')],
  ['render a.txt -f ,', 'bad-option', 'bitaqa list formats'],
  ['render a.txt -c quotes', 'bad-option', 'headline, quote, statement (did you mean “quote”?)'],
  ['render a.txt -q many', 'bad-option', 'from 0 to 20'],
  ['render a.txt -q 2.5', 'bad-option', 'from 0 to 20'],
  ['render a.txt -q -1', 'bad-option', 'from 0 to 20'],
  ['render a.txt -j 0', 'bad-option', 'from 1 to 64'],
  ['extract a.txt b.txt', 'wrong-usage', 'bitaqa extract [options] <input>'],
  ['list colours', 'bad-option', 'templates, fonts, formats'],
  ['specimen', 'wrong-usage', 'There is no text to set'],
  ['specimen نص --align left', 'bad-option', 'start, center, end, justify'],
  ['specimen نص --font Cario', 'unknown-font', 'did you mean “Cairo”?'],
  ['specimen نص --size 2', 'bad-option', 'from 8 to 400'],
]

describe('wrong usage', () => {
  it.each(wrong)('bitaqa %s: %s', async (line, code, says) => {
    const { status, out, err } = await run(...line.split(' '))
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(new RegExp(`^✗ .+ \\[${code}\\]\\n {2}.+\\n$`))
    expect(err).toContain(says)
  })

  it('also with --json prints one document, with the reason', async () => {
    const { status, out } = await run('render', 'a.txt', '-f', 'nope', '--json')
    expect(status).toBe(2)
    expect(JSON.parse(out)).toMatchObject({ articles: [], problems: [{ code: 'unknown-format' }] })
  })

  it('without a command tells what there is', async () => {
    const { status, out, err } = await run()
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('render')
  })
})

describe('an empty argument, as an unset variable leaves it', () => {
  it.each([
    [['render', ''], 'An input'],
    [['render', 'a.txt', '-o', ''], '--out'],
  ])('%j', async (args, names) => {
    const { status, err } = await run(...args)
    expect(status).toBe(2)
    expect(err).toMatch(new RegExp(`^✗ ${names} cannot be “”. \\[bad-option\\]`))
  })
})

describe('help', () => {
  it.each(['render', 'extract', 'check', 'specimen', 'list'])('%s shows examples', async command => {
    const { status, out, err } = await run(command, '--help')
    expect(status).toBe(0)
    expect(err).toBe('')
    expect(out).toMatch(new RegExp(`Examples:\\n {2}bitaqa ${command} `))
  })

  it('prints the version of the package', async () => {
    const { default: manifest } = await import('../../package.json', { with: { type: 'json' } })
    expect(await run('--version')).toEqual({ status: 0, out: `${manifest.version}\n`, err: '' })
  })
})

describe('--json', () => {
  it('does not take the input behind it for its form', async () => {
    const { status, out } = await run('check', '--json', 'no-such.txt')
    expect(status).toBe(1)
    expect(JSON.parse(out).articles).toMatchObject([{ input: 'no-such.txt' }])
  })
})
