import { star } from './pattern.ts'

/**
 * Bitaqa's mark: an eight-pointed star cut out of a card with one clipped corner. Drawn on a grid of 64 units.
 */
export function bitaqaMark(card: string, cut: string): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">' +
    `<path fill="${card}" d="M8 0H64V56A8 8 0 0 1 56 64H0V8A8 8 0 0 1 8 0Z"/>` +
    `<path transform="translate(32 32)" fill="${cut}" d="${star(8, 23, 17.6)}"/>` +
    `<circle cx="32" cy="32" r="7.5" fill="${card}"/></svg>`
  )
}
