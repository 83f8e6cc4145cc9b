/**
 * Everything that can go wrong or deserves a word, in one place: stable codes, one sentence for an editor, and a
 * way out. Problems travel as data beside a stage's value; a `Failure` is the same object thrown.
 */
export type Severity = 'error' | 'warning' | 'note'

export interface Problem {
  readonly code: ProblemCode
  readonly severity: Severity
  /** One sentence an editor understands. May change between versions; `code` may not. */
  readonly message: string
  /** What to do next, or '' where nothing need be done. */
  readonly hint: string
}

type Entry = readonly [severity: Severity, message: string, hint: string]

/** `{name}` is filled from the details given to `problem` or `failure`. */
const catalogue = {
  'missing-file': [
    'error',
    'There is no file or folder {path}.',
    'Check the spelling, or give the full path.{suggestion}',
  ],
  'empty-folder': [
    'error',
    'The folder {path} holds no articles.',
    'Articles are files ending in {accepted}.',
  ],
  'empty-article': [
    'error',
    '{path} holds no text.',
    'Paste the article’s text into a .txt file, and give that.',
  ],
  'unreadable-file': [
    'error',
    '{path} could not be read: {reason}.',
    'Check that the file is yours to read and not open elsewhere.',
  ],
  'file-too-large': [
    'error',
    '{path} is larger than {limit} MB.',
    'Copy the article’s text alone into a .txt file.',
  ],
  'fetch-not-given': [
    'error',
    '{path} is on the web and was not fetched.',
    'Add --fetch to read it from there, or save the page and give the file.',
  ],
  'bad-address': [
    'error',
    '{path} is no address that can be fetched: {reason}.',
    'Give the address of one page as the browser shows it, beginning with https:// or http://.',
  ],
  'private-address': [
    'error',
    '{path} leads to {ip}, which is no public address, and was not fetched.',
    'Only public pages are fetched; save the page in a browser, and give the file.',
  ],
  unreachable: ['error', '{path} could not be fetched: {reason}.', '{remedy}'],
  'http-status': ['error', '{path} could not be fetched: {reason} (status {status}).', '{remedy}'],
  'fetch-timeout': [
    'error',
    '{path} did not come within {seconds} seconds.',
    'Try again later, or open it in a browser, save the page, and give the file.',
  ],
  'no-match': [
    'error',
    'No file matches {pattern}.',
    'Check the pattern, and quote it so that the shell leaves it alone.',
  ],
  'not-text': [
    'error',
    '{path} is {what}, not text.',
    'Bitaqa reads {accepted}; copy the article’s text into a .txt file.',
  ],
  'decoded-windows-1256': [
    'note',
    '{path} is not UTF-8; it was read as {encoding}.',
    'Look at the card; save the file as UTF-8 to be sure.',
  ],
  'no-headline': [
    'error',
    'No headline was found in {path}{because}.',
    'Put the headline on the first line, followed by an empty line, or as `headline:` in front matter.',
  ],
  'not-an-article': [
    'error',
    '{path} is {what}, not an article.',
    'Save the page of one article, or paste its text into a .txt file.',
  ],
  'bad-markup': [
    'error',
    '{path} cannot be read as {kind}: {reason}.',
    'Export it again, or paste the article’s text into a .txt file.',
  ],
  paywall: [
    'warning',
    '{path} holds only the beginning of an article for subscribers.',
    'Paste the whole text into a .txt file to have its quotes.',
  ],
  'too-many-articles': [
    'warning',
    '{path} holds {count} articles; the first {limit} were read.',
    'Split the file to have the others.',
  ],
  'no-quotes': ['note', 'No direct quote was found, so there are no quote cards.', ''],
  'unclosed-quote': [
    'warning',
    'The quotation that begins «{text} …» has no closing mark.',
    'Put the mark where the quotation ends; until then only what is surely inside is taken for it.',
  ],
  'headline-from-lead': [
    'warning',
    '{path} has no headline of its own; the first sentence of the article was taken.',
    'Write a headline on the first line, followed by an empty line, or as `headline:` in front matter.',
  ],
  'no-cards': [
    'warning',
    '{path} gives no card of the kinds asked for.',
    'Ask for headline cards too: --cards headline,quote.',
  ],
  'bad-front-matter': [
    'error',
    'The front matter of {path} cannot be read: {reason}.',
    'Between the two --- lines write `key: value`; keys: {allowed}.',
  ],
  'quote-not-in-article': [
    'error',
    'The quote «{text}» is not in the article as it stands{because}.',
    '{remedy}, or say `edited: true` beside it.',
  ],
  'card-not-in-article': [
    'error',
    'The card {name} would say «{text}», which is not in the article.',
    'Please report it with the article that caused it.',
  ],
  'same-slug': [
    'note',
    'Another article of this run is also called {slug}; the cards of this one are in {folder}.',
    'Rename one of the files to name its folder yourself.',
  ],
  'text-does-not-fit': [
    'error',
    '{what} does not fit the {format} card even at {floor} px.',
    'Shorten it to about {fits} characters, or choose another template.',
  ],
  'text-too-long': ['error', '{what} has {length} characters; at most {limit} can be set.', 'Shorten it.'],
  'damaged-bytes': [
    'warning',
    '{path} has bytes that are no text; they were left out or read as �.',
    'Look for � on the cards; save the article again as UTF-8.',
  ],
  'several-articles': [
    'error',
    '{path} holds {count} articles; a review file holds one.',
    'Render it as it is, or save the article you want as a file of its own.',
  ],
  'stray-mark': [
    'warning',
    '{what} holds == or ** as a character: a highlight was opened and not closed.',
    'Close it (==words==), or write \\== where the signs are meant.',
  ],
  'bidi-override': [
    'warning',
    '{path} holds {count} invisible characters that turn the order of letters round; they were taken out.',
    'Compare the card with the article: it may read otherwise than it looked.',
  ],
  'nothing-to-set': [
    'error',
    '{what} holds nothing that can be seen.',
    'Write its words again: only spaces or invisible characters were left.',
  ],
  'too-many-marks': [
    'error',
    '{what} has more than {limit} marks on one letter.',
    'Write the word again; it was damaged in copying.',
  ],
  'damaged-text': [
    'warning',
    '{what} holds a character cut in half, shown as �.',
    'Write the word again; it was damaged in copying.',
  ],
  'missing-glyph': [
    'error',
    'No font has {character} (fonts tried: {fonts}).',
    'Replace the character, or add a font that has it.',
  ],
  'broken-font': [
    'error',
    'The font file {path} cannot be used: {reason}.',
    'Replace the file or reinstall the fonts with `npm ci`.',
  ],
  'unknown-format': ['error', 'There is no format “{name}”.', 'Formats: {allowed}.'],
  'unknown-template': [
    'error',
    'There is no template “{name}” for {kind} cards.',
    'Templates: {allowed}; or give the path of a .tsx file.',
  ],
  'unknown-font': ['error', 'There is no font “{name}”.', 'Fonts: {allowed}.'],
  'bad-option': ['error', '{option} cannot be “{value}”.', 'Allowed: {allowed}.'],
  'unknown-option': [
    'error',
    'There is no option {name}.',
    'Options: {allowed}. If it is a file, write ./{name}.',
  ],
  'unknown-command': ['error', 'There is no command {name}.', 'Commands: {allowed}.'],
  'wrong-usage': ['error', '{reason}.', 'Usage: {usage}'],
  'bad-brand': ['error', 'The brand file {path} is not valid: {reason}.', '{allowed}'],
  'bad-template': ['error', 'The template {name} failed: {reason}.', 'Look at {where}.'],
  'bad-photo': [
    'warning',
    'The photo {path} cannot be used: {reason}.',
    'The cards were made without it; give another file as `image:`.',
  ],
  'bad-focus': [
    'warning',
    'The focus “{value}” cannot be read.',
    'Write two shares from the left and the top, such as `focus: 40% 30%`.',
  ],
  'small-photo': [
    'note',
    'The photo {path} is only {width}×{height} px and may look soft.',
    'Use the original file.',
  ],
  'photo-on-web': [
    'note',
    'The photo {address} is on the web and was not fetched.',
    'Save it beside the article and name the file as `image:`{orFetch}.',
  ],
  'photo-not-fetched': [
    'warning',
    'The article’s photo is missing: {reason}',
    'The cards were made without it; save it beside the article and name the file as `image:`.',
  ],
  'photo-outside': [
    'warning',
    'The photo {path} lies outside the project’s folder and was not read.',
    'Copy it beside the article.',
  ],
  'low-contrast': [
    'warning',
    '{what} on the {format} card has a contrast of {ratio}:1 with what is behind it; {least}:1 is the least.',
    'Choose another colour, or a photo that is calmer there.',
  ],
  'not-writable': ['error', '{path} cannot be written: {reason}.', 'Choose another folder with --out.'],
  'over-budget': [
    'warning',
    '{file} has {bytes} KB; {format} previews should stay under {budget} KB.',
    'Send the JPEG beside it, or use a plainer background or a calmer photo.',
  ],
  'not-built': [
    'error',
    'A part of Bitaqa is missing: {path}.',
    'Install it again, or run npm run build in its folder.',
  ],
  internal: [
    'error',
    'Something in Bitaqa itself failed: {reason}.',
    'Please report it with the article that caused it.',
  ],
} as const satisfies Record<string, Entry>

export type ProblemCode = keyof typeof catalogue
export const problemCodes = Object.keys(catalogue) as readonly ProblemCode[]

export type Details = Readonly<Record<string, string | number>>

/** The problem `code` with its sentence filled in. */
export function problem(code: ProblemCode, details: Details = {}): Problem {
  const [severity, message, hint] = catalogue[code]
  // A lone `-` is the command line's name for standard input, and no word for a sentence.
  const said = details.path === '-' ? { ...details, path: 'standard input' } : details
  return { code, severity, message: capital(fill(message, said)), hint: fill(hint, said) }
}

/** A problem that stops the article it belongs to (or, for wrong usage, the run). */
export class Failure extends Error {
  readonly problem: Problem
  constructor(code: ProblemCode, details: Details = {}, cause?: unknown) {
    const it = problem(code, details)
    super(it.message, cause === undefined ? undefined : { cause })
    this.name = 'Failure'
    this.problem = it
  }
}

const thrownBy = new WeakMap<Problem, unknown>()

/** What was thrown, as a problem: our own failures say what they know, anything else is `internal`. */
export function problemOf(thrown: unknown): Problem {
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  const it = thrown instanceof Failure ? thrown.problem : problem('internal', { reason })
  thrownBy.set(it, thrown)
  return it
}

/** What was thrown where `problemOf` made this problem of it; undefined for a problem that never was thrown. */
export function causeOf(it: Problem): unknown {
  return thrownBy.get(it)
}

function fill(sentence: string, details: Details): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''))
}

function capital(sentence: string): string {
  return sentence.replace(/^standard input/, 'Standard input')
}
