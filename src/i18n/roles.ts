import type { HeldRole, Membership, Office, Person } from '@/domain/person'
import { t } from './translate'
import { localText } from './localize'

/** A membership in words: "coordinator – Ministry of Finance". */
function membershipWords({ role, organization }: Membership): string {
  return t(`auth.role.${role}`, { organization: localText(organization.name) })
}

/** An office in words. */
function officeWords(office: Office): string {
  return t(`auth.role.${office}`)
}

/** A role as the administrator sees it, in words. */
export function heldRoleWords(role: HeldRole): string {
  if (role.kind === 'office') return t(`people.role.${role.role}`)
  return `${t(`people.role.${role.role}`)} – ${localText(role.organization.name)}`
}

/** Everything a person may speak for, in words. */
export function roleWords(person: Person): readonly string[] {
  return [...person.offices.map(officeWords), ...person.memberships.map(membershipWords)]
}
