import type { Membership, Office, Person } from '@/domain/person'
import { t } from './translate'
import { localText } from './localize'

/** A membership in words: "coordinator – Ministry of Finance". */
export function membershipWords({ role, organization }: Membership): string {
  return t(`auth.role.${role}`, { organization: localText(organization.name) })
}

/** An office in words. */
export function officeWords(office: Office): string {
  return t(`auth.role.${office}`)
}

/** Everything a person may speak for, in words. */
export function roleWords(person: Person): readonly string[] {
  return [...person.offices.map(officeWords), ...person.memberships.map(membershipWords)]
}
