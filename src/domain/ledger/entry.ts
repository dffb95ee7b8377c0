/** Who may act in public. An operator changed the database itself, past the site. */
export const ledgerOffices = [
  'secretariat',
  'reviewer',
  'administrator',
  'organization',
  'participant',
  'operator',
] as const
export type LedgerOffice = (typeof ledgerOffices)[number]

export const ledgerActions = ['added', 'changed', 'removed'] as const
export type LedgerAction = (typeof ledgerActions)[number]

/** One public change as the chain keeps it; nobody can change or remove it. */
export interface LedgerEntry {
  /** 1, 2, 3… without gaps. */
  readonly seq: number
  /** UTC with six decimals, `2026-11-22T03:50:02.123456Z`: sorts as text. */
  readonly occurredAt: string
  /** The office that acted, never a private person. */
  readonly office: LedgerOffice
  /** Slug of the organization that acted. */
  readonly organization: string | null
  readonly action: LedgerAction
  /** The table that changed, and the row in it. */
  readonly subject: string
  readonly subjectId: number
  /** Slug and code of what the change belongs to. */
  readonly plan: string | null
  readonly commitment: string | null
  /** JSON text exactly as it was hashed; of a change, only the fields that changed. */
  readonly before: string | null
  readonly after: string | null
  /** Hash of the entry before this one; of the first, 64 zeros. */
  readonly previous: string
  readonly hash: string
}

/** What stands before the first entry. */
export const genesis = '0'.repeat(64)

/** As many digits of a hash as tell it from all others at a glance. */
export const shortHash = (hash: string): string => hash.slice(0, 12)

/** The columns of the table, in the order in which a line of a download names them. */
export interface LedgerRow {
  readonly seq: number
  readonly occurred_at: string
  readonly office: string
  readonly organization: string | null
  readonly action: string
  readonly subject: string
  readonly subject_id: number
  readonly plan: string | null
  readonly commitment: string | null
  readonly before: string | null
  readonly after: string | null
  readonly previous: string
  readonly hash: string
}

const columns = [
  'seq',
  'occurred_at',
  'office',
  'organization',
  'action',
  'subject',
  'subject_id',
  'plan',
  'commitment',
  'before',
  'after',
  'previous',
  'hash',
] as const satisfies readonly (keyof LedgerRow)[]

const numbers: readonly string[] = ['seq', 'subject_id']
const mayBeMissing: readonly string[] = ['organization', 'plan', 'commitment', 'before', 'after']

/** A row of the table as an entry; offices and actions are the database's own, by its constraints. */
export function toEntry(row: LedgerRow): LedgerEntry {
  return {
    seq: row.seq,
    occurredAt: row.occurred_at,
    office: row.office as LedgerOffice,
    organization: row.organization,
    action: row.action as LedgerAction,
    subject: row.subject,
    subjectId: row.subject_id,
    plan: row.plan,
    commitment: row.commitment,
    before: row.before,
    after: row.after,
    previous: row.previous,
    hash: row.hash,
  }
}

/** The text whose SHA-256, in UTF-8, is an entry's hash: its fields in order, one on each line. */
export function hashInput(entry: Omit<LedgerEntry, 'hash'>): string {
  return [
    entry.seq,
    entry.occurredAt,
    entry.office,
    entry.organization,
    entry.action,
    entry.subject,
    entry.subjectId,
    entry.plan,
    entry.commitment,
    entry.before,
    entry.after,
    entry.previous,
  ]
    .map((value) => value ?? '')
    .join('\n')
}

/** An empty text would be hashed like a missing one, and a line break like the end of a field: neither is ever written. */
function isOfType(column: string, value: unknown): boolean {
  if (numbers.includes(column)) return Number.isSafeInteger(value)
  if (value === null) return mayBeMissing.includes(column)
  return typeof value === 'string' && value !== '' && !value.includes('\n')
}

/**
 * The entry in a line of a download; null when the line is not written exactly as the ledger writes it. Being strict
 * here is what finds every changed byte: JSON could say the same in many ways.
 */
export function readLine(line: string): LedgerEntry | null {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch {
    return null
  }
  if (typeof row !== 'object' || row === null || JSON.stringify(row) !== line) return null
  const fields = Object.entries(row)
  const isRow =
    fields.length === columns.length &&
    fields.every(([name, value], index) => name === columns[index] && isOfType(name, value))
  return isRow ? toEntry(row as LedgerRow) : null
}
