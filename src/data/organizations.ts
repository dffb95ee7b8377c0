import type { Organization } from '@/domain/organization'
import type { Tables } from './database.types'
import { rest } from './rest'
import { text } from './rows'
import { found, unwrap } from './unwrap'

function toOrganization(row: Tables<'organization_overview'>): Organization {
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
    commitments: row.commitments ?? 0,
    current: {
      commitments: row.current_commitments ?? 0,
      complete: row.current_complete ?? 0,
      overdue: row.current_overdue ?? 0,
      silent: row.current_silent ?? 0,
    },
  }
}

/** Every body of the register. */
export async function fetchOrganizations(): Promise<readonly Organization[]> {
  return unwrap(await rest.from('organization_overview').select().order('slug')).map(toOrganization)
}

/**
 * One body by the address of its page.
 * @throws AppError `not-found`
 */
export async function fetchOrganization(slug: string): Promise<Organization> {
  return toOrganization(
    found(unwrap(await rest.from('organization_overview').select().eq('slug', slug).maybeSingle())),
  )
}
