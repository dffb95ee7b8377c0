import type { IsoDay } from '@/domain/dates'
import { toEntry, type LedgerEntry, type LedgerRow } from '@/domain/ledger/entry'
import { timeBounds, type LedgerFilters, type LedgerPlace } from '@/domain/ledger/filters'
import type { LocalizedText } from '@/domain/localized'
import type { ChangeAnswer } from '@/domain/response'
import type { OrganizationName } from '@/domain/organization'
import { rest } from './rest'
import { shaped, text } from './rows'
import { unwrap } from './unwrap'

/** An entry with what is known today of the commitment, the milestone and the meeting it names, and of its reason. */
export interface RecordedEntry extends LedgerEntry {
  readonly commitmentTitle: LocalizedText | null
  readonly milestone: { readonly code: string; readonly title: LocalizedText } | null
  readonly meeting: { readonly slug: string; readonly title: LocalizedText } | null
  /** The number of the decision within its meeting. */
  readonly decisionNumber: number | null
  /** The official answers that the change followed from. */
  readonly answers: readonly ChangeAnswer[]
  readonly isSample: boolean
}

/** Entries, newest first, and where to go on from; null at the ends. */
export interface LedgerPage {
  readonly entries: readonly RecordedEntry[]
  readonly older: number | null
  readonly newer: number | null
}

export interface LedgerHead {
  readonly seq: number
  readonly hash: string
  readonly occurredAt: string
}

const rowsPerPage = 50

/** Entries that pass every filter, one page of them. @throws AppError */
export async function fetchLedgerPage(
  filters: LedgerFilters,
  { before, after }: LedgerPlace,
  rows = rowsPerPage,
): Promise<LedgerPage> {
  const upwards = after !== null
  let asked = rest.from('ledger_entries').select()
  const equal = {
    plan: filters.plan,
    commitment: filters.commitment,
    office: filters.office,
    organization: filters.agency,
    subject: filters.subject,
    subject_id: filters.thing,
    seq: filters.entry,
  }
  for (const [column, value] of Object.entries(equal)) if (value !== null) asked = asked.eq(column, value)
  const [from, to] = timeBounds(filters)
  if (from !== null) asked = asked.gte('occurred_at', from)
  if (to !== null) asked = asked.lt('occurred_at', to)
  if (upwards) asked = asked.gt('seq', after)
  else if (before !== null) asked = asked.lt('seq', before)
  // one more than is shown tells whether there is more
  const found = unwrap(await asked.order('seq', { ascending: upwards }).limit(rows + 1))
  const entries = found.slice(0, rows).map((row) => ({
    // the columns of a view may be null for all the generator knows
    ...toEntry(row as LedgerRow),
    commitmentTitle: row.commitment_title === null ? null : text(row.commitment_title),
    milestone:
      row.milestone_code === null ? null : { code: row.milestone_code, title: text(row.milestone_title) },
    meeting: row.meeting === null ? null : { slug: row.meeting, title: text(row.meeting_title) },
    decisionNumber: row.decision_number,
    answers:
      shaped<readonly { id: number; created_at: string }[] | null>(row.answers)?.map((answer) => ({
        id: answer.id,
        createdAt: answer.created_at,
      })) ?? [],
    isSample: shaped<boolean>(row.is_sample),
  }))
  if (upwards) entries.reverse()
  const hasMore = found.length > rows
  return {
    entries,
    older: hasMore || upwards ? (entries.at(-1)?.seq ?? null) : null,
    newer: (upwards ? hasMore : before !== null) ? (entries[0]?.seq ?? null) : null,
  }
}

function headOf(row: unknown): LedgerHead {
  // the columns of a view may be null for all the generator knows
  const { seq, hash, occurred_at } = row as Pick<LedgerRow, 'seq' | 'hash' | 'occurred_at'>
  return { seq, hash, occurredAt: occurred_at }
}

/** The newest entry; null while there is none. @throws AppError */
export async function fetchLedgerHead(): Promise<LedgerHead | null> {
  const row = unwrap(await rest.from('ledger_head').select().maybeSingle())
  return row && headOf(row)
}

/** What a page is about, and until when its record is told. */
export interface RecordOf {
  readonly plan: string
  /** The code of a commitment; null for the whole plan. */
  readonly commitment: string | null
  /** The last day that counts; null for the present. */
  readonly asOf: IsoDay | null
}

/** The newest entry about a plan, or about one commitment of it; null while there is none. @throws AppError */
export async function fetchLastEntry({ plan, commitment, asOf }: RecordOf): Promise<LedgerHead | null> {
  let asked = rest.from('ledger_entries').select('seq, hash, occurred_at').eq('plan', plan)
  if (commitment !== null) asked = asked.eq('commitment', commitment)
  const [, until] = timeBounds({ from: null, to: asOf })
  if (until !== null) asked = asked.lt('occurred_at', until)
  const [row] = unwrap(await asked.order('seq', { ascending: false }).limit(1))
  return row ? headOf(row) : null
}

/** Entries after one as lines of a download, without the last line end; empty at the end. @throws AppError */
export async function fetchLedgerLines(after: number, rows: number, signal: AbortSignal): Promise<string> {
  const wish = { after_seq: after, max_rows: rows }
  return unwrap(await rest.rpc('ledger_lines', wish, { get: true }).abortSignal(signal))
}

/** The hash of one entry; null when there is no such entry. @throws AppError */
export async function fetchLedgerHash(seq: number): Promise<string | null> {
  const [row] = unwrap(await rest.from('ledger').select('hash').eq('seq', seq))
  return row?.hash ?? null
}

export interface NumberedName extends OrganizationName {
  readonly id: number
}

/** What every body is called; entries name them by number or by address. @throws AppError */
export async function fetchOrganizationNames(): Promise<readonly NumberedName[]> {
  const rows = unwrap(await rest.from('organizations').select('id, slug, name, short_name').order('slug'))
  return rows.map(({ id, slug, name, short_name }) => ({
    id,
    slug,
    name: text(name),
    shortName: text(short_name),
  }))
}

/** Every plan by its address, newest first, to choose from. @throws AppError */
export async function fetchPlanNames(): Promise<readonly { slug: string; title: LocalizedText }[]> {
  const rows = unwrap(await rest.from('plans').select('slug, title').order('slug', { ascending: false }))
  return rows.map(({ slug, title }) => ({ slug, title: text(title) }))
}
