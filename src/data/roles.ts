import type { Account, HeldRole, MemberRole, Office } from '@/domain/person'
import type { Json } from './database.types'
import { rest } from './rest'
import { shaped, text } from './rows'
import { unwrap } from './unwrap'

/** A role in the answer of the database. */
type RoleRow = Readonly<{ id: number; since: string }> &
  (
    | { readonly kind: 'office'; readonly role: Office }
    | {
        readonly kind: 'membership'
        readonly role: MemberRole
        readonly organization: { readonly slug: string; readonly name: Json }
      }
  )

function heldRole(row: RoleRow): HeldRole {
  if (row.kind === 'office') return { ...row, organization: null }
  return { ...row, organization: { slug: row.organization.slug, name: text(row.organization.name) } }
}

/**
 * Everybody who holds a role; with words to look for, everybody whose name holds them or whose number ends with them.
 * @throws AppError `denied` unless the administrator asks
 */
export async function fetchPeople(search: string): Promise<readonly Account[]> {
  const rows = unwrap(await rest.rpc('people', { search }))
  return rows.map((row) => ({
    id: row.id,
    displayName: row.display_name,
    joinedAt: row.joined_at,
    roles: shaped<readonly RoleRow[]>(row.roles).map(heldRole),
  }))
}

/** Gives somebody with an account a role. @throws AppError with hint `unknown_person` when the account is gone */
export async function giveRole(
  person: string,
  role: MemberRole | Office,
  organizationSlug: string | null,
): Promise<void> {
  const named = organizationSlug === null ? {} : { organization_slug: organizationSlug }
  unwrap(await rest.rpc('give_role', { person, role, ...named }))
}

/**
 * Ends a role; it comes back only by being given anew.
 * @throws AppError with hint `last_administrator`, `not-found` when it has ended meanwhile
 */
export async function endRole({ kind, id }: HeldRole): Promise<void> {
  const table = kind === 'office' ? 'staff' : 'memberships'
  // the database's moment: this device's clock may be behind the day the role was given
  unwrap(
    await rest
      .from(table)
      .update({ ended_at: 'now' })
      .eq('id', id)
      .is('ended_at', null)
      .select('id')
      .single(),
  )
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
