/**
 * Takes the dirt out of Arabic text and leaves the words alone. What counts as dirt was counted on news text: spaces of
 * every kind, invisible characters, presentation forms, tatweel inside words, typewriter punctuation.
 */
export function clean(text: string): string {
  let t = text.normalize('NFC')
  t = decodeEntities(t)
  t = t.replace(presentationForms, form => form.normalize('NFKC').replace(/ (?=\p{M})/gu, ''))
  t = plainSpace(t)
  // Three spaces may part paragraphs; a longer run says no more, and would be looked through from each of its places.
  t = t.replace(/ {5,}/g, '    ')
  t = dropInvisible(t)
  t = dropDecoration(t)
  t = arabicLetters(t)
  t = punctuation(t)
  return t.normalize('NFC')
}

/**
 * YAML without the dirt that would hide its own signs. Its punctuation stays: `, ` parts the entries of a list, and `../` is
 * the way to a picture. Values are cleaned one by one.
 */
export function cleanYaml(text: string): string {
  return dropInvisible(plainSpace(text.normalize('NFC')))
}

function plainSpace(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
}

/** Folds every run of white space to one space and trims. */
export const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()

// U+FD3E ﴾, U+FD3F ﴿ and the word ligatures U+FDF0-FDFF (ﷲ ﷺ) are signs of their own and stay.
const presentationForms = /[\ufb50-\ufd3d\ufe70-\ufefc]+/g

// Soft hyphen, ZWSP, ZWJ, marks and embeddings of bidi, isolates, BOM, object replacement. ZWNJ is looked at apart.
const invisible =
  /(?!\n)(?:\p{Cc}|[\u00ad\u061c]|\u200b|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|[\u200e\u200f]|[\u202a-\u202e]|[\u2060-\u2069]|[\ufeff\ufffc])/gu

function dropInvisible(text: string): string {
  const seen = text.replace(invisible, '')
  if (!seen.includes('\u200c')) return seen
  // ZWNJ belongs to the spelling of Persian and Kurdish words (می‌شود); in Arabic words it is residue.
  return seen.replace(/(\p{L}*)\u200c(\p{L}*)/gu, (all: string, before: string, after: string) =>
    before && after && /[پچژگکیەێۆڕڵ]/.test(before + after) ? all : before + after,
  )
}

/** Tatweel between two letters of one word is decoration; at a word's end (لـ«…»، هـ، الـ18) it is spelling. */
function dropDecoration(text: string): string {
  return text.replace(
    /(?<=[\u0620-\u063f\u0641-\u065f\u066e-\u06d3])\u0640+(?=[\u0620-\u063f\u0641-\u065f\u066e-\u06d3])/g,
    '',
  )
}

/** Persian ک and ی typed in Arabic text, unless the text is Persian or Urdu and means them. */
function arabicLetters(text: string): string {
  const persian = (text.match(/[کی]/g) ?? []).length
  if (persian === 0) return text
  const arabic = (text.match(/[كي]/g) ?? []).length
  if (persian > arabic / 4) return text
  return text.replace(/ک/g, 'ك').replace(/ی/g, 'ي')
}

/** Repeated, since one mark mended may put the next one beside a letter; bounded, since a text may be nothing but marks. */
function punctuation(text: string): string {
  let mended = text
  for (let round = 0; round < 8; round += 1) {
    const next = mendOnce(mended)
    if (next === mended) return next
    mended = next
  }
  return mended
}

function mendOnce(text: string): string {
  return text
    .replace(/(?<=[\u0600-\u06ff»”"])[ ]*,(?=[ \u0600-\u06ff]|$)/gm, '،')
    .replace(/(?<=[\u0600-\u06ff»”"])[ ]*;(?=[ \u0600-\u06ff]|$)/gm, '؛')
    .replace(/(?<=[\u0600-\u06ff»”"])[ ]*\?+/g, found => '؟'.repeat(found.trim().length))
    .replace(/[ ]+(?=[،؛؟](?:[^0-9]|$))/g, '')
    .replace(/(?<=[\u0600-\u06ff»”)])[ ]+(?=[.:!](?:[\s"“”«»]|$))/gm, '')
    .replace(/\.{2,}/g, '…')
}

const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rlm: '',
  lrm: '',
  zwnj: '\u200c',
}

/** HTML entities that a CMS left in plain text. Unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/g, (all, dec, hex, name) => {
    if (name !== undefined) return named[name as string] ?? all
    const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : ''
  })
}
