type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a form's lists hold, by the name of the list: a row as it is before anything is typed. */
export type RowTemplates = Readonly<Record<string, unknown>>

function fit(kept: unknown, like: unknown, rows: RowTemplates, name: string): unknown {
  if (Array.isArray(like)) {
    const template = rows[name]
    if (!Array.isArray(kept)) return like
    return kept.filter((row) => typeof row === typeof template).map((row) => fit(row, template, rows, ''))
  }
  if (isRecord(like)) {
    const fields = isRecord(kept) ? kept : {}
    return Object.fromEntries(
      Object.entries(like).map(([field, value]) => [field, fit(fields[field], value, rows, field)]),
    )
  }
  // the number of a row that is not saved yet is null
  if (like === null) return typeof kept === 'number' ? kept : null
  return typeof kept === typeof like ? kept : like
}

/**
 * A form from a draft that was kept, as far as it fits the form of today: of every field the kind that `like` has, of
 * every list rows like its template. Null if it is no draft at all.
 */
export function recallForm<Form extends { version: number }>(
  kept: unknown,
  like: Form,
  rows: RowTemplates = {},
): Form | null {
  if (!isRecord(kept) || typeof kept['version'] !== 'number') return null
  return fit(kept, like, rows, '') as Form
}
