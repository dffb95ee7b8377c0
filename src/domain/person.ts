import type { Enums } from '@/data/database.types'
import type { OrganizationKind, OrganizationName } from './organization'

export type MemberRole = Enums<'member_role'>
export type Office = Enums<'staff_role'>

export interface Membership {
  readonly role: MemberRole
  readonly organization: OrganizationName & { readonly id: number; readonly kind: OrganizationKind }
}

/** The signed-in person and what they may speak for. */
export interface Person {
  readonly id: string
  readonly displayName: string
  readonly memberships: readonly Membership[]
  readonly offices: readonly Office[]
}

/** The bodies a person reports for. */
export function coordinatedBodies(person: Person): readonly Membership['organization'][] {
  return person.memberships
    .filter((membership) => membership.role === 'coordinator')
    .map((membership) => membership.organization)
}
