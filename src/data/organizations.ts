import type { BodyAccount, BodyRecord, RoundRecord } from '@/domain/body-record'
import type { IsoDay } from '@/domain/dates'
import type { Organization } from '@/domain/organization'
import type { ProgrammePart, ProgrammeRole } from '@/domain/programme'
import type { Json, Tables } from './database.types'
import { rest } from './rest'
import { shaped, text, toAnswers, type ViewRow } from './rows'
import { found, unwrap } from './unwrap'

type Row = ViewRow<
  Tables<'organization_overview'>,
  | 'valid_from'
  | 'valid_to'
  | 'website'
  | 'successor_slug'
  | 'successor_name'
  | 'median_slippage_days'
  | 'median_response_days'
>

interface RecordJson {
  readonly plan: string | null
  readonly commitments: number
  readonly complete: number
  readonly complete_late: number
  readonly overdue: number
  readonly silent: number
  readonly unreported: number
  readonly dated: number
  readonly median_days_late: number | null
  readonly most_days_late: number | null
  readonly reports_due: number
  readonly reports_on_time: number
  readonly reports_late: number
  readonly updates_total: number
  readonly updates_with_evidence: number
  readonly asked: number
  readonly answered: number
  readonly in_time: number
  readonly waiting: number
  readonly questions_overdue: number
  readonly median_working_days: number | null
}

function toRecord(json: RecordJson): BodyRecord {
  return {
    plan: json.plan,
    commitments: json.commitments,
    complete: json.complete,
    completeLate: json.complete_late,
    overdue: json.overdue,
    silent: json.silent,
    unreported: json.unreported,
    lateness: { of: json.dated, medianDays: json.median_days_late, mostDays: json.most_days_late },
    reports: { due: json.reports_due, onTime: json.reports_on_time, late: json.reports_late },
    updates: { total: json.updates_total, withEvidence: json.updates_with_evidence },
    answers: {
      asked: json.asked,
      answered: json.answered,
      inTime: json.in_time,
      waiting: json.waiting,
      overdue: json.questions_overdue,
      medianWorkingDays: json.median_working_days,
    },
  }
}

function toOrganization(row: Row, programmes: readonly ProgrammePart[] = []): Organization {
  return {
    id: row.id,
    slug: row.slug,
    name: text(row.name),
    shortName: text(row.short_name),
    kind: row.kind,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    contactPoint: text(row.contact_point),
    website: row.website,
    successor:
      row.successor_slug === null ? null : { slug: row.successor_slug, name: text(row.successor_name) },
    programmes,
    commitments: row.commitments,
    current: {
      commitments: row.current_commitments,
      complete: row.current_complete,
      overdue: row.current_overdue,
      silent: row.current_silent,
    },
    updates: { total: row.updates_total, withEvidence: row.updates_with_evidence },
    slippage: { commitments: row.slipped, medianDays: row.median_slippage_days },
    reports: { due: row.reports_due, onTime: row.reports_on_time },
    answers: toAnswers(row),
    records: shaped<readonly RecordJson[]>(row.records).map(toRecord),
  }
}

interface PartJson {
  readonly slug: string
  readonly title: Json
  readonly is_sample: boolean
  readonly roles: readonly ProgrammeRole[]
}

function toParts(value: Json): readonly ProgrammePart[] {
  return shaped<readonly PartJson[]>(value).map(({ title, is_sample, ...part }) => ({
    ...part,
    title: text(title),
    isSample: is_sample,
  }))
}

/** In which programmes a body took part on a past day, which the computed column of the present does not know. */
async function fetchParts(slug: string, asOf: IsoDay): Promise<readonly ProgrammePart[]> {
  // only who asks about the past needs its code
  const { fetchProgrammes } = await import('./programmes')
  const programmes = await fetchProgrammes(asOf)
  return programmes.flatMap((programme) => {
    const roles = programme.bodies.filter((body) => body.slug === slug).map(({ role }) => role)
    return roles.length === 0
      ? []
      : [{ slug: programme.slug, title: programme.title, isSample: programme.isSample, roles }]
  })
}

/** The present, or what was known at the end of a day: the same columns. */
function overview(asOf: IsoDay | null) {
  return asOf === null
    ? rest.from('organization_overview').select()
    : rest.rpc('organizations_as_of', { day: asOf }, { get: true })
}

/**
 * Every body of the register.
 * @param asOf the day whose knowledge is asked for; null for the present
 * @throws AppError
 */
export async function fetchOrganizations(asOf: IsoDay | null = null): Promise<readonly Organization[]> {
  return (unwrap(await overview(asOf).order('slug')) as Row[]).map((row) => toOrganization(row))
}

interface RoundJson {
  readonly plan: string
  readonly number: number
  readonly name: Json
  readonly due_on: string
  readonly body: string
  readonly owes: number
  readonly on_time: number
  readonly late: number
  readonly missing: number
  readonly awaited: number
  readonly median_days_late: number | null
}

const toRoundRecord = ({ name, due_on, on_time, median_days_late, ...round }: RoundJson): RoundRecord => ({
  ...round,
  name: text(name),
  dueOn: due_on,
  onTime: on_time,
  medianDaysLate: median_days_late,
})

interface AccountJson {
  readonly bodies: readonly Row[]
  readonly together: Omit<RecordJson, 'plan'> | null
  readonly rounds: readonly RoundJson[]
  readonly programmes: Json
}

/**
 * One body by the address of its page, with what it took over from others.
 * @throws AppError `not-found`
 */
export async function fetchAccount(slug: string, asOf: IsoDay | null = null): Promise<BodyAccount> {
  const [answer, parts] = await Promise.all([
    rest.rpc('organization_record', { body: slug, ...(asOf && { day: asOf }) }, { get: true }),
    asOf === null ? null : fetchParts(slug, asOf),
  ])
  const { bodies, together, rounds, programmes } = found(shaped<AccountJson | null>(unwrap(answer)))
  const [row, ...before] = bodies
  return {
    body: toOrganization(found(row ?? null), parts ?? toParts(programmes)),
    predecessors: before.map((one) => toOrganization(one)),
    together: together && toRecord({ ...together, plan: null }),
    rounds: rounds.map(toRoundRecord),
  }
}
