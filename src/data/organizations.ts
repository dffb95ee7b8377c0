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

/**
 * One body by the address of its page.
 * @throws AppError `not-found`
 */
export async function fetchOrganization(slug: string, asOf: IsoDay | null = null): Promise<Organization> {
  if (asOf !== null) {
    const [row, programmes] = await Promise.all([
      overview(asOf).eq('slug', slug).maybeSingle(),
      fetchParts(slug, asOf),
    ])
    return toOrganization(found(unwrap(row)) as Row, programmes)
  }
  // a computed column, so that the page needs no further request
  const answer = await rest
    .from('organization_overview')
    .select('*, programmes' as '*')
    .eq('slug', slug)
    .maybeSingle()
  const row = found<object>(unwrap(answer)) as Row & { readonly programmes: Json }
  return toOrganization(row, toParts(row.programmes))
}
