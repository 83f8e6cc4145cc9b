import { basename } from 'node:path'
import { type ArticleReport, isSound, type Totals } from '../publish/report.ts'

/** One line for one article: `✓ slug · 16 cards · 3 quotes · 1 warning`. */
export function articleLine(it: ArticleReport, strict: boolean): string {
  const quotes = new Set(it.cards.filter(card => card.kind === 'quote').map(nameOf)).size
  const warnings = it.problems.filter(problem => problem.severity === 'warning').length
  const errors = it.problems.filter(problem => problem.severity === 'error').length
  const parts = [
    `${isSound(it.problems, strict) ? '✓' : '✗'} ${it.slug}`,
    counted(it.cards.length, 'card'),
    counted(quotes, 'quote'),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(errors > 0 ? [counted(errors, 'error')] : []),
  ]
  return `${parts.join(' · ')}\n`
}

/** The last line of a run: `36 cards of 5 articles, 1 failed: output/index.html`. `where` is null when nothing was written. */
export function totalsLine({ cards, articles, failed }: Totals, where: string | null): string {
  const count = `${counted(cards, 'card')} of ${counted(articles, 'article')}`
  return `${count}${failed > 0 ? `, ${failed} failed` : ''}${where === null ? '' : `: ${where}`}\n`
}

function counted(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`
}

function nameOf(card: { readonly file: string; readonly format: string }): string {
  return basename(card.file, `.${card.format}.png`)
}
