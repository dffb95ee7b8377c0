import type { LedgerEntry } from './entry'

/** What a field may hold once its languages and labels are taken apart. */
export type FieldValue = string | number | boolean | readonly unknown[]

/** One field of an entry, in one language if it is text of a plan. */
export interface FieldChange {
  /** The column, or `ratings.completion` for a label inside it. */
  readonly field: string
  readonly lang: string | null
  /** Null where there was or is nothing. */
  readonly before: FieldValue | null
  readonly after: FieldValue | null
}

type Fields = Readonly<Record<string, unknown>>

/** Numbers that only link rows of the database, and say what the entry's place says already. */
const links: readonly string[] = ['id', 'plan_id', 'commitment_id']

/** What a reader looks for first; the rest follows as it was written. */
const order: readonly string[] = [
  'code',
  'number',
  'slug',
  'title',
  'name',
  'short_name',
  'organization_id',
  'voice',
  'kind',
  'action',
  'disposition',
  'completion',
  'state',
  'lifecycle',
  'withdrawal_reason',
  'from_on',
  'to_on',
  'due_on',
  'reason',
  'decided_by',
  'decided_on',
  'narrative',
  'text',
  'body',
  'reasons',
  'challenges',
]

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isLocalized = (value: Fields) =>
  Object.entries(value).every(([key, text]) => /^[a-z]{2,3}$/.test(key) && typeof text === 'string')

/** The fields of one side of an entry, `before` or `after`. */
export function readFields(json: string | null): Fields {
  const value: unknown = JSON.parse(json ?? '{}')
  return isFields(value) ? value : {}
}

interface Cell {
  readonly field: string
  readonly lang: string | null
  readonly value: FieldValue
}

function cellsOf(field: string, value: unknown): readonly Cell[] {
  if (value === null || value === undefined || value === '') return []
  if (!isFields(value)) return [{ field, lang: null, value: value as FieldValue }]
  if (isLocalized(value))
    return Object.entries(value).map(([lang, text]) => ({ field, lang, value: text as string }))
  return Object.entries(value).flatMap(([name, inner]) => cellsOf(`${field}.${name}`, inner))
}

const keyOf = ({ field, lang }: Cell) => `${field} ${lang ?? ''}`
const rankOf = ({ field }: FieldChange) => {
  const rank = order.indexOf(field)
  return rank === -1 ? order.length : rank
}

function isSame(one: FieldValue | null, other: FieldValue | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What an entry says, field by field and language by language, the telling ones first. */
export function changesOf({ before, after }: Pick<LedgerEntry, 'before' | 'after'>): readonly FieldChange[] {
  const changes = new Map<string, { -readonly [Key in keyof FieldChange]: FieldChange[Key] }>()
  for (const [side, json] of [
    ['before', before],
    ['after', after],
  ] as const)
    for (const [field, value] of Object.entries(readFields(json))) {
      if (links.includes(field)) continue
      for (const cell of cellsOf(field, value)) {
        const { lang } = cell
        const change = changes.get(keyOf(cell)) ?? { field: cell.field, lang, before: null, after: null }
        change[side] = cell.value
        changes.set(keyOf(cell), change)
      }
    }
  return [...changes.values()]
    .filter((change) => !isSame(change.before, change.after))
    .sort((one, other) => rankOf(one) - rankOf(other))
}
