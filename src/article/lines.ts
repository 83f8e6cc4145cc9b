import { fold } from './clean.ts'

/**
 * Cleaned text to paragraphs: one a line, as pasted text has them; hard-wrapped text (as e-mail has it) is joined up to its
 * empty lines; three spaces after a sentence, as crawlers leave between paragraphs, split. None is empty.
 */
export function paragraphsOf(text: string): readonly string[] {
  const blocks = text.split(/\n[^\S\n]*\n/)
  const whole = isHardWrapped(blocks) ? blocks.map(block => block.replace(/\n/g, ' ')) : text.split('\n')
  return whole
    .flatMap(line => line.split(/(?<=[.؟!…»”"]) {3,}(?=\S)/))
    .map(fold)
    .filter(line => line !== '')
}

/** Several lines a block, all of about one width, and most of them stopping in mid-sentence. */
function isHardWrapped(blocks: readonly string[]): boolean {
  const inner = blocks
    .flatMap(block => block.trim().split('\n').slice(0, -1))
    .map(fold)
    .filter(line => line !== '')
  if (inner.length < 6) return false
  const open = inner.filter(line => !/[.؟!:»”"…)]$/.test(line)).length
  const lengths = inner.map(line => line.length).sort((a, b) => a - b)
  const long = lengths.at(-1) ?? 0
  const middle = lengths[lengths.length >> 1] ?? 0
  return open / inner.length > 0.7 && long <= 120 && middle > 0.6 * long
}
