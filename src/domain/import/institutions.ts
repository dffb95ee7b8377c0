import { isUnknown } from './text'
import type { Alias, KnownBody } from './types'

/** A part of a cell that names one institution, or several known under one spelling. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
  /** The bodies meant; null when the spelling is not known. */
  readonly slugs: readonly string[] | null
  /** Whether an "and" was read as the border to the piece before. */
  readonly afterAnd: boolean
}

interface Spelling {
  readonly slugs: readonly string[]
  readonly how: 'name' | 'alias'
}

export interface Recognized {
  readonly spellings: ReadonlyMap<string, Spelling>
  /** Length of the longest spelling, in UTF-16 units. */
  readonly longest: number
}

/** A name as it is compared: without regard to case, white space, composition of letters, kinds of quotes and dashes. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/\u0307/g, '')
    .replaceAll('ı', 'i')
}

/**
 * Every spelling that is recognized. A listed alias goes before a name, and a name that two bodies share recognizes
 * neither: which one is meant is for people to say.
 */
export function recognize(bodies: readonly KnownBody[], aliases: readonly Alias[]): Recognized {
  const names = new Map<string, Set<string>>()
  for (const { slug, names: all } of bodies) {
    for (const name of all) names.set(nameKey(name), (names.get(nameKey(name)) ?? new Set()).add(slug))
  }
  const spellings = new Map<string, Spelling>()
  for (const [key, slugs] of names)
    if (slugs.size === 1) spellings.set(key, { slugs: [...slugs], how: 'name' })
  const listed = new Map<string, Set<string>>()
  for (const { alias, slug } of aliases)
    listed.set(nameKey(alias), (listed.get(nameKey(alias)) ?? new Set()).add(slug))
  for (const [key, slugs] of listed) {
    const [slug = ''] = slugs
    const isName = slugs.size === 1 && spellings.get(key)?.slugs[0] === slug
    // in one order, wherever the list comes from: else the same file would change who stands first
    if (!isName) spellings.set(key, { slugs: [...slugs].sort(), how: 'alias' })
  }
  return { spellings, longest: Math.max(0, ...[...spellings.keys()].map(({ length }) => length)) }
}

interface Atom {
  readonly start: number
  readonly end: number
  /** What stands before it: nothing or a comma separate for sure, an "and" may belong to a name. */
  readonly border: 'sure' | 'and'
}

const separators = /\s*[,;\n]\s*(?:(?:and|və|&)\s+)?|\s+(?:and|və|&)\s+/giu

function atomsOf(cell: string): Atom[] {
  const atoms: Atom[] = []
  let start = 0
  let border: Atom['border'] = 'sure'
  const add = (end: number) => {
    if (cell.slice(start, end).trim() !== '') {
      atoms.push({ start, end, border })
      border = 'and'
    }
  }
  for (const { index, 0: separator } of cell.matchAll(separators)) {
    add(index)
    start = index + separator.length
    if (/[,;\n]/.test(separator)) border = 'sure'
  }
  add(cell.length)
  return atoms
}

interface Way {
  readonly recognized: number
  readonly pieces: readonly Piece[]
}

const better = (a: Way, b: Way | null) =>
  b === null ||
  a.recognized > b.recognized ||
  (a.recognized === b.recognized && a.pieces.length < b.pieces.length)

/**
 * Divides a cell into the institutions it names. Of all divisions the one with most recognized text wins, then the one
 * with the longest names. A comma, semicolon or line break always separates what is not recognized; "and" separates
 * only where both sides are recognized. Every piece is a stretch of the cell; between them are separators only.
 */
export function segment(cell: string, known: Recognized): Piece[] {
  const atoms = atomsOf(cell)
  const ways: (Way | null)[] = new Array<Way | null>(atoms.length + 1).fill(null)
  ways[atoms.length] = { recognized: 0, pieces: [] }
  for (let from = atoms.length - 1; from >= 0; from--) {
    const first = atoms[from]
    if (!first) continue
    let best: Way | null = null
    const consider = (to: number, slugs: readonly string[] | null, end: number) => {
      const next = ways[to + 1]
      if (!next) return
      const { start } = first
      const piece = {
        text: cell.slice(start, end).trim(),
        start,
        end,
        slugs,
        afterAnd: first.border === 'and',
      }
      const way = {
        recognized: next.recognized + (slugs ? to - from + 1 : 0),
        pieces: [piece, ...next.pieces],
      }
      if (better(way, best)) best = way
    }
    let unbroken = true
    for (let to = from; to < atoms.length; to++) {
      const { end = 0 } = atoms[to] ?? {}
      const found =
        end - first.start <= known.longest && known.spellings.get(nameKey(cell.slice(first.start, end)))
      if (found) consider(to, found.slugs, end)
      const isBorder = atoms[to + 1]?.border !== 'and'
      if (unbroken && isBorder && first.border === 'sure') consider(to, null, end)
      if (isBorder) unbroken = false
    }
    ways[from] = best
  }
  return [...(ways[0]?.pieces ?? [])].filter(({ text }) => !isUnknown(text))
}
