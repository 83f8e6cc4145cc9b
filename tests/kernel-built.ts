import { execSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'

const [sources, built] = ['src/paint/wasm', 'dist/paint.wasm']

/** Compiles the painter's inner loops before the tests when they were changed since they were compiled. */
export default function setup(): void {
  const changed = Math.max(...readdirSync(sources).map(it => statSync(`${sources}/${it}`).mtimeMs))
  if (!existsSync(built) || statSync(built).mtimeMs < changed) execSync('npm run build:wasm')
}
