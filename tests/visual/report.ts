export interface Difference {
  readonly name: string
  /** Pixels. */
  readonly changed: number
  /** PNGs. */
  readonly before: Uint8Array
  readonly now: Uint8Array
}

/** A page with each pair beside its difference, which the browser itself draws. */
export function report(differences: readonly Difference[]): string {
  const rows = differences.map(({ name, changed, before, now }) => {
    const [a, b] = [before, now].map(it => `data:image/png;base64,${Buffer.from(it).toString('base64')}`)
    return `<tr><th>${name}<br>${changed} px</th><td><img src="${a}"></td><td><img src="${b}"></td><td><span><img src="${a}"><img src="${b}"></span></td></tr>`
  })
  return `<!doctype html><meta charset="utf-8"><title>Cards that changed</title>
<style>body{font:14px system-ui;background:#ddd}td,th{padding:8px;vertical-align:top}span{display:inline-grid;isolation:isolate;filter:brightness(4)}span img{grid-area:1/1}span img+img{mix-blend-mode:difference}</style>
<table><tr><th></th><th>recorded</th><th>now</th><th>difference, four times as bright</th></tr>${rows.join('\n')}</table>
<p>When what is new is right: <code>node scripts/run.mjs scripts/record-visual.ts</code></p>\n`
}
