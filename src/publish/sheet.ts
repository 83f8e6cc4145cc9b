import { basename } from 'node:path'
import { formats } from '../card/formats.ts'
import type { Problem } from '../problem.ts'
import type { ArticleReport, CardReport, Totals } from './report.ts'
import { style } from './sheet-style.ts'

/**
 * `index.html`: all cards of a run at a glance, grouped by article and text. One file that needs nothing but the pictures
 * beside it: no script, no network, right-to-left, light and dark. It is written as the articles come, so what they come to
 * stands at its end.
 */
export const sheet = {
  head: `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>بطاقة</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>بطاقة</h1>
</header>
<main>
`,

  article(it: ArticleReport): string {
    const title = it.headline ?? it.input
    const count = it.cards.length > 0 ? ` · ${counted(it.cards.length, cards)}` : ''
    return `<article>
<h2 dir="auto">${escaped(title)}</h2>
<p class="slug"><bdi>${escaped(it.slug)}</bdi>${count}</p>
${problemList(it.problems)}${rows(it.cards)
  .map(alike => row(alike, it.slug))
  .join('\n')}
</article>
`
  },

  foot(totals: Totals): string {
    return `</main>
<footer>
<p>${counted(totals.cards, cards)} من ${counted(totals.articles, ofArticles)}</p>
</footer>
</body>
</html>
`
  },
} as const

function problemList(problems: readonly Problem[]): string {
  if (problems.length === 0) return ''
  const items = problems.map(
    it =>
      `<li class="${it.severity}" dir="auto">${escaped(it.message)}${it.hint ? ` <small>${escaped(it.hint)}</small>` : ''}</li>`,
  )
  return `<ul class="problems">\n${items.join('\n')}\n</ul>\n`
}

/** The cards of one text stand together, in the order they were made. */
function rows(all: readonly CardReport[]): readonly (readonly CardReport[])[] {
  const names = new Set(all.map(nameOf))
  return [...names].map(name => all.filter(card => nameOf(card) === name))
}

function nameOf(card: CardReport): string {
  return basename(card.file, `.${card.format}.png`)
}

function row(alike: readonly CardReport[], slug: string): string {
  const speaker = alike[0]?.speaker ?? null
  const title = speaker === null ? '' : `<h3 dir="auto">${escaped(speaker)}</h3>\n`
  return `<section>\n${title}<div class="row">\n${alike.map(card => figure(card, slug)).join('\n')}\n</div>\n</section>`
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

interface Forms {
  readonly one: string
  readonly two: string
  readonly few: string
  readonly many: string
  readonly other: string
}

const cards: Forms = { one: 'بطاقة', two: 'بطاقتان', few: 'بطاقات', many: 'بطاقة', other: 'بطاقة' }
/** After «من», hence in the genitive. */
const ofArticles: Forms = { one: 'مقال', two: 'مقالين', few: 'مقالات', many: 'مقالاً', other: 'مقال' }
const plural = new Intl.PluralRules('ar')

/** A number with its noun: one and two are said by the noun alone. */
export function counted(n: number, forms: Forms): string {
  if (n === 1) return forms.one
  if (n === 2) return forms.two
  const form = plural.select(n)
  return `${n} ${form === 'zero' ? forms.other : forms[form]}`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.codePointAt(0)};`)
}
