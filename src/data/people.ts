import type { Person } from '@/domain/person'
import { rest } from './rest'
import { text } from './rows'
import { unwrap } from './unwrap'

/** The person behind a session with what they may speak for. @throws AppError `not-found` when the account is gone */
export async function fetchPerson(id: string): Promise<Person> {
  const row = unwrap(
    await rest
      .from('profiles')
      .select(
        'id, display_name, staff(role), memberships(role, organization:organizations(id, slug, name, short_name, kind))',
      )
      .eq('id', id)
      .is('staff.ended_at', null)
      .is('memberships.ended_at', null)
      .single(),
  )
  return {
    id: row.id,
    displayName: row.display_name,
    offices: row.staff.map(({ role }) => role),
    memberships: row.memberships.map(({ role, organization }) => ({
      role,
      organization: {
        id: organization.id,
        slug: organization.slug,
        name: text(organization.name),
        shortName: text(organization.short_name),
        kind: organization.kind,
      },
    })),
  }
}

/** @throws AppError */
export async function changeDisplayName(id: string, displayName: string): Promise<void> {
  unwrap(await rest.from('profiles').update({ display_name: displayName }).eq('id', id).select('id').single())
}

/** Gives the signed-in person the invited role. @throws AppError with hint `invitation_…` */
export async function acceptInvitation(token: string): Promise<void> {
  unwrap(await rest.rpc('accept_invitation', { token }))
}
