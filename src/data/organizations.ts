import type { IsoDay } from '@/domain/dates'
import type { Organization } from '@/domain/organization'
import type { Tables } from './database.types'
import { rest } from './rest'
import { text, type ViewRow } from './rows'
import { found, unwrap } from './unwrap'

type Row = ViewRow<
  Tables<'organization_overview'>,
  'valid_from' | 'valid_to' | 'website' | 'successor_slug' | 'successor_name' | 'median_slippage_days'
>

function toOrganization(row: Row): Organization {
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
  }
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
  return (unwrap(await overview(asOf).order('slug')) as Row[]).map(toOrganization)
}

/**
 * One body by the address of its page.
 * @throws AppError `not-found`
 */
export async function fetchOrganization(slug: string, asOf: IsoDay | null = null): Promise<Organization> {
  return toOrganization(found(unwrap(await overview(asOf).eq('slug', slug).maybeSingle())) as Row)
}
