import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sourcesOf } from '../../src/cli/inputs.ts'
import { nodeWorld } from '../../src/node-world.ts'
import { problemOf } from '../../src/problem.ts'

const files = [
  'b.txt',
  'a.MD',
  'photo.jpg',
  'sub/c.txt',
  'sub/.hidden.txt',
  'node_modules/d.txt',
  'output/b/cards.json',
  'output/b/captions.txt',
  'output/index.html',
  'site/index.html',
  'what [1].txt',
  'pictures/e.jpg',
]

let folder = ''
const at = (path: string) => join(folder, path)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bitaqa-inputs-'))
  for (const file of files) {
    await mkdir(dirname(at(file)), { recursive: true })
    await writeFile(at(file), file)
  }
})
afterAll(() => rm(folder, { recursive: true }))

async function inputsOf(...inputs: readonly string[]): Promise<readonly string[]> {
  const sources = await sourcesOf(inputs.map(at), ['.txt', '.md'], nodeWorld())
  return sources.map(source => source.input.slice(folder.length + 1))
}

async function codeOf(input: string): Promise<string> {
  const [source] = await sourcesOf([at(input)], ['.txt', '.md'], nodeWorld())
  return source
    ? source.content().then(
        () => 'read',
        error => problemOf(error).code,
      )
    : 'none'
}

describe('sourcesOf', () => {
  it('takes a folder’s articles, sorted, without hidden files, packages and our own captions', async () => {
    expect(await inputsOf('.')).toEqual(['a.MD', 'b.txt', 'sub/c.txt', 'what [1].txt'])
  })
  it('knows its own contact sheet from a saved page', async () => {
    expect(await inputsOf('**/*.{html,json}')).toEqual(['site/index.html'])
  })
  it('takes what a pattern matches, in the order of names', async () => {
    expect(await inputsOf('*.txt')).toEqual(['b.txt', 'what [1].txt'])
    expect(await inputsOf('**/*.txt')).toEqual(['b.txt', 'sub/c.txt', 'what [1].txt'])
  })
  it('takes a file by its name before it takes the name for a pattern', async () => {
    expect(await inputsOf('what [1].txt')).toEqual(['what [1].txt'])
  })
  it('takes each file once, where it was first asked for', async () => {
    expect(await inputsOf('sub/c.txt', 'sub', './sub/../b.txt', 'b.txt')).toEqual(['sub/c.txt', 'b.txt'])
  })
  it('leaves a file of another kind to the reader, who says what is wrong with it', async () => {
    expect(await inputsOf('photo.jpg')).toEqual(['photo.jpg'])
  })
  it.each([
    ['phto.txt', ` Did you mean “photo.jpg”?`],
    ['photo.txt', ` Did you mean “photo.jpg”?`],
    ['interview.txt', ''],
  ])('names the file that was probably meant by %s', async (input, suggestion) => {
    const [source] = await sourcesOf([at(input)], ['.txt'], nodeWorld())
    const problem = await source?.content().then(() => null, problemOf)
    const hint = problem?.hint.replace(`${folder}/`, '')
    expect(hint).toBe(`Check the spelling, or give the full path.${suggestion}`)
  })
  it.each([
    ['gone.txt', 'missing-file'],
    ['b.txt/c.txt', 'missing-file'],
    ['*.docx', 'no-match'],
    ['pictures', 'empty-folder'],
  ])('reports %s in its place: %s', async (input, code) => {
    expect(await codeOf(input)).toBe(code)
  })
})
