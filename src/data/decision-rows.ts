import type { Decision } from '@/domain/decision'
import type { Enums, Json } from './database.types'
import { text, toName, type NameRow } from './rows'

/** What is asked of a decision, wherever it stands. */
export const decisionSelection = `id, number, text, due_on, state, outcome, closed_on, created_at,
  meeting:meetings(slug, title, starts_at), decision_organizations(organization_id, organization:organizations(slug, name))` as const

export interface DecisionRow {
  readonly id: number
  readonly number: number
  readonly text: Json
  readonly due_on: string
  readonly state: Enums<'decision_state'>
  readonly outcome: Json
  readonly closed_on: string | null
  readonly created_at: string
  readonly meeting: { readonly slug: string; readonly title: Json; readonly starts_at: string }
  readonly decision_organizations: readonly {
    readonly organization_id: number
    readonly organization: NameRow
  }[]
}

/** A decision as it stood then: what was closed later was still open. @param end milliseconds of the first later moment */
export function decisionAsOf<Row extends DecisionRow>(row: Row, end: number): Row {
  const isClosed = row.closed_on !== null && Date.parse(row.closed_on) < end
  return isClosed ? row : { ...row, state: 'open', closed_on: null, outcome: {} }
}

export function toDecision(row: DecisionRow): Decision {
  return {
    id: row.id,
    number: row.number,
    meeting: {
      slug: row.meeting.slug,
      title: text(row.meeting.title),
      startsAt: row.meeting.starts_at,
    },
    text: text(row.text),
    organizations: row.decision_organizations.map(({ organization }) => toName(organization)),
    dueOn: row.due_on,
    state: row.state,
    outcome: text(row.outcome),
    closedOn: row.closed_on,
  }
}

/** Order of decisions: the newest meeting first, within it as they were numbered. */
export const newestFirst = (a: Decision, b: Decision): number =>
  b.meeting.startsAt.localeCompare(a.meeting.startsAt) || a.number - b.number
