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

/** The end of a person's number, by which people tell each other apart whose names are alike: its beginning may be a time. */
export function shortNumber(id: string): string {
  return id.slice(-8)
}

/** A role as the administrator sees it. */
export type HeldRole = {
  readonly id: number
  readonly since: string
} & (
  | { readonly kind: 'office'; readonly role: Office; readonly organization: null }
  | {
      readonly kind: 'membership'
      readonly role: MemberRole
      readonly organization: Pick<OrganizationName, 'slug' | 'name'>
    }
)

/** Somebody with an account as the administrator sees them: their name, never their address. */
export interface Account {
  readonly id: string
  readonly displayName: string
  readonly joinedAt: string
  readonly roles: readonly HeldRole[]
}

/** The bodies a person reports for. */
export function coordinatedBodies(person: Person): readonly Membership['organization'][] {
  return person.memberships
    .filter((membership) => membership.role === 'coordinator')
    .map((membership) => membership.organization)
}
