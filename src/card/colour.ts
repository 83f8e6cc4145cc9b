import culori from 'culori/require'

/** A template's colour as the painter takes it, `#rrggbb`; throws an Error that says whose it is. */
export function opaque(colour: string, whose: string): string {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour
  const parsed = culori.parse(colour)
  if (!parsed) throw new Error(`${whose} has the colour ${JSON.stringify(colour)}; write it like #0e3b4a`)
  if ((parsed.alpha ?? 1) < 1) throw new Error(`${whose} has a colour that lets others through: ${colour}`)
  return culori.formatHex(parsed)
}
