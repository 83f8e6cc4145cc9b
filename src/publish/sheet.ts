import { basename } from 'node:path'
import { formats } from '../card/formats.ts'
import type { Problem } from '../problem.ts'
import type { ArticleReport, CardReport, RunReport } from './report.ts'
import { style } from './sheet-style.ts'

/**
 * `index.html`: all cards of a run at a glance, grouped by article and text. One file that needs nothing but the pictures
 * beside it: no script, no network, right-to-left, light and dark.
 */
export function sheet(run: RunReport): string {
  const { totals } = run
  const count = `${counted(totals.cards, 'بطاقة', 'بطاقتان', 'بطاقات')} من ${counted(totals.articles, 'مقال', 'مقالين', 'مقالات')}`
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>بطاقة · ${count}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>بطاقة</h1>
<p>${count}</p>
</header>
<main>
${run.articles.map(article).join('\n')}
</main>
</body>
</html>
`
}

function article(it: ArticleReport): string {
  const title = it.headline ?? it.input
  return `<article>
<h2 dir="auto">${escaped(title)}</h2>
<p class="slug"><bdi>${escaped(it.slug)}</bdi>${it.cards.length > 0 ? ` · ${counted(it.cards.length, 'بطاقة', 'بطاقتان', 'بطاقات')}` : ''}</p>
${problemList(it.problems)}${rows(it.cards)
  .map(cards => row(cards, it.slug))
  .join('\n')}
</article>`
}

function problemList(problems: readonly Problem[]): string {
  if (problems.length === 0) return ''
  const items = problems.map(
    it =>
      `<li class="${it.severity}" dir="auto">${escaped(it.message)}${it.hint ? ` <small>${escaped(it.hint)}</small>` : ''}</li>`,
  )
  return `<ul class="problems">\n${items.join('\n')}\n</ul>\n`
}

/** The cards of one text stand together, in the order they were made. */
function rows(cards: readonly CardReport[]): readonly (readonly CardReport[])[] {
  const names = new Set(cards.map(nameOf))
  return [...names].map(name => cards.filter(card => nameOf(card) === name))
}

function nameOf(card: CardReport): string {
  return basename(card.file, `.${card.format}.png`)
}

function row(cards: readonly CardReport[], slug: string): string {
  const speaker = cards[0]?.speaker ?? null
  const title = speaker === null ? '' : `<h3 dir="auto">${escaped(speaker)}</h3>\n`
  return `<section>\n${title}<div class="row">\n${cards.map(card => figure(card, slug)).join('\n')}\n</div>\n</section>`
}

/** `--ratio` lets a row of pictures of different shapes stand at one height. */
function figure(card: CardReport, slug: string): string {
  const link = `${encodeURIComponent(slug)}/${encodeURIComponent(basename(card.file))}`
  const ratio = (card.width / card.height).toFixed(4)
  const title = formats.find(format => format.id === card.format)?.title ?? card.format
  return `<figure style="--ratio: ${ratio}">
<a href="${link}"><img src="${link}" width="${card.width}" height="${card.height}" alt="${escaped(card.text)}" loading="lazy"></a>
<figcaption><b dir="auto">${escaped(title)}</b> <span dir="ltr">${card.width} × ${card.height}</span> <span dir="ltr">${Math.ceil(card.bytes / 1024)} KB</span></figcaption>
</figure>`
}

/** Arabic counts in three ways up to ten, then in the singular. */
function counted(n: number, one: string, two: string, few: string): string {
  if (n === 1) return one
  if (n === 2) return two
  return `${n} ${n >= 3 && n <= 10 ? few : one}`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.codePointAt(0)};`)
}
