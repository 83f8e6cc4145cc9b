import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/program.ts'
import { fakeShell } from './fake-shell.ts'

async function run(...args: readonly string[]) {
  const { shell, printed } = fakeShell()
  return { status: await main(args, shell), ...printed }
}

test('init writes a project that renders at once, and never over what is there', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'bitaqa-init-')), 'news')
  expect(await run('init', folder)).toMatchObject({ status: 0, err: '' })
  writeFileSync(join(folder, 'article.md'), 'عنواني أنا\n\nنص الخبر.\n')
  const again = await run('init', folder)
  expect(again.out).toContain(`kept     ${join(folder, 'article.md')}`)
  expect(readFileSync(join(folder, 'article.md'), 'utf8')).toContain('عنواني أنا')
  const template = `headline=${join(folder, 'templates/mine.tsx')}`
  const files = ['-b', join(folder, 'brand.yaml'), '-o', join(folder, 'out'), '-f', 'facebook']
  const { status, err } = await run('render', join(folder, 'article.md'), '-t', template, ...files)
  expect(err).not.toMatch(/✗|⚠/)
  expect(status).toBe(0)
})

test('list templates -o draws every template in every shape', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'bitaqa-list-')), 'sheet.png')
  expect(await run('list', 'templates', '-o', file)).toMatchObject({ status: 0, out: `${file}\n` })
  const { width = 0, height = 0 } = await sharp(file).metadata()
  // Eight rows of 300 px with 16 between; the widest holds 1200×630, 1:1, 4:5 and 9:16.
  expect(height).toBe(8 * 316 + 16)
  expect(width).toBeGreaterThan(1300)
})

test('-b takes the name of a brand in brands/', async () => {
  const { err, status } = await run('render', 'a.txt', '-b', 'nobody')
  expect(status).toBe(2)
  expect(err).toContain('--brand cannot be “nobody”')
})
