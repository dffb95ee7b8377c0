import type { MemberRole, Office, Person } from '@/domain/person'
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

/** A role waiting to be accepted. Its address is known to nobody but its owner. */
export interface Invitation {
  readonly id: number
  readonly role: MemberRole | Office
  readonly organization: { readonly slug: string; readonly name: ReturnType<typeof text> } | null
  readonly createdAt: string
  readonly expiresAt: string
  readonly acceptedAt: string | null
}

/** Every invitation, newest first; for the administrator. @throws AppError `denied` */
export async function fetchInvitations(): Promise<readonly Invitation[]> {
  const rows = unwrap(
    await rest
      .from('invitations')
      .select(
        'id, member_role, staff_role, created_at, expires_at, accepted_at, organization:organizations(slug, name)',
      )
      .order('created_at', { ascending: false }),
  )
  return rows.flatMap(({ id, member_role, staff_role, organization, ...row }) => {
    const role = member_role ?? staff_role
    if (role === null) return []
    return {
      id,
      role,
      organization: organization && { slug: organization.slug, name: text(organization.name) },
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      acceptedAt: row.accepted_at,
    }
  })
}

/** Invites an address to a role; returns the secret part of the link, which is shown once. @throws AppError */
export async function invite(
  email: string,
  role: MemberRole | Office,
  organizationSlug: string | null,
): Promise<string> {
  const named = organizationSlug === null ? {} : { organization_slug: organizationSlug }
  return unwrap(await rest.rpc('invite', { email, role, ...named }))
}

/** @throws AppError `not-found` when it was accepted in the meantime */
export async function withdrawInvitation(id: number): Promise<void> {
  unwrap(await rest.from('invitations').delete().eq('id', id).select('id').single())
}

/** Gives the signed-in person the invited role. @throws AppError with hint `invitation_…` */
export async function acceptInvitation(token: string): Promise<void> {
  unwrap(await rest.rpc('accept_invitation', { token }))
}
