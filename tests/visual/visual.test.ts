import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { cases, encoded, type Small } from './pictures.ts'
import { type Difference, report } from './report.ts'

const REPORT = 'output/visual/index.html'
const differences: Difference[] = []

test.each(cases)('$name looks as it was recorded (else see output/visual/index.html)', async it => {
  const now = await it.picture()
  const before = await recorded(it.name)
  const changed = differing(now, before)
  if (changed > 0)
    differences.push({ name: it.name, changed, before: await encoded(before), now: await encoded(now) })
  expect([now.width, now.height]).toEqual([before.width, before.height])
  expect(changed, 'pixels off by more than 1 of 255 in a channel').toBe(0)
})

afterAll(() => {
  if (differences.length === 0) return
  mkdirSync('output/visual', { recursive: true })
  writeFileSync(REPORT, report(differences))
})

async function recorded(name: string): Promise<Small> {
  const { data, info } = await sharp(readFileSync(`tests/visual/references/${name}.png`))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

function differing(a: Small, b: Small): number {
  if (a.data.length !== b.data.length) return a.width * a.height
  let count = 0
  for (let i = 0; i < a.data.length; i += 3)
    if ([0, 1, 2].some(c => Math.abs((a.data[i + c] ?? 0) - (b.data[i + c] ?? 0)) > 1)) count++
  return count
}
