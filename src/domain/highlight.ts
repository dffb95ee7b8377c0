import { fold } from './fold'

export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

/** The folded text, and for each of its units where in the text the character stands that it came from. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = ''
  const places: number[] = []
  let place = 0
  for (const character of text) {
    const letters = fold(character)
    places.push(...Array.from<number>({ length: letters.length }).fill(place))
    folded += letters
    place += character.length
  }
  return { folded, places }
}

/**
 * A text in pieces, those marked that begin like one of the terms: whole words, for endings are many.
 * @param terms folded words, or phrases of such with one space between them
 */
export function highlight(text: string, terms: readonly string[]): readonly Piece[] {
  const sought = terms.filter((term) => term !== '').map((term) => term.replaceAll(' ', '[^\\p{L}\\p{N}]+'))
  if (sought.length === 0) return text === '' ? [] : [{ text, isMarked: false }]
  const { folded, places } = foldWithPlaces(text)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sought.join('|')})[\\p{L}\\p{N}]*`, 'gu')
  const pieces: Piece[] = []
  let end = 0
  for (const match of folded.matchAll(pattern)) {
    const from = places[match.index] ?? text.length
    const to = places[match.index + match[0].length] ?? text.length
    if (from > end) pieces.push({ text: text.slice(end, from), isMarked: false })
    pieces.push({ text: text.slice(from, to), isMarked: true })
    end = to
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMarked: false })
  return pieces
}

/** Whether anything would be marked. */
export const isHit = (text: string, terms: readonly string[]): boolean =>
  highlight(text, terms).some(({ isMarked }) => isMarked)
