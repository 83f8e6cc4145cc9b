import { fold } from './clean.ts'
import { insidesOf, linesOfMarkup, tags } from './markup.ts'

/** Characters from which on a link's text is a headline rather than a word or a name. */
const HEADLINE = 25
/** Fewer links are what an article refers to. */
const [FEW, MANY] = [5, 12]
/** Characters of a line, on average, of headlines and times; articles have 100 to 300, seldom 50. */
const SHORT = 60

/**
 * Whether the main part of a page leads to articles rather than being one, as a front page or a section does. Of 186 saved
 * articles none is taken for a list; their links are 40 % of a text at most.
 */
export function isLinkList(markup: string): boolean {
  const links = insidesOf(markup, 'a')
    .map(inside => textOf(inside))
    .filter(text => text.length >= HEADLINE)
  const lines = linesOfMarkup(markup)
  const size = sum(lines)
  if (links.length >= FEW && sum(links) > size / 2) return true
  // With a summary under each headline it is not half.
  const known = new Set(links)
  const heads = lines.filter(line => known.has(line))
  const isShort = size < SHORT * lines.length && sum(links) > size / 4
  return links.length >= MANY && (isShort || sum(heads) > size / 5)
}

/** Whether a page, menus and all, links to headline upon headline. */
export function hasManyHeadlines(page: string): boolean {
  const links = insidesOf(page, 'a').slice(0, 500)
  return links.filter(link => fold(link.slice(0, 600).replace(tags, '')).length >= HEADLINE).length >= MANY
}

function textOf(markup: string): string {
  return markup.replace(tags, ' ').replace(/\s+/g, ' ').trim()
}

function sum(texts: readonly string[]): number {
  return texts.reduce((total, text) => total + text.length, 0)
}
