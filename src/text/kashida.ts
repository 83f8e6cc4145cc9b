import { Face } from './face.ts'
import type { Fonts } from './fonts.ts'
import type { Line } from './lines.ts'
import { type Paragraph, type ParagraphStyle, shapePrepared, type Word } from './paragraph.ts'

const TATWEEL = '\u0640'

/** A word is drawn out by at most this much, em: a longer stroke is a hole in the line. */
const LONGEST = 0.6
/** A word shorter than this many letters is left alone. */
const FEWEST_LETTERS = 3

/**
 * Where calligraphers draw a word out, dearest first (after the tables in Benatia, Elyaakoubi & Lazrek, «Arabic text
 * justification», TUGboat 27:2, 2006): after seen and sad; before final taa marbuta, haa, dal; before final alef, lam, kaf, taa;
 * before final raa, yaa and noon after a tooth; before waw, ain, qaf, faa at the end. `^` marks the place.
 */
const places: readonly RegExp[] = [
  /[سشصض]()(?=\p{L})/u,
  /[\p{L}]()(?=[ةهدذ]$)/u,
  /[\p{L}]()(?=[الكطظ]$)/u,
  /[بتثنيئ]()(?=[ريىن]$)/u,
  /[\p{L}]()(?=[وعغقف]$)/u,
]

/**
 * The paragraph with kashidas in the lines that are shorter than `width` em, shaped again; lines break where they did. At most
 * one a word, only where HarfBuzz says that a tatweel is safe, longest words first; the last line is left as it is.
 */
export function drawnOut(
  paragraph: Paragraph,
  lines: readonly Line[],
  width: number,
  style: ParagraphStyle,
  fonts: Fonts,
): Paragraph {
  const tatweel = tatweelAdvance(paragraph)
  const safe = new Set(
    paragraph.runs.flatMap(run => run.glyphs.filter(it => it.tatweel).map(it => it.cluster)),
  )
  const insertions = lines
    .slice(0, -1)
    .flatMap(line => insertionsFor(paragraph, safe, line, width - line.width, tatweel))
  if (insertions.length === 0) return paragraph
  const text = insert(paragraph.text, insertions)
  const moved = (offset: number) =>
    insertions.reduce((sum, it) => (it.at < offset ? sum + it.count : sum), offset)
  const spans = paragraph.spans.map(span => ({ ...span, start: moved(span.start), end: moved(span.end) }))
  const drawn = shapePrepared({ text, direction: paragraph.direction, spans }, style, fonts)
  return { ...drawn, source: paragraph.source }
}

interface Insertion {
  readonly at: number
  readonly count: number
}

function insertionsFor(
  paragraph: Paragraph,
  safe: ReadonlySet<number>,
  line: Line,
  slack: number,
  advance: number,
): readonly Insertion[] {
  if (slack < advance || advance === 0) return []
  const words = paragraph.words.slice(line.first, line.last + 1).sort((a, b) => b.width - a.width)
  const found: Insertion[] = []
  let left = slack
  for (const word of words) {
    const at = placeIn(paragraph.text, safe, word)
    if (at === null) continue
    const count = Math.min(Math.floor(LONGEST / advance), Math.floor(left / advance))
    if (count < 1) break
    found.push({ at, count })
    left -= count * advance
  }
  return found
}

/** The offset before which the word may be drawn out; `safe`: where HarfBuzz allows a tatweel. */
function placeIn(text: string, safe: ReadonlySet<number>, word: Word): number | null {
  const letters = text.slice(word.start, word.end).replace(/[^\p{L}\p{M}]+$/u, '')
  if (letters.replace(/\P{L}/gu, '').length < FEWEST_LETTERS || letters.includes(TATWEEL)) return null
  if (!/^[^\p{L}]*[\p{Script=Arabic}\p{M}]+$/u.test(letters)) return null
  for (const place of places) {
    // Marks stand between the letters of a vocalised word; the rules speak of letters.
    for (const at of matchesOf(place, letters)) {
      if (safe.has(word.start + at)) return word.start + at
    }
  }
  return null
}

/** Offsets in `word` at which a rule's place falls, the last first: the end of a word bears a kashida best. */
function matchesOf(rule: RegExp, word: string): readonly number[] {
  const letters = [...word.matchAll(/\p{L}/gu)].map(match => ({ letter: match[0], at: match.index }))
  const bare = letters.map(it => it.letter).join('')
  return [...bare.matchAll(new RegExp(rule, 'dgu'))]
    .map(match => match.indices?.[1]?.[0])
    .flatMap(i => (i === undefined ? [] : (letters[i]?.at ?? [])))
    .reverse()
}

/** em of one tatweel in the face most Arabic of the paragraph is set in; 0 when it has none. */
function tatweelAdvance({ runs }: Paragraph): number {
  const faces = runs.flatMap(({ script, level, face }) =>
    script === 'Arab' && level % 2 === 1 && face instanceof Face ? [face] : [],
  )
  const face = faces.find(it => it.has(0x640))
  const glyph = face?.hb.nominalGlyph(0x640)
  return face && glyph !== undefined ? face.hb.glyphHAdvance(glyph) / face.unitsPerEm : 0
}

function insert(text: string, insertions: readonly Insertion[]): string {
  const ordered = [...insertions].sort((a, b) => b.at - a.at)
  return ordered.reduce(
    (all, { at, count }) => all.slice(0, at) + TATWEEL.repeat(count) + all.slice(at),
    text,
  )
}
