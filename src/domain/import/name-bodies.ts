import type { RowBody } from './row-bodies'
import type { Draft } from './row'
import { nameKey, type Recognized } from './institutions'
import { freeSlug } from './slug'
import type { ImportedBody, Institution, KnownBody } from './types'

interface Entry {
  readonly text: string
  readonly lines: number[]
  readonly slugs: readonly string[]
  readonly how: Institution['how']
}

/**
 * Turns spellings into bodies: known ones by their address, the rest as new bodies of exactly that name, reported on
 * each of their rows. Who is named twice in a row keeps the first role.
 */
export function nameBodies(
  drafts: readonly Draft[],
  known: readonly KnownBody[],
  recognized: Recognized,
): { bodies: readonly (readonly ImportedBody[])[]; institutions: readonly Institution[] } {
  const taken = new Set(known.map(({ slug }) => slug))
  const entries = new Map<string, Entry>()

  const enter = ({ piece }: RowBody): Entry => {
    const key = nameKey(piece.text)
    const present = entries.get(key)
    if (present) return present
    const slugs = piece.slugs ?? [freeSlug(piece.text, taken, 'body')]
    for (const slug of slugs) taken.add(slug)
    const how: Entry['how'] = piece.slugs ? (recognized.spellings.get(key)?.how ?? 'name') : 'new'
    const entry: Entry = { text: piece.text, lines: [], slugs, how }
    entries.set(key, entry)
    return entry
  }

  const bodies = drafts.map(({ row, problems, bodies: named }) => {
    const unique = new Map<string, ImportedBody>()
    for (const body of named) {
      const entry = enter(body)
      const isFirst = entry.lines.length === 0
      if (entry.lines.at(-1) !== row.line) entry.lines.push(row.line)
      const params = { name: entry.text, bodies: entry.slugs.join(', ') }
      const report = (code: 'institution-new' | 'institution-spelling') => {
        problems.push({ line: row.line, column: body.column, code, params })
      }
      if (entry.how === 'new') report('institution-new')
      else if (entry.how === 'alias' && isFirst) report('institution-spelling')
      for (const slug of entry.slugs) {
        if (!unique.has(slug)) unique.set(slug, { slug, role: body.role, obligation: body.obligation })
      }
    }
    return [...unique.values()]
  })
  const institutions = [...entries.values()]
  return { bodies, institutions }
}
