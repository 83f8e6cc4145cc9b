/** Records what the templates look like, after the change was looked at: `node scripts/run.mjs scripts/record-visual.ts`. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { cases, encoded } from '../tests/visual/pictures.ts'

const folder = 'tests/visual/references'
await mkdir(folder, { recursive: true })
const names = new Set(cases.map(it => `${it.name}.png`))
for (const old of await readdir(folder)) if (!names.has(old)) await rm(`${folder}/${old}`)
for (const it of cases) await writeFile(`${folder}/${it.name}.png`, await encoded(await it.picture()))
